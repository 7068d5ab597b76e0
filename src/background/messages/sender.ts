/**
 * Who sent a message. A compromised page can forge everything its content script says, but not what the browser says
 * about the sender: its extension id, tab, frame and address.
 */
import type { Surface } from "../../diagnosis/types";
import { type HubSpotAccount, isAppOrigin, portalOf, SIGNIN, surfaceOf } from "../../shared/hubspot";

export type Sender =
  /** A page of HubSpot's app; one that is no surface may still hold the connect dialog. */
  | { kind: "hubspot"; tabId: number; home: HubSpotAccount; surface: Surface }
  /** Microsoft's sign-in page. */
  | { kind: "signin"; tabId: number; surface: "microsoft-signin" }
  /** A page of the extension itself: popup, side panel, options. */
  | { kind: "view" };

export type PageSender = Exclude<Sender, { kind: "view" }>;

/** `URL.origin` is "null" for extension pages outside Chrome. */
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
  if (isAppOrigin(origin)) {
    const tabOrigin = originOf(tab.url);
    // HubSpot frames its own app; a HubSpot frame inside another site (a CRM sidebar) is not where a rep connects.
    if (sender.frameId !== 0 && !isAppOrigin(tabOrigin)) return undefined;
    // The sender's address is the one its page was loaded from; the tab's follows the single-page app.
    const address = sender.frameId === 0 && tabOrigin === origin ? (tab.url as string) : sender.url;
    const surface = surfaceOf(new URL(address).pathname) ?? "connect-dialog";
    return { kind: "hubspot", tabId: tab.id, home: { origin, portal: portalOf(address) }, surface };
  }
  const isSignin = origin === SIGNIN && sender.frameId === 0;
  return isSignin ? { kind: "signin", tabId: tab.id, surface: "microsoft-signin" } : undefined;
}
