/**
 * The failures that the stand-in can show. `key` is HubSpot's own name of the text (2021; absent where none is known),
 * `link` the anchor of its help article. French UI texts of HubSpot are not known beyond the titles of its help
 * articles: where only English is given, HubSpot's own fallback to English applies.
 */
const HELP =
  "https://knowledge.hubspot.com/connected-email/how-can-i-resolve-an-unavailable-or-unauthorized-inbox-connection-error";
const WIZARD = "InboxConnectUtils.wizard";

export const FAILURES = {
  "mailbox-not-found": {
    page: "calendar",
    title: ["Office 365 inbox and calendar not found", "Boîte de réception ou calendrier Office 365 introuvable"],
    body: ["Nothing was connected.", "Rien n'a été connecté."],
  },
  "wrong-account": {
    page: "email",
    connects: "someone.else@fabrikam.com",
  },
  "api-not-enabled": {
    page: "email",
    key: `${WIZARD}.imapInbox.errors.OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX`,
    titleKey: `${WIZARD}.failure.title`,
    title: [
      "Sorry. HubSpot couldn't connect to your inbox.",
      "HubSpot n'a pas pu se connecter à votre boîte de réception.",
    ],
    body: [
      "Sorry. HubSpot can’t access your inbox. Please update your inbox settings with these instructions.",
      "HubSpot ne peut pas accéder à votre boîte de réception. Suivez ces instructions.",
    ],
    link: `${HELP}#unavailable-api-access-not-enabled-for-mailbox`,
    log: "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
  },
  "outlook-alias": {
    page: "email",
    connects: "outlook_0123456789abcdef@outlook.com",
    shownAs: "outlook_0123456789ABCDEF@outlook.com",
  },
  "interaction-required": {
    page: "email",
    title: ["Interaction required", "Interaction requise"],
    body: ["The connection could not be completed.", "La connexion n'a pas pu être établie."],
  },
  permissions: {
    page: "email",
    query: {
      error: "consent_required",
      error_description:
        "AADSTS65001: The user or administrator has not consented to use the application with ID 'f1a2b3c4-0000-4000-8000-000000000001' named 'HubSpot'. Send an interactive authorization request for this user and resource. Trace ID: 11111111-2222-4333-8444-555555555555 Correlation ID: aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee Timestamp: 2026-11-24 09:00:00Z",
    },
    fragment: true,
  },
  "user-not-assigned": {
    page: "email",
    query: {
      error: "interaction_required",
      error_description:
        "AADSTS50105: Your administrator has configured the application HubSpot ('f1a2b3c4-0000-4000-8000-000000000001') to block users unless they are specifically granted ('assigned') access to the application. Correlation ID: aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff Timestamp: 2026-11-24 09:01:00Z",
    },
  },
  "license-invalid": {
    page: "email",
    key: `${WIZARD}.imapInbox.errors.OFFICE_ERROR_INVALID_LICENSE`,
    titleKey: `${WIZARD}.failure.title`,
    title: ["Sorry. HubSpot couldn't connect to your inbox."],
    body: [
      "Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.",
    ],
  },
  temporary: {
    page: "email",
    key: `${WIZARD}.imapInbox.errors.TRANSIENT`,
    titleKey: `${WIZARD}.failure.title`,
    title: ["Sorry. HubSpot couldn't connect to your inbox."],
    body: ["Sorry. HubSpot can’t access your inbox."],
  },
  "imap-login": {
    page: "email",
    key: `${WIZARD}.errorCodes.title.imap.IMAP_AUTHENTICATION_ERROR`,
    title: ["IMAP authentication error"],
    body: ["HubSpot can't access your inbox because the credentials are incorrect."],
  },
  "shared-inbox": {
    page: "inboxes",
    key: `${WIZARD}.errorCodes.body.generic.SHARED_INBOX_INVALID_DOWNGRADE`,
    title: ["Error"],
    body: [
      "This email is already connected as a shared inbox. This inbox must be removed before connecting as a personal inbox.",
    ],
  },
  unknown: {
    page: "email",
    title: ["We couldn't connect your inbox.", "Nous n'avons pas pu connecter votre boîte de réception."],
    body: ["Flux value 17 did not settle.", "La valeur de flux 17 n'a pas convergé."],
  },
};

/** Path of a settings page below its portal. */
export const PAGES = {
  email: (portal) => `/settings/${portal}/user-preferences/email`,
  calendar: (portal) => `/settings/${portal}/user-preferences/calendar`,
  inboxes: (portal) => `/live-messages-settings/${portal}/inboxes`,
  profile: (portal) => `/settings/${portal}/user-preferences/profile`,
  users: (portal) => `/settings/${portal}/users`,
  record: (portal) => `/contacts/${portal}/record/0-1/101`,
  sequences: (portal) => `/sequences/${portal}`,
  meetings: (portal) => `/meetings/${portal}`,
};
