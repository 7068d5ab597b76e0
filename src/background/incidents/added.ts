/**
 * What a text adds to one that HubSpot showed before. A form keeps its labels and hints when an error appears among
 * them, and they make the error hard to recognise.
 */
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import { update } from "../browser/queue";

/** Texts that reported nothing, newest last. They are at most `LIMITS.text` long each. */
const quietTexts = ({ origin, portal }: HubSpotAccount) => item<string[]>("session", `quiet:${origin}|${portal}`, []);
const MOST = 8;

/** Minimum length of what two texts have in common, and of what one adds, in characters. */
const SHORT = 12;

export const rememberQuiet = (home: HubSpotAccount, text: string) =>
  update(quietTexts(home), (known) => [...known.filter((other) => other !== text), text].slice(-MOST));

/** Number of words at the start of both lists that are equal. */
function equalAtStart(some: readonly string[], others: readonly string[]): number {
  const differs = some.findIndex((word, i) => word !== others[i]);
  return differs < 0 ? some.length : differs;
}

/** The part of `text` without the start and end that it shares with `before`; `undefined` if they share little. */
export function addedTo(before: string, text: string): string | undefined {
  const [old, now] = [before.split(" "), text.split(" ")];
  const start = equalAtStart(now, old);
  const end = equalAtStart(now.slice(start).reverse(), old.slice(start).reverse());
  const added = now.slice(start, now.length - end).join(" ");
  const isShort = text.length - added.length < SHORT || added.length < SHORT;
  return isShort ? undefined : added;
}

/** The shortest addition to any text that this portal showed before without a failure. */
export async function addedIn(text: string, home: HubSpotAccount): Promise<string | undefined> {
  const additions = (await quietTexts(home).get()).flatMap((before) => addedTo(before, text) ?? []);
  return additions.sort((a, b) => a.length - b.length)[0];
}
