/** The connected accounts that a page of HubSpot lists: rows, cards or tiles with one address in each. */
import type { AccountRow } from "../../shared/messages";
import { READING } from "../../shared/reading";
import { ADDRESS } from "./words";

const MENU = "#hs-global-toolbar,#hs-vertical-nav,#hs-nav-v4,[id*=accounts-menu],[role=menu],nav,header,[role=dialog]";
const BROKEN = /disconnected|reconn|expired|danger|déconnecté|unavailable|unauthori/i;
const ROW = "tr,li,[role=row],[role=listitem],[class*=Tile],[class*=Card],[class*=Row]";

export function* accountsIn(roots: readonly ParentNode[], host: string): Iterable<[row: Element, account: AccountRow]> {
  if (!/(^|\.)hubspot\.com$/.test(host)) return;
  let room: number = READING.accounts;
  for (const root of roots) {
    for (const row of root.querySelectorAll(ROW)) {
      const words = row.textContent ?? "";
      if (words.length > 600 || !words.includes("@") || row.closest(MENU) || row.querySelector(ROW)) continue;
      const address = ADDRESS.exec(words)?.[0];
      if (!address || room-- < 1) continue;
      yield [row, { address: address.toLowerCase(), state: BROKEN.test(words) ? "broken" : "connected" }];
    }
  }
}
