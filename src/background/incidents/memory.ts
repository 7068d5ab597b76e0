/** What the worker alone remembers, besides the items that it shares with the views. */
import type { Surface } from "../../diagnosis/types";
import { isAbsentOr, isListOf, isNumber, isRecord, isText } from "../../shared/guards";
import { item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { isAccountRow, isAddress, isAppOrigin, isPortal, parseTexts } from "../../shared/stored";

/** A customer account of HubSpot, as the address of a page names it. */
export interface Portal {
  origin: string;
  portal: string;
}

/** A portal as one tab showed it when its watcher last spoke, and the addresses that say which account the rep means. */
export interface Home extends Portal {
  ownAddress?: string;
  askedAddress?: string;
}

/** The way back when the tab has gone on to Microsoft. */
export const homeOf = (tabId: number) =>
  item<Home | null>(
    "session",
    `home:${tabId}`,
    (raw) => {
      const isHome =
        isRecord(raw) &&
        isAppOrigin(raw.origin) &&
        isPortal(raw.portal) &&
        isAbsentOr(raw.ownAddress, isAddress) &&
        isAbsentOr(raw.askedAddress, isAddress);
      return isHome ? (raw as unknown as Home) : undefined;
    },
    null,
  );

/**
 * The accounts that a settings page of a portal listed last, to tell a new or a newly broken one from one that was there;
 * null: none seen. Email and calendar list different accounts, so each page is compared with itself.
 */
export const accountsOf = ({ origin, portal }: Portal, surface: Surface) =>
  item<AccountRow[] | null>(
    "session",
    `accounts:${origin}|${portal}|${surface}`,
    (raw) => (isListOf(raw, isAccountRow, 50) ? raw : undefined),
    null,
  );

/** When HubSpot last reported a success in a portal; 0: never. */
export const connectedAt = ({ origin, portal }: Portal) =>
  item<number>("session", `connected:${origin}|${portal}`, (raw) => (isNumber(raw) ? raw : undefined), 0);

/** Failures that the rep dismissed, in one tab or, where an account is named, in one portal. */
export const dismissedIn = (scope: string) => item<string[]>("session", `dismissed:${scope}`, parseTexts(50), []);

/** Accounts that dropped lately, to see a wave. */
export interface Drop {
  who: string;
  at: number;
}
export const drops = item<Drop[]>(
  "session",
  "drops",
  (raw) =>
    Array.isArray(raw) ? raw.filter((d): d is Drop => isRecord(d) && isText(d.who) && isNumber(d.at)) : undefined,
  [],
);
