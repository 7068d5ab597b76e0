/** Finds the HubSpot tab that a report belongs to; for Microsoft's sign-in page, the tab that led there. */
import { browser } from "../../shared/browser";
import { APP, HUBSPOT_PAGES, type HubSpotAccount, isAppOrigin, portalOf } from "../../shared/hubspot";
import { allIncidents, item } from "../../shared/items";
import type { Sighting } from "../../shared/messages";
import type { PageSender } from "../messages/sender";

/** The portal that a tab last reported from, and the addresses that tell which account the rep means. */
interface TabContext {
  home: HubSpotAccount;
  meant: Pick<Sighting, "ownAddress" | "askedAddress">;
}

export interface Owner extends TabContext {
  tabId: number;
  /** Other tabs where the failure shows. */
  alsoIn: number[];
  isPrivate: boolean;
}

/** Kept so that the portal is still known when the tab has moved on to Microsoft. */
export const homeOf = (tabId: number) => item<TabContext | null>("session", `home:${tabId}`, null);

/** Target of links if no HubSpot tab is known. */
const NOWHERE: HubSpotAccount = { origin: APP, portal: "" };

/** Remembers a tab's portal and addresses, adding to the known addresses if the portal is the same. */
async function noteHome(tabId: number, home: HubSpotAccount, told: TabContext["meant"]): Promise<TabContext> {
  const known = await homeOf(tabId).get();
  const isSame = known?.home.origin === home.origin && (known.home.portal === home.portal || !home.portal);
  const next = isSame ? { ...known, meant: { ...known.meant, ...told } } : { home, meant: told };
  await homeOf(tabId).set(next);
  return next;
}

/** `told`: addresses that the page has just reported. */
export const ownerOf = async (from: PageSender, told: TabContext["meant"]): Promise<Owner> => ({
  ...(await findOwner(from, told)),
  isPrivate: from.isPrivate,
});

async function findOwner(from: PageSender, told: TabContext["meant"]): Promise<Omit<Owner, "isPrivate">> {
  const { tabId } = from;
  // The sign-in may have replaced the HubSpot page in the same tab.
  const own = from.kind === "hubspot" ? await noteHome(tabId, from.home, told) : await homeOf(tabId).get();
  if (own) return { tabId, ...own, alsoIn: [] };
  // A sign-in stays with the failure that it belongs to, whichever HubSpot tab the rep looks at meanwhile.
  const known = (await allIncidents()).findLast(({ alsoIn, state }) => alsoIn.includes(tabId) && state !== "resolved");
  if (known) {
    const home = { origin: known.origin, portal: known.portal };
    return { meant: {}, home, ...(await homeOf(known.tabId).get()), tabId: known.tabId, alsoIn: [tabId] };
  }
  const opener = await openerOf(tabId);
  if (!opener) return { tabId, home: NOWHERE, meant: {}, alsoIn: [] };
  return { meant: {}, ...(await homeOf(opener.tabId).get()), ...opener, alsoIn: [tabId] };
}

/** The HubSpot tab that opened this one; failing that (popup windows have no opener), the one used last. */
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
