/** Whose failure is it? What Microsoft's sign-in page shows belongs to the HubSpot tab that sent the rep there. */
import { browser } from "../shared/browser";
import { homeOf, type Portal } from "./memory";
import { isAppOrigin } from "../shared/stored";
import type { PageSender } from "./router";
import { portalOf } from "./sender";

export interface Owner {
  tabId: number;
  home: Portal;
  /** Other tabs where the failure shows. */
  alsoIn: number[];
}

/** Match pattern of HubSpot's app and its other subdomains; the address of each tab is looked at again. */
const HUBSPOT = "https://*.hubspot.com/*";
/** Where links lead when no HubSpot tab was ever seen: HubSpot forwards to the right data centre. */
const NOWHERE: Portal = { origin: "https://app.hubspot.com", portal: "" };

const homeIn = (url: string | undefined): Portal | undefined => {
  const origin = URL.canParse(url ?? "") ? new URL(url as string).origin : "";
  return isAppOrigin(origin) ? { origin, portal: portalOf(url as string) } : undefined;
};

export async function ownerOf(from: PageSender): Promise<Owner> {
  if (from.kind === "hubspot") {
    await homeOf(from.tabId).set(from.home);
    return { tabId: from.tabId, home: from.home, alsoIn: [] };
  }
  // The sign-in may have taken the place of the HubSpot page in its own tab.
  const own = await homeOf(from.tabId).get();
  if (own) return { tabId: from.tabId, home: own, alsoIn: [] };
  const opener = await openerOf(from.tabId);
  return opener ? { ...opener, alsoIn: [from.tabId] } : { tabId: from.tabId, home: NOWHERE, alsoIn: [] };
}

/** The tab that opened this one; a popup window has none in its tab strip, then the HubSpot tab that was used last. */
async function openerOf(tabId: number): Promise<{ tabId: number; home: Portal } | undefined> {
  const [signin, tabs] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    browser.tabs.query({ url: HUBSPOT }),
  ]);
  const candidates = tabs.flatMap((tab) => {
    const home = homeIn(tab.url);
    return home && tab.id !== undefined ? [{ tabId: tab.id, home, at: tab.lastAccessed ?? 0 }] : [];
  });
  candidates.sort((a, b) => b.at - a.at);
  return candidates.find((tab) => tab.tabId === signin?.openerTabId) ?? candidates[0];
}
