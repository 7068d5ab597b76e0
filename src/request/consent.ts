/** How to approve HubSpot's app, and nothing more: the link or the path, what to check first, the smaller ways. */
import type { Line, Say } from "./details";
import { consentLink, entra } from "./links";
import { exactConsentLink, type SigninRequest } from "./signin";

interface Approval {
  signin: SigninRequest | undefined;
  clientId: string | undefined;
  domain: string | undefined;
  /** For a whole team, before anybody has tried: there is no attempt in the log. */
  team: boolean | undefined;
  /** `false`: nobody has approved it yet, so the app is in no list of Entra. */
  listed: boolean;
}

export function consentLines({ signin, clientId, domain, team, listed }: Approval, say: Say): Line[] {
  const check = { text: say(team ? "team.check" : "consent.check") };
  const smaller = { text: say(team ? "team.smaller" : "consent.smaller"), spare: 2 };
  if (signin) {
    const exact = (short: boolean) => say("consent.exact", { link: exactConsentLink(signin, domain, short) });
    return [check, { text: exact(false), short: exact(true) }, smaller];
  }
  const link = clientId && consentLink(clientId, domain);
  if (link) return [check, { text: say("consent.app", { link }) }, smaller];
  if (!listed) return [check, { text: say("consent.screen") }, smaller];
  // Nobody may have approved it yet: then an admin has to come along.
  return [
    check,
    { text: say("consent.menu", { link: entra.enterpriseApps }), short: say("consent.menu", { link: "" }) },
    { text: say("consent.window") },
    smaller,
  ];
}

/** What HubSpot may then do, by Microsoft's names: those of the request itself where it is known. */
export const scopeLine = (signin: SigninRequest | undefined, say: Say): Line => ({
  text: say("scopes", { scopes: scopesOf(signin).join(", ") }),
  spare: 1,
});

/** The names without the service in front, as Entra shows them. */
export const scopesOf = (signin: SigninRequest | null | undefined): string[] =>
  signin
    ? signin.scope.split(" ").map((name) => name.replace(/^https:\/\/[^/]+\//, ""))
    : permissions.map(({ scope }) => scope);

/**
 * https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors, since September 2024;
 * the one of January 2023 lacked `User.Read`. `why`: key of the words that say what HubSpot does with it. `userMayApprove`:
 * users may approve it themselves under the consent policy that Microsoft manages (its list of 22 January 2026,
 * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies). A company may have a stricter one.
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
