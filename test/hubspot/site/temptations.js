/** What looks like a failure and is none, by name. */
import * as alerts from "./alerts.js";
import { h, hashed, is2021 } from "./draw.js";

let told = 0;
/** In words of its own each time, so that none hides behind another that was silent. */
const error = () => `Sorry. HubSpot couldn't connect to your inbox. AADSTS50105 interaction_required (${++told})`;
const alerting = (...children) => h("div", { role: "alert" }, ...children);

/** What people wrote, what went well, and what nobody can see: none of this is even read. */
const UNREAD = {
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
  "signature-editor": () => h("div", { contenteditable: "true" }, alerting(error())),
  "reply-box": () => h("div", { role: "textbox", contenteditable: "true" }, error()),
  textarea: () => Object.assign(h("textarea", { "aria-label": "Message" }), { value: error() }),
  input: () => h("input", { value: error(), "aria-label": "Subject" }),
  "timeline-mail": () =>
    h("div", { class: is2021() ? "timeline-email-body" : hashed("TimelineItem__Body") }, alerting(error())),
  note: () => h("div", { class: hashed("NoteCard__Styled"), "data-test-id": "timeline-note" }, alerting(error())),
  quote: () => h("blockquote", {}, alerting(error())),
  chat: () => h("div", { class: hashed("ChatWidget__Messages"), role: "log" }, alerting(error())),
  "chat-thread": () => h("div", { "data-test-id": "conversation-thread" }, alerting(error())),
  "help-panel": () => h("aside", { class: hashed("HelpPanel__Root"), "data-test-id": "help-panel" }, alerting(error())),
  "help-article": () => h("article", { class: "kb-article" }, h("h2", {}, "Troubleshoot"), alerting(error())),
  "plain-text": () => h("p", {}, error()),
  "plain-code": () => h("code", {}, "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX"),
  "plain-link": () =>
    h("a", { href: "https://knowledge.hubspot.com/connected-email/troubleshoot-email" }, "Troubleshoot"),
  "table-of-errors": () =>
    h("table", {}, h("tbody", {}, h("tr", {}, h("td", {}, "IMAP authentication error"), h("td", {}, "12 times")))),
  hidden: () => h("div", { class: "invisible" }, alerting(error())),
  "hidden-attribute": () => h("div", { hidden: true }, alerting(error())),
  "empty-alert": () => alerting(),
  "empty-dialog": () => h("div", { role: "dialog" }),
  "sandboxed-mail": () => h("iframe", { sandbox: "", srcdoc: `<div role="alert">${error()}</div>`, title: "Mail" }),
  "mail-frame": () => h("iframe", { srcdoc: `<div role="alert">${error()}</div>`, title: "Mail" }),
};

/** Alerts and dialogs about other things: read, and nobody's failed connection. */
const HARMLESS = {
  trial: () => alerts.alert({ kind: "warning", title: ["Your trial ends in 3 days."] }),
  cookies: () => h("div", { role: "dialog", "aria-label": "Cookies" }, "We use cookies. Accept all?"),
  "survey-dialog": () => h("div", { role: "dialog" }, "How likely are you to recommend us?"),
  "remove-dialog": () => h("div", { role: "dialog" }, "Remove this inbox? Emails already logged stay in the CRM."),
  "loading-status": () => h("div", { role: "status" }, "Loading accounts"),
  "saved-status": () => h("div", { role: "status", "aria-live": "polite" }, "Changes saved"),
  "route-announcer": () => h("div", { "aria-live": "assertive" }, "Email settings"),
  "search-results": () => h("div", { "aria-live": "polite" }, "12 results"),
  "required-field": () => alerting("This field is required."),
  "password-rule": () => alerting("Your password must have 8 characters."),
  "file-too-large": () => alerting("The picture is too large. Choose one below 2 MB."),
  "time-zone": () => alerts.alert({ kind: "warning", title: ["Your time zone differs from your browser's."] }),
  "unsaved-changes": () => alerts.alert({ kind: "warning", title: ["You have unsaved changes."] }),
  "new-feature": () => h("div", { role: "dialog", "data-test-id": "new-feature" }, "New: two-way calendar sync."),
  "disconnect-dialog": () => h("div", { role: "dialog" }, "Disconnect this calendar? Your meeting links stay online."),
  "field-hint": () => h("div", { class: "private-form__validation" }, "Enter your full name."),
  "saving-failed": () => alerting("Your signature could not be saved. Try again."),
  "upload-failed": () => alerting("The attachment could not be uploaded."),
  offline: () => alerting("You are offline. Changes will be saved when you are back."),
};

export const temptations = { unread: Object.keys(UNREAD), harmless: Object.keys(HARMLESS) };

/** Puts temptations on the page, by default all that must not be read. */
export function tempt(names = temptations.unread) {
  const box = h("div", { class: "stand-in-shown tempting" });
  box.append(...names.map((name) => ({ ...UNREAD, ...HARMLESS })[name]()));
  (document.querySelector("main") ?? document.body).append(box);
}
