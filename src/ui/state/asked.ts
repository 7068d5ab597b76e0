/** Whom the rep has asked and waits for. */
import { useEffect, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { type Asked, allAsked } from "../../shared/items";
import { useEvent } from "./use-event";

/** Read before anything is drawn: what is drawn first is then already right. */
let known: Asked[] = [];

export async function readAsked(): Promise<void> {
  known = await allAsked();
}

/** Everything that is waited for, newest first, followed as it changes. */
export function useAsked(): Asked[] {
  const [all, setAll] = useState(known);
  const look = () => readAsked().then(() => setAll(known));
  useEvent(chrome.storage.local.onChanged, look);
  useEffect(() => void look(), []);
  return all.toSorted((a, b) => b.at - a.at);
}

/** What was asked about this failure in this HubSpot account; a look-up knows no account. */
export const askedAbout = (all: readonly Asked[], rule: RuleId | undefined, portal = ""): Asked | undefined =>
  all.find((one) => one.rule === rule && (one.portal === portal || !one.portal || !portal));

const HOUR = 3_600_000;

/** Who writes again the same hour still writes the first message. */
export const isReminder = ({ at }: Asked, now: number): boolean => now - at > HOUR;
