/** What people write, and what must never set off anything: mails, notes and chats full of error texts. */
import { h, hashed, is2021 } from "./draw.js";

const MAILS = [
  "Hi, HubSpot says: Sorry. HubSpot couldn't connect to your inbox. What now?",
  "I get OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX when I connect.",
  "AADSTS50105: The signed in user is not assigned to a role for the application.",
  "My account shows as outlook_0123456789ABCDEF@outlook.com. Is that normal?",
  "Boîte de réception ou calendrier Office 365 introuvable, tu connais ?",
  "Need admin approval. HubSpot needs permission to access resources in your organization.",
];

function mail(words) {
  const body = h("div", { class: is2021() ? "timeline-email-body" : hashed("EmailBody__StyledBody") });
  // Mail programs copy markup along, so the alert's role and its link travel with it.
  body.append(h("div", { role: "alert" }, words, " ", h("a", { href: helpLink }, "help article")));
  return h(
    "article",
    { class: is2021() ? "private-timeline-item" : hashed("TimelineItem__Styled"), "data-test-id": "timeline-email" },
    h("h3", {}, "Maria Lindqvist · Email"),
    body,
  );
}

const helpLink =
  "https://knowledge.hubspot.com/connected-email/how-can-i-resolve-an-unavailable-or-unauthorized-inbox-connection-error#unavailable-api-access-not-enabled-for-mailbox";

export function timeline() {
  return h(
    "section",
    { class: "card", "data-test-id": "timeline" },
    h("h2", {}, "Activity"),
    MAILS.map(mail),
    h(
      "article",
      { class: hashed("NoteCard__Styled"), "data-test-id": "timeline-note" },
      h("h3", {}, "Note"),
      h("div", { role: "alert" }, "Customer cannot connect: IMAP authentication error, interaction_required."),
    ),
  );
}
