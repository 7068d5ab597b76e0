/**
 * What HubSpot asked Microsoft for, read from the address of Microsoft's window. The address is untrusted (pasted, or
 * read on a press of the button), so every part is validated; without all required parts there is no request.
 */
import { SIGNIN } from "../shared/hubspot";
import { isDomain, isGuid } from "./links";

export interface SigninRequest {
  /** A GUID or a domain; absent where the address names none (`common`, `organizations`). */
  tenant?: string;
  clientId: string;
  /** Permission names as HubSpot wrote them, separated by spaces. */
  scope: string;
  redirectUri: string;
}

/** An address of Microsoft's sign-in, up to the next space, quote, angle bracket or non-ASCII character. */
const ADDRESS = new RegExp(`${SIGNIN}/[^\\s"'<>\\u0080-\\uffff]{1,8000}`, "gi");

/**
 * Permissions for mailbox, calendar and sign-in. Any other rejects the request: a mailbox connection does not need it,
 * and an admin must not be led to approve it from here.
 */
const SCOPE =
  /^(?:openid|email|profile|offline_access|(?:https:\/\/(?:graph\.microsoft\.com|outlook\.office(?:365)?\.com)\/)?(?:User\.Read|User\.ReadBasic\.All|(?:Mail|MailboxSettings|Calendars|Contacts|People|Tasks|OnlineMeetings)\.(?:Read|ReadBasic|ReadWrite|Send)(?:\.Shared)?|(?:EWS|IMAP|POP)\.AccessAsUser\.All|SMTP\.Send))$/i;

/** The request in the first address of a text that holds one. */
export function signinIn(text: string): SigninRequest | undefined {
  for (const [address] of text.matchAll(ADDRESS)) {
    const found = parseSigninAddress(address);
    if (found) return found;
  }
  return undefined;
}

/** The request in an address of Microsoft's window; `undefined` if it is incomplete or not HubSpot's. */
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

/** Validates the parts of a request. `common` and the like are not a tenant. */
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

/** Microsoft redirects the admin's browser there, so it must be HubSpot. */
function isHubSpots(address: string): boolean {
  if (address.length > 300 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, hash } = new URL(address);
  return protocol === "https:" && !port && !username && !hash && /^([\w-]+\.)*hubspot\.com$/.test(hostname);
}
