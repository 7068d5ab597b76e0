/** Floods, churn and temptations: pages that try to make the watcher slow or talkative. */
import * as alerts from "./alerts.js";
import { h, hashed, is2021 } from "./draw.js";

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** `count` alerts, each with its own words, `perFrame` at a time. Resolves when all are in. */
export async function flood(count, perFrame = count, draw = alerts.alert) {
  const box = h("div", { class: "stand-in-shown" });
  document.body.append(box);
  for (let made = 0; made < count; ) {
    for (let batch = 0; batch < perFrame && made < count; batch++, made++) {
      box.append(draw({ title: [`Could not load widget ${made}`], body: ["Error 500."] }));
    }
    await frame();
  }
}

/** An element that holds what a person wrote, or that is no failure, by name. All of them must stay silent. */
const ERROR = "Sorry. HubSpot couldn't connect to your inbox. AADSTS50105 interaction_required";
const alerting = (...children) => h("div", { role: "alert" }, ...children);
const TEMPTATIONS = {
  success: () =>
    alerts.alert({ kind: "success", title: ["Your inbox is connected."], body: ["You can now send email."] }),
  "success-with-error-words": () =>
    alerts.alert({ kind: "success", title: ["The error was resolved: HubSpot can access your inbox again."] }),
  info: () =>
    alerts.alert({
      kind: "info",
      title: ["Connect your inbox to see replies."],
      body: ["Microsoft may ask for permission."],
    }),
  tip: () => alerts.alert({ kind: "tip", title: ["Tip: connect your Office 365 calendar too."] }),
  "signature-saved": () => alerts.alert({ kind: "success", title: ["Your email signature was saved."] }),
  upsell: () => alerts.alert({ kind: "info", title: ["Get more from connected email with Sales Hub Professional."] }),
  trial: () => alerts.alert({ kind: "warning", title: ["Your trial ends in 3 days."] }),
  cookies: () => h("div", { role: "dialog", "aria-label": "Cookies" }, "We use cookies. Accept all?"),
  "survey-dialog": () => h("div", { role: "dialog" }, "How likely are you to recommend us?"),
  "remove-dialog": () => h("div", { role: "dialog" }, "Remove this inbox? Emails already logged stay in the CRM."),
  "signature-editor": () => h("div", { contenteditable: "true" }, alerting(ERROR)),
  "reply-box": () => h("div", { role: "textbox", contenteditable: "true" }, ERROR),
  textarea: () => Object.assign(h("textarea", { "aria-label": "Message" }), { value: ERROR }),
  input: () => h("input", { value: ERROR, "aria-label": "Subject" }),
  "timeline-mail": () =>
    h("div", { class: is2021() ? "timeline-email-body" : hashed("TimelineItem__Body") }, alerting(ERROR)),
  note: () => h("div", { class: hashed("NoteCard__Styled"), "data-test-id": "timeline-note" }, alerting(ERROR)),
  quote: () => h("blockquote", {}, alerting(ERROR)),
  chat: () => h("div", { class: hashed("ChatWidget__Messages"), role: "log" }, alerting(ERROR)),
  "chat-thread": () => h("div", { "data-test-id": "conversation-thread" }, alerting(ERROR)),
  "help-panel": () => h("aside", { class: hashed("HelpPanel__Root"), "data-test-id": "help-panel" }, alerting(ERROR)),
  "help-article": () => h("article", { class: "kb-article" }, h("h2", {}, "Troubleshoot"), alerting(ERROR)),
  "plain-text": () => h("p", {}, ERROR),
  "plain-code": () => h("code", {}, "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX"),
  "plain-link": () =>
    h("a", { href: "https://knowledge.hubspot.com/connected-email/troubleshoot-email" }, "Troubleshoot"),
  "table-of-errors": () =>
    h("table", {}, h("tbody", {}, h("tr", {}, h("td", {}, "IMAP authentication error"), h("td", {}, "12 times")))),
  hidden: () => h("div", { class: "invisible" }, alerting(ERROR)),
  "hidden-attribute": () => h("div", { hidden: true }, alerting(ERROR)),
  "empty-alert": () => alerting(),
  "empty-dialog": () => h("div", { role: "dialog" }),
  "loading-status": () => h("div", { role: "status" }, "Loading accounts"),
  "saved-status": () => h("div", { role: "status", "aria-live": "polite" }, "Changes saved"),
  "route-announcer": () => h("div", { "aria-live": "assertive" }, "Email settings"),
  "search-results": () => h("div", { "aria-live": "polite" }, "12 results"),
  "field-hint": () => h("div", { class: "private-form__validation" }, "Enter your full name."),
  "required-field": () => alerting("This field is required."),
  "password-rule": () => alerting("Your password must have 8 characters."),
  "file-too-large": () => alerting("The picture is too large. Choose one below 2 MB."),
  "time-zone": () => alerts.alert({ kind: "warning", title: ["Your time zone differs from your browser's."] }),
  "unsaved-changes": () => alerts.alert({ kind: "warning", title: ["You have unsaved changes."] }),
  "new-feature": () => h("div", { role: "dialog", "data-test-id": "new-feature" }, "New: two-way calendar sync."),
  "sandboxed-mail": () => h("iframe", { sandbox: "", srcdoc: `<div role="alert">${ERROR}</div>`, title: "Mail" }),
  "mail-frame": () => h("iframe", { srcdoc: `<div role="alert">${ERROR}</div>`, title: "Mail" }),
};

/** Puts temptations on the page, all of them by default, and gives their names. */
export function tempt(names = Object.keys(TEMPTATIONS)) {
  const box = h("div", { class: "stand-in-shown tempting" });
  box.append(...names.map((name) => TEMPTATIONS[name]()));
  (document.querySelector("main") ?? document.body).append(box);
  return names;
}
