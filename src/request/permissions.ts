/** What HubSpot asks Microsoft for: delegated permissions of Microsoft Graph. Data. */

export interface Permission {
  scope: string;
  /** Key of the words that say what HubSpot does with it. */
  why: string;
  /**
   * May users approve it themselves under the consent policy that Microsoft manages (its list of 22 January 2026)? A
   * company may have a stricter policy of its own.
   * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
   */
  userMayApprove: boolean;
}

/**
 * https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors, since September 2024;
 * the one of January 2023 lacked `User.Read`.
 */
export const permissions: readonly Permission[] = [
  { scope: "Mail.ReadWrite", why: "request.why.mail-read-write", userMayApprove: false },
  { scope: "Mail.Send", why: "request.why.mail-send", userMayApprove: true },
  { scope: "Calendars.Read", why: "request.why.calendars-read", userMayApprove: false },
  { scope: "Calendars.ReadWrite", why: "request.why.calendars-read-write", userMayApprove: false },
  { scope: "User.Read", why: "request.why.user-read", userMayApprove: true },
  { scope: "offline_access", why: "request.why.offline-access", userMayApprove: true },
  { scope: "openid", why: "request.why.openid", userMayApprove: true },
  { scope: "email", why: "request.why.email", userMayApprove: true },
];
