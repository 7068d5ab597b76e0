/**
 * Identifies the sender of a message. A compromised page can forge everything its content script says, but not what the
 * browser says about the sender: extension id, tab, frame and URL.
 */
import type { Surface } from "../../diagnosis/types";
import { type HubSpotAccount, isAppOrigin, portalOf, SIGNIN, surfaceOf } from "../../shared/hubspot";

export type Sender =
  /** A page of HubSpot's app; even one that is not a surface may hold the connect dialog. */
  | { kind: "hubspot"; tabId: number; isPrivate: boolean; home: HubSpotAccount; surface: Surface }
  | { kind: "signin"; tabId: number; isPrivate: boolean; surface: "microsoft-signin" }
  /** A page of the extension: popup, side panel, options. */
  | { kind: "view" };

export type PageSender = Exclude<Sender, { kind: "view" }>;

/** Origin of a URL. `URL.origin` would be "null" for extension pages outside Chrome. */
function originOf(address: string | undefined): string {
  if (!URL.canParse(address ?? "")) return "";
  const { protocol, host } = new URL(address as string);
  return `${protocol}//${host}`;
}

/** `undefined` for everybody else: other extensions, other sites, frames inside other sites. */
export function identify(
  sender: chrome.runtime.MessageSender,
  own: { id: string; origin: string },
): Sender | undefined {
  if (sender.id !== own.id || !sender.url) return undefined;
  const origin = originOf(sender.url);
  if (sender.origin !== undefined && sender.origin !== origin) return undefined;
  if (origin === own.origin) return { kind: "view" };

  const tab = sender.tab;
  if (tab?.id === undefined || tab.id < 0) return undefined;
  const from = { tabId: tab.id, isPrivate: tab.incognito };
  if (isAppOrigin(origin)) {
    const tabOrigin = originOf(tab.url);
    // HubSpot frames its own app. A HubSpot frame in another site, such as a CRM sidebar, is not where a rep connects.
    if (sender.frameId !== 0 && !isAppOrigin(tabOrigin)) return undefined;
    // `sender.url` is the URL that the page was loaded with; `tab.url` follows the single-page app.
    const address = sender.frameId === 0 && tabOrigin === origin ? (tab.url as string) : sender.url;
    const surface = surfaceOf(new URL(address).pathname) ?? "connect-dialog";
    return { kind: "hubspot", ...from, home: { origin, portal: portalOf(address) }, surface };
  }
  const isSignin = origin === SIGNIN && sender.frameId === 0;
  return isSignin ? { kind: "signin", ...from, surface: "microsoft-signin" } : undefined;
}
