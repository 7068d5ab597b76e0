/** Finds the HubSpot tab that a report belongs to: for Microsoft's sign-in page, the one that sent the rep there. */
import { browser } from "../../shared/browser";
import { APP, HUBSPOT_PAGES, isAppOrigin, portalOf } from "../../shared/hubspot";
import type { Sighting } from "../../shared/messages";
import type { PageSender } from "../messages/router";
import { type HubSpotAccount, homeOf, type TabContext } from "./worker-items";

/** The addresses that say which account the rep means, as far as they are known. */
export type Meant = Pick<Sighting, "ownAddress" | "askedAddress">;

export interface Owner {
  tabId: number;
  home: HubSpotAccount;
  meant: Meant;
  /** Other tabs where the failure shows. */
  alsoIn: number[];
}

/** Where links lead when no HubSpot tab was ever seen. */
const NOWHERE: HubSpotAccount = { origin: APP, portal: "" };

const homeIn = (url: string | undefined): HubSpotAccount | undefined => {
  const origin = URL.canParse(url ?? "") ? new URL(url as string).origin : "";
  return isAppOrigin(origin) ? { origin, portal: portalOf(url as string) } : undefined;
};

const portalIn = ({ origin, portal }: TabContext): HubSpotAccount => ({ origin, portal });
const meantIn = ({ origin, portal, ...meant }: TabContext): Meant => meant;

/** Remembers what a HubSpot tab shows and says, on top of what it said before in the same portal. */
async function noteHome(tabId: number, home: HubSpotAccount, told: Meant): Promise<TabContext> {
  const known = await homeOf(tabId).get();
  const isSame = known?.origin === home.origin && (known.portal === home.portal || !home.portal);
  const next = isSame ? { ...known, ...told } : { ...home, ...told };
  if (JSON.stringify(next) !== JSON.stringify(known)) await homeOf(tabId).set(next);
  return next;
}

/** `told`: what the page said just now about the account that the rep means. */
export async function ownerOf(from: PageSender, told: Meant = {}): Promise<Owner> {
  const { tabId } = from;
  if (from.kind === "hubspot") {
    const home = await noteHome(tabId, from.home, told);
    return { tabId, home: portalIn(home), meant: meantIn(home), alsoIn: [] };
  }
  // The sign-in may have taken the place of the HubSpot page in its own tab.
  const own = await homeOf(tabId).get();
  if (own) return { tabId, home: portalIn(own), meant: meantIn(own), alsoIn: [] };
  const opener = await openerOf(tabId);
  if (!opener) return { tabId, home: NOWHERE, meant: {}, alsoIn: [] };
  const home = await homeOf(opener.tabId).get();
  return { ...opener, meant: home ? meantIn(home) : {}, alsoIn: [tabId] };
}

/** The tab that opened this one; a popup window has none in its tab strip, then the HubSpot tab that was used last. */
async function openerOf(tabId: number): Promise<{ tabId: number; home: HubSpotAccount } | undefined> {
  const [signin, tabs] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    browser.tabs.query({ url: HUBSPOT_PAGES }),
  ]);
  const candidates = tabs.flatMap((tab) => {
    const home = homeIn(tab.url);
    return home && tab.id !== undefined ? [{ tabId: tab.id, home, at: tab.lastAccessed ?? 0 }] : [];
  });
  candidates.sort((a, b) => b.at - a.at);
  return candidates.find((tab) => tab.tabId === signin?.openerTabId) ?? candidates[0];
}
