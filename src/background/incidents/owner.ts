/** Finds the HubSpot tab that a report belongs to: for Microsoft's sign-in page, the one that sent the rep there. */
import { browser } from "../../shared/browser";
import { APP, HUBSPOT_PAGES, type HubSpotAccount, isAppOrigin, portalOf } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { Sighting } from "../../shared/messages";
import type { PageSender } from "../messages/sender";

/** A portal as one tab showed it when its watcher last spoke, and the addresses that say which account the rep means. */
interface TabContext {
  home: HubSpotAccount;
  meant: Pick<Sighting, "ownAddress" | "askedAddress">;
}

export interface Owner extends TabContext {
  tabId: number;
  /** Other tabs where the failure shows. */
  alsoIn: number[];
}

/** The way back when the tab has gone on to Microsoft. */
export const homeOf = (tabId: number) => item<TabContext | null>("session", `home:${tabId}`, null);

/** Where links lead when no HubSpot tab was ever seen. */
const NOWHERE: HubSpotAccount = { origin: APP, portal: "" };

/** Remembers what a HubSpot tab shows and says, on top of what it said before in the same portal. */
async function noteHome(tabId: number, home: HubSpotAccount, told: TabContext["meant"]): Promise<TabContext> {
  const known = await homeOf(tabId).get();
  const isSame = known?.home.origin === home.origin && (known.home.portal === home.portal || !home.portal);
  const next = isSame ? { ...known, meant: { ...known.meant, ...told } } : { home, meant: told };
  await homeOf(tabId).set(next);
  return next;
}

/** `told`: what the page said just now about the account that the rep means. */
export async function ownerOf(from: PageSender, told: TabContext["meant"]): Promise<Owner> {
  const { tabId } = from;
  // The sign-in may have taken the place of the HubSpot page in its own tab.
  const own = from.kind === "hubspot" ? await noteHome(tabId, from.home, told) : await homeOf(tabId).get();
  if (own) return { tabId, ...own, alsoIn: [] };
  const opener = await openerOf(tabId);
  if (!opener) return { tabId, home: NOWHERE, meant: {}, alsoIn: [] };
  return { meant: {}, ...(await homeOf(opener.tabId).get()), ...opener, alsoIn: [tabId] };
}

/** The tab that opened this one; a popup window has none in its tab strip, then the HubSpot tab that was used last. */
async function openerOf(tabId: number): Promise<{ tabId: number; home: HubSpotAccount } | undefined> {
  const [signin, tabs] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    browser.tabs.query({ url: HUBSPOT_PAGES }),
  ]);
  const candidates = tabs.flatMap((tab) => {
    const url = new URL(tab.url ?? "about:blank");
    if (!isAppOrigin(url.origin) || tab.id === undefined) return [];
    return { tabId: tab.id, home: { origin: url.origin, portal: portalOf(url.href) }, at: tab.lastAccessed ?? 0 };
  });
  candidates.sort((a, b) => b.at - a.at);
  return candidates.find((tab) => tab.tabId === signin?.openerTabId) ?? candidates[0];
}
