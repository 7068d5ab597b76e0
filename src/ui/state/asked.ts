/** Whom the rep has asked and waits for. */
import type { RuleId } from "../../rules/schema";
import { type Asked, allAsked } from "../../shared/items";
import { watched } from "./store";

/** Everything that is waited for, newest first. */
export const everyAsked = watched<Asked[]>(
  "asked",
  [],
  async () => (await allAsked()).sort((a, b) => b.at - a.at),
  () => [chrome.storage.local.onChanged],
);

/** What was asked about this failure in this HubSpot account; a look-up knows no account. */
export const askedAbout = (all: readonly Asked[], rule: RuleId | undefined, portal = ""): Asked | undefined =>
  all.find((one) => one.rule === rule && (one.portal === portal || !one.portal || !portal));

const HOUR = 3_600_000;

/** Who writes again the same hour still writes the first message. */
export const isReminder = ({ at }: Asked, now: number): boolean => now - at > HOUR;
