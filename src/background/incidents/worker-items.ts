/** What the worker alone remembers, besides the items that it shares with the views. */
import type { Surface } from "../../diagnosis/types";
import { item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";

/** A customer account of HubSpot, as the address of a page names it. */
export interface HubSpotAccount {
  origin: string;
  portal: string;
}

/** A portal as one tab showed it when its watcher last spoke, and the addresses that say which account the rep means. */
export interface TabContext extends HubSpotAccount {
  ownAddress?: string;
  askedAddress?: string;
}

/** The way back when the tab has gone on to Microsoft. */
export const homeOf = (tabId: number) => item<TabContext | null>("session", `home:${tabId}`, null);

/**
 * The accounts that a settings page of a portal listed last, to tell a new or a newly broken one from one that was there;
 * null: none seen. Email and calendar list different accounts, so each page is compared with itself.
 */
export const accountsOf = ({ origin, portal }: HubSpotAccount, surface: Surface) =>
  item<AccountRow[] | null>("session", `accounts:${origin}|${portal}|${surface}`, null);

/** When HubSpot last reported a success in a portal; 0: never. */
export const connectedAt = ({ origin, portal }: HubSpotAccount) =>
  item<number>("session", `connected:${origin}|${portal}`, 0);

/** Failures that the rep dismissed, in one tab or, where an account is named, in one portal. */
export const dismissedIn = (scope: string) => item<string[]>("session", `dismissed:${scope}`, []);

/** Accounts that dropped lately, to see a wave. */
export const drops = item<{ who: string; at: number }[]>("session", "drops", []);
