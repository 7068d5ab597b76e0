/**
 * A stand-in for Microsoft's sign-in page. `?redirect_uri=` and `client_id=` as in a real request, `page=` one of PAGES,
 * `lang=en|fr`, `late` draws the error after a moment, `stand-in-request` is a host whose request only the page's script
 * knows, as after a form was sent. `stand-in-back` is where its links lead.
 */
import { h } from "./draw.js";

const parameters = new URLSearchParams(location.search);
const french = parameters.get("lang") === "fr";
const say = (en, fr = en) => (french ? fr : en);
const CORRELATION = "0f8e6c2a-1b3d-4c5e-9f70-8192a3b4c5d6";
const WHEN = "2026-11-24T09:12:33Z";

/** In English in one text, in French in two. */
const detail = (label, value) =>
  french ? h("p", {}, h("b", {}, label), h("span", {}, value)) : h("p", {}, `${label} ${value}`);

/** What a support engineer asks for, as the page lists it. */
const block = (message) => [
  h("h2", {}, say("Troubleshooting details", "Informations de dépannage")),
  detail(say("Request Id:", "ID de demande :"), "5a4b3c2d-0000-4111-8222-333344445555"),
  detail(say("Correlation Id:", "ID de corrélation :"), CORRELATION),
  detail(say("Timestamp:", "Horodateur :"), WHEN),
  message ? h("p", {}, `Message: ${message}`) : null,
];
const trouble = say(
  "Sorry, but we’re having trouble signing you in.",
  "Désolé, nous ne parvenons pas à vous connecter.",
);
const NOT_ASSIGNED =
  "AADSTS50105: Your administrator has configured the application HubSpot ('f1a2b3c4-0000-4000-8000-000000000001') to block users unless they are specifically granted ('assigned') access to the application.";

const PAGES = {
  "sign-in": () => [
    h("h1", {}, say("Sign in", "Se connecter")),
    h("input", { type: "email", placeholder: say("Email, phone, or Skype") }),
  ],
  requested: () => [
    h("h1", {}, say("Permissions requested", "Autorisations demandées")),
    h("p", {}, "HubSpot"),
    h("p", {}, say("This app would like to read and write your mail.")),
  ],
  "not-assigned": () => [
    h("h1", {}, say("Sign in", "Se connecter")),
    h("div", { role: "alert" }, trouble),
    h("p", { id: "exceptionMessageContainer" }, NOT_ASSIGNED),
    ...block(NOT_ASSIGNED),
  ],
  "other-code": () => [
    h("h1", {}, say("Sign in", "Se connecter")),
    h("div", { role: "alert" }, trouble),
    ...block("AADSTS7000999: Something new."),
  ],
  "need-admin": () => [
    h("h1", {}, say("Need admin approval", "Approbation administrateur requise")),
    h("p", {}, "HubSpot"),
    h(
      "p",
      {},
      say(
        "HubSpot needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.",
      ),
    ),
  ],
  "approval-required": () => [
    h("h1", {}, say("Approval required", "Approbation requise")),
    h("p", {}, say("This app requires your admin's approval to:")),
    h("textarea", { "aria-label": say("Enter justification for requesting this app") }),
  ],
  "cannot-access": () => [
    h("h1", {}, say("You cannot access this right now", "Vous ne pouvez pas y accéder pour le moment")),
    h("p", {}, say("Your sign-in was successful but does not meet the criteria to access this resource.")),
    detail(say("Error Code:", "Code d’erreur :"), "53003"),
    ...block(),
  ],
};

function draw() {
  const page = PAGES[parameters.get("page")] ?? PAGES["sign-in"];
  const back = parameters.get("stand-in-back") ?? parameters.get("redirect_uri") ?? "#";
  const links = Object.keys(PAGES).map((name) => {
    const url = new URL(location.href);
    url.searchParams.set("page", name);
    return h("a", { href: url.href }, name);
  });
  document.documentElement.lang = french ? "fr" : "en";
  document.title = say("Sign in to your account", "Connectez-vous à votre compte");
  document.body.replaceChildren(
    h(
      "main",
      {},
      h("strong", {}, "Microsoft"),
      ...page(),
      h(
        "a",
        { href: back },
        say(
          "Return to the application without granting consent",
          "Revenir à l'application sans donner votre consentement",
        ),
      ),
    ),
    h("footer", {}, "Stand-in controls · this is not Microsoft · ", ...links.flatMap((link) => [link, " "])),
  );
}

const host = parameters.get("stand-in-request");
if (host) {
  const request = `{"urlPost":"/common/login?client_id=f1a2b3c4-0000-4000-8000-000000000001&redirect_uri=https%3a%2f%2f${host}%2fcallback"}`;
  document.head.append(h("script", { type: "application/json" }, request));
}
if (parameters.has("late")) setTimeout(draw, 300);
else draw();
