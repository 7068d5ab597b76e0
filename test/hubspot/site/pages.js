/** The pages of the stand-in: a settings area with three connect surfaces, and the places around it. */
import { dialog } from "./alerts.js";
import { h, hashed, is2021, is2026, text } from "./draw.js";
import { PAGES } from "./failures.js";
import { accounts, portal, state } from "./state.js";
import { timeline } from "./timeline.js";

const NAV = [
  ["profile", "settings.nav.profile", ["General", "Général"]],
  ["email", "settings.nav.email", ["Email", "E-mail"]],
  ["calendar", "settings.nav.calendar", ["Calendar", "Calendrier"]],
  ["inboxes", "settings.nav.inboxes", ["Inboxes", "Boîtes de réception"]],
  ["users", "settings.nav.users", ["Users & Teams", "Utilisateurs et équipes"]],
];

const HEADINGS = {
  email: [
    ["Email", "E-mail"],
    [
      "Connect your personal email account to log, track and send emails from the CRM.",
      "Connectez votre compte e-mail personnel pour consigner, suivre et envoyer des e-mails depuis le CRM.",
    ],
  ],
  calendar: [
    ["Calendar", "Calendrier"],
    [
      "Connect your calendar to share meeting links and keep events in sync.",
      "Connectez votre calendrier pour partager des liens de réunion et synchroniser les événements.",
    ],
  ],
  inboxes: [
    ["Inboxes", "Boîtes de réception"],
    [
      "Team inboxes collect conversations from several channels.",
      "Les boîtes de réception d'équipe rassemblent les conversations de plusieurs canaux.",
    ],
  ],
  profile: [
    ["General", "Général"],
    ["Your name, language and time zone.", "Votre nom, langue et fuseau horaire."],
  ],
  users: [
    ["Users & Teams", "Utilisateurs et équipes"],
    ["Who may use this account.", "Qui peut utiliser ce compte."],
  ],
  record: [
    ["Maria Lindqvist", "Maria Lindqvist"],
    ["Head of purchasing, Northwind", "Directrice des achats, Northwind"],
  ],
  sequences: [
    ["Sequences", "Séquences"],
    ["Send a series of emails over time.", "Envoyez une série d'e-mails dans le temps."],
  ],
  meetings: [
    ["Meetings", "Réunions"],
    ["Your scheduling pages.", "Vos pages de planification."],
  ],
};

const MARKS = {
  connected: [["Connected", "Connecté"], "success", "connected"],
  broken: [["Reconnect needed", "Reconnexion requise"], "danger", "disconnected"],
};

export const pageAt = (path) => Object.keys(PAGES).find((name) => path.startsWith(PAGES[name](portal()))) ?? "profile";

function mark(kind) {
  if (!MARKS[kind]) return null;
  const [words, tone, name] = MARKS[kind];
  if (is2026()) {
    return h(
      "span",
      { class: "Tag__ContentWrapper-y" },
      h("svg", { "data-icon-name": tone === "danger" ? "Danger" : "Success" }),
      text(`settings.email.status.${name}`, words),
    );
  }
  return is2021()
    ? h(
        "span",
        { class: `private-status-tag private-status-tag--${tone}` },
        text(`settings.email.status.${name}`, words),
      )
    : h(
        "span",
        { class: `${hashed("StatusTag__Styled")} status-${tone}`, "data-test-id": `account-status-${name}` },
        text("", words),
      );
}

function row({ address, state: kind }) {
  if (is2026()) {
    // A long address is cut in the middle, in two elements.
    const cut = Math.min(4, address.indexOf("@"));
    return h(
      "div",
      { class: "Tile__StyledTile-a" },
      h(
        "div",
        { class: "CardSection__StyledCardSection-b" },
        h("h5", {}, h("span", {}, address.slice(0, cut)), h("span", {}, address.slice(cut))),
        mark(kind),
        h("button", { type: "button", class: "quiet", "data-button-use": "danger" }, "Remove"),
      ),
    );
  }
  const cells = [
    h("span", { class: "letter", "aria-hidden": "true" }, address[0].toUpperCase()),
    h("span", { class: "address" }, address),
    h("span", { class: "provider" }, address.endsWith("@gmail.com") ? "Gmail" : "Office 365"),
    mark(kind) ?? "",
    h("button", { type: "button", class: "quiet" }, text("settings.email.actions", ["Actions", "Actions"])),
  ];
  if (is2021()) return h("tr", {}, ...cells.map((cell) => h("td", {}, cell)));
  return h(
    "div",
    { class: hashed("AccountRow__Styled"), role: "row", "data-test-id": "connected-account-row" },
    ...cells.map((cell) => h("div", { role: "cell" }, cell)),
  );
}

export function accountList() {
  const list = accounts();
  if (!list.length) {
    return h(
      "p",
      { class: "empty" },
      text("settings.email.none", ["No account is connected yet.", "Aucun compte n'est encore connecté."]),
    );
  }
  if (is2026()) return h("div", { class: "CardWrapper__Outer-c accounts" }, list.map(row));
  return is2021()
    ? h("table", { class: "private-table accounts" }, h("tbody", {}, list.map(row)))
    : h("div", { class: `${hashed("AccountTable__Styled")} accounts`, role: "table" }, list.map(row));
}

