/** How to approve HubSpot's app and nothing more: what to check first, the link or path, and how to limit it. */
import { SIGNIN } from "../shared/hubspot";
import type { Line, Say } from "./details";
import { entra, isDomain, isGuid } from "./links";
import type { SigninRequest } from "./signin";

/** What is known of HubSpot's request: all of it, or only what a failure named. */
type App = { [part in keyof SigninRequest]?: SigninRequest[part] | undefined };

/**
 * Microsoft's page on which an admin approves the app for everyone: exactly what HubSpot asked for or, if only the app
 * is known, its registered permissions, which may be fewer. `undefined` if the client id is no GUID. `short` omits the
 * address of Microsoft Graph, which is the default service of a scope.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function approvalLink({ tenant, clientId = "", scope, redirectUri }: App, domain = "", short = false) {
  if (!isGuid(clientId)) return undefined;
  const organization = `${SIGNIN}/${tenant ?? (isDomain(domain) ? domain : "organizations")}`;
  const app = `adminconsent?client_id=${clientId.toLowerCase()}`;
  if (!scope || !redirectUri) return `${organization}/${app}`;
  const scopes = short ? scope.replaceAll(/https:\/\/graph\.microsoft\.com\//gi, "") : scope;
  return `${organization}/v2.0/${app}&scope=${encodeURIComponent(scopes)}&redirect_uri=${encodeURIComponent(redirectUri)}`;
}

interface Approval {
  app: App;
  domain: string | undefined;
  /** For a whole team, before anybody has tried, so there is no attempt in the log. */
  team: boolean | undefined;
  /** `false`: nobody has approved the app yet, so Entra does not list it. */
  listed: boolean;
}

export function consentLines(approval: Approval, say: Say): Line[] {
  const whose = approval.team ? "team" : "consent";
  return [{ text: say(`${whose}.check`) }, ...wayThere(approval, say), { text: say(`${whose}.smaller`), dropOrder: 2 }];
}

function wayThere({ app, domain, listed }: Approval, say: Say): Line[] {
  const link = approvalLink(app, domain);
  const key = app.scope ? "consent.exact" : "consent.app";
  if (link) return [{ text: say(key, { link }), short: say(key, { link: approvalLink(app, domain, true) }) }];
  if (!listed) return [{ text: say("consent.screen") }];
  // If nobody has approved the app yet, it is not in that menu, and an admin has to sign in at the rep's screen.
  return [
    { text: say("consent.menu", { link: entra.enterpriseApps }), short: say("consent.menu", { link: "" }) },
    { text: say("consent.window") },
  ];
}

/** Names of the permissions without the address of their service, as Entra shows them. */
export const scopesOf = (signin: SigninRequest | null | undefined): string[] =>
  signin
    ? signin.scope.split(" ").map((name) => name.replace(/^https:\/\/[^/]+\//, ""))
    : permissions.map(({ scope }) => scope);

/**
 * HubSpot's list since September 2024; that of January 2023 lacked `User.Read`. `why`: key of the text that says what
 * HubSpot does with it. `userMayApprove`: users may approve it themselves under the consent policy that Microsoft
 * manages, as of 22 January 2026; a company's own policy may be stricter.
 * https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors
 * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
export const permissions = [
  { scope: "Mail.ReadWrite", why: "request.why.mail-read-write", userMayApprove: false },
  { scope: "Mail.Send", why: "request.why.mail-send", userMayApprove: true },
  { scope: "Calendars.Read", why: "request.why.calendars-read", userMayApprove: false },
  { scope: "Calendars.ReadWrite", why: "request.why.calendars-read-write", userMayApprove: false },
  { scope: "User.Read", why: "request.why.user-read", userMayApprove: true },
  { scope: "offline_access", why: "request.why.offline-access", userMayApprove: true },
  { scope: "openid", why: "request.why.openid", userMayApprove: true },
  { scope: "email", why: "request.why.email", userMayApprove: true },
];
