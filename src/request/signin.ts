/**
 * What HubSpot asked Microsoft for, as it stands in the address of Microsoft's window. The address comes from outside
 * (pasted, or read on a press of the button), so each part is taken in its own shape only, and all of them or none.
 */
import { SIGNIN } from "../shared/hubspot";
import { isDomain, isGuid } from "./links";

export interface SigninRequest {
  /** A GUID or a domain; absent where the address names none (`common`, `organizations`). */
  tenant?: string;
  clientId: string;
  /** Names of permissions, a space between them, as HubSpot wrote them. */
  scope: string;
  redirectUri: string;
}

/** An address of Microsoft's sign-in ends where a space, a quote or an angle bracket begins. */
const ADDRESS = new RegExp(`${SIGNIN}/[^\\s"'<>]{1,8000}`, "gi");

/**
 * Permissions of a mailbox, a calendar and a sign-in. Anything else is no matter of a mailbox connection, and an admin
 * is never led to approve it from here.
 */
const SCOPE =
  /^(?:openid|email|profile|offline_access|(?:https:\/\/(?:graph\.microsoft\.com|outlook\.office(?:365)?\.com)\/)?(?:User\.Read|User\.ReadBasic\.All|(?:Mail|MailboxSettings|Calendars|Contacts|People|Tasks|OnlineMeetings)\.(?:Read|ReadBasic|ReadWrite|Send)(?:\.Shared)?|(?:EWS|IMAP|POP)\.AccessAsUser\.All|SMTP\.Send))$/i;

/** The first address in a text that is HubSpot's request to Microsoft. */
export function signinIn(text: string): SigninRequest | undefined {
  for (const [address] of text.matchAll(ADDRESS)) {
    const found = parseSigninAddress(address);
    if (found) return found;
  }
  return undefined;
}

/** The request in the address of Microsoft's window; `undefined` if it lacks anything or is not HubSpot's. */
export function parseSigninAddress(address: string): SigninRequest | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, username, pathname, searchParams } = new URL(address);
  if (origin !== SIGNIN || username) return undefined;
  return parseSigninRequest({
    tenant: pathname.split("/")[1]?.toLowerCase(),
    clientId: searchParams.get("client_id")?.toLowerCase(),
    scope: searchParams.get("scope")?.trim().replace(/\s+/g, " "),
    redirectUri: searchParams.get("redirect_uri"),
  });
}

/** The same, from its parts. `common` and its like are no tenant. */
export function parseSigninRequest(raw: unknown): SigninRequest | undefined {
  const { tenant, clientId, scope, redirectUri }: Record<string, unknown> = Object(raw);
  if (!is(clientId, isGuid) || !is(scope, isScope) || !is(redirectUri, isHubSpots)) return undefined;
  return { clientId, scope, redirectUri, ...(is(tenant, (text) => isGuid(text) || isDomain(text)) && { tenant }) };
}

const is = (value: unknown, good: (text: string) => boolean): value is string =>
  typeof value === "string" && good(value);

const isScope = (text: string): boolean => {
  const names = text.split(" ");
  return text.length <= 1000 && names.length <= 30 && names.every((name) => SCOPE.test(name));
};

/** Microsoft sends the admin's browser there, so it has to be HubSpot. */
function isHubSpots(address: string): boolean {
  if (address.length > 300 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, hash } = new URL(address);
  return protocol === "https:" && !port && !username && !hash && /^([\w-]+\.)*hubspot\.com$/.test(hostname);
}