/** Redraws the account list only, as HubSpot does after a connect. */
export function redrawAccounts() {
  document.querySelector(".account-list")?.replaceChildren(accountList());
}

/** The connect wizard's first step: which address? */
export function wizard(connect) {
  const field = h("input", {
    type: "email",
    name: "address",
    placeholder: "name@company.com",
    "data-test-id": "inbox-address",
  });
  const next = h(
    "button",
    { type: "button", class: "main" },
    text("InboxConnectUtils.wizard.next", ["Next", "Suivant"]),
  );
  const words = ["Which address do you want to connect?", "Quelle adresse souhaitez-vous connecter ?"];
  const layer = dialog(
    text("InboxConnectUtils.wizard.chooseProvider.title", ["Connect your inbox", "Connecter votre boîte de réception"]),
    h("label", {}, text("InboxConnectUtils.wizard.chooseProvider.address", words), field),
    next,
  );
  next.addEventListener("click", () => {
    layer.remove();
    connect(field.value);
  });
  return layer;
}

function settingsBody(name, connect) {
  if (name === "email" || name === "calendar") {
    const label = {
      email: ["Connect personal email", "Connecter un e-mail personnel"],
      calendar: ["Connect calendar", "Connecter un calendrier"],
    }[name];
    return [
      h("div", { class: "alerts" }),
      h(
        "section",
        { class: "card" },
        h("h2", {}, text("settings.email.accounts", ["Connected accounts", "Comptes connectés"])),
        h("div", { class: "account-list" }, accountList()),
        h(
          "button",
          { type: "button", class: "main", "data-test-id": "connect-inbox-button", onclick: () => wizard(connect) },
          text("settings.email.connect", label),
        ),
      ),
      h(
        "section",
        { class: "card" },
        h("h2", {}, text("settings.email.signature", ["Email signature", "Signature d'e-mail"])),
        h("div", { class: "signature", contenteditable: "true" }, "Anna Berg · Account Executive · Contoso"),
      ),
    ];
  }
  return [
    h("div", { class: "alerts" }),
    h(
      "section",
      { class: "card" },
      h("h2", {}, text("settings.list", ["Overview", "Vue d'ensemble"])),
      h("p", { class: "empty" }, text("settings.rest", ["Nothing to set up here.", "Rien à configurer ici."])),
    ),
  ];
}

const user = () =>
  h(
    "div",
    { class: "user-info" },
    h("span", { class: "user-info-name" }, "Anna Berg"),
    h("span", { class: "user-info-email" }, state.own),
  );

/** The user menu of 2026, closed: the rep's own address is in it, and is no account. */
const menu = () =>
  h(
    "div",
    { id: "hs-global-toolbar" },
    h("button", { id: "hs-global-toolbar-accounts", "aria-expanded": "false" }, h("span", {}, "Contoso Ltd")),
    h(
      "ul",
      { id: "accounts-menu-content", class: "MenuButton__StyledMenu-c invisible" },
      h(
        "li",
        {},
        h(
          "a",
          { class: "MenuItem__StyledLink-d" },
          h("div", { class: "UserPreferences__UserName-f" }, "Anna Berg"),
          h("div", { class: "UserPreferences__UserEmail-g" }, state.own),
        ),
      ),
    ),
  );

/** The whole page for the current address. `go(path)` navigates without loading, `connect(address)` starts a connect. */
export function draw({ go, connect }) {
  const name = pageAt(location.pathname);
  const [title, lead] = HEADINGS[name];
  document.documentElement.lang = state.lang === "fr" ? "fr-fr" : "en-us";
  document.documentElement.className = `lang-${state.lang} markup-${state.markup}`;
  document.title = `${state.lang === "fr" ? title[1] : title[0]} | HubSpot`;
  const link = (target, content, attributes = {}) =>
    h(
      "a",
      {
        ...attributes,
        href: PAGES[target](portal()),
        onclick: (event) => {
          event.preventDefault();
          go(PAGES[target](portal()));
        },
      },
      content,
    );
  const inSettings = NAV.some(([target]) => target === name);
  const bar = h(
    "header",
    { class: "bar", id: "hs-nav-v4" },
    h("strong", {}, "HubSpot"),
    h(
      "nav",
      {},
      link("record", "CRM"),
      link("sequences", text("nav.sequences", ["Sequences", "Séquences"])),
      link("meetings", text("nav.meetings", ["Meetings", "Réunions"])),
      link("email", text("nav.settings", ["Settings", "Paramètres"]), { "aria-current": inSettings && "page" }),
    ),
    is2026() ? menu() : user(),
  );
  const side = h(
    "nav",
    { class: "side", "data-location": "vertical-nav" },
    h("h2", {}, text("settings.title", ["Settings", "Paramètres"])),
    NAV.map(([target, key, words]) => link(target, text(key, words), { "aria-current": target === name && "page" })),
  );
  const main = h(
    "main",
    { id: "settings-preferences", "data-reagan-test": "settings-page" },
    h("h1", {}, text(`settings.${name}.title`, title)),
    h("p", { class: "lead" }, text(`settings.${name}.lead`, lead)),
    name === "record" ? [h("div", { class: "alerts" }), timeline()] : settingsBody(name, connect),
  );
  document.body.replaceChildren(bar, h("div", { class: "app" }, inSettings ? side : null, main));
}
