import type { RuleId } from "../../rules/schema";
import { type Asked, allAsked } from "../../shared/items";
import { watched } from "./store";

/** Everything that the rep has asked for and still waits for, newest first. */
export const everyAsked = watched<Asked[]>(
  "asked",
  [],
  async () => (await allAsked()).sort((a, b) => b.at - a.at),
  () => [chrome.storage.local.onChanged],
);

/** What was asked about this failure in this HubSpot account. An empty portal, as from a lookup, matches any. */
export const askedAbout = (all: readonly Asked[], rule: RuleId | undefined, portal = ""): Asked | undefined =>
  all.find((one) => one.rule === rule && (one.portal === portal || !one.portal || !portal));

const HOUR = 3_600_000;

/** A message written again within the hour still counts as the first one. */
export const isReminder = ({ at }: Asked, now: number): boolean => now - at > HOUR;
