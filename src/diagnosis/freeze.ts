/**
 * What the build does once so that the extension need not do it at each awakening of its worker: gathering the signs of
 * all rules, reading every phrase, and sorting the phrases by the rarest word that each of them needs, so that a text
 * leads to few that do not stand in it.
 */
import type { Rule } from "../rules/schema";
import { readPart } from "./canonical";
import { collect, type FrozenSigns } from "./compile";
import { type Element, mayBeEmpty, settle } from "./phrases";

/** How many phrases have each word. */
type Counts = ReadonlyMap<string, number>;

/** Words of which a text has at least one whenever these elements stand in it. */
function needed(elements: readonly Element[], counts: Counts): string[] {
  const words = elements.filter((element) => typeof element === "string");
  if (words.length > 0) {
    const rarest = (a: string, b: string) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a);
    return [words.reduce(rarest)];
  }
  const choice = elements.find(
    (element): element is Element[][] => typeof element !== "string" && !mayBeEmpty([element]),
  );
  return (choice ?? []).flatMap((way) => needed(way, counts));
}

const elementsOf = (text: string): Element[] => text.replace("~", "").split(" * ").flatMap(readPart);

/** Throws `PhraseError` on a phrase that cannot be read. */
export function freeze(rules: readonly Rule[]): FrozenSigns {
  const { phrases, ...signs } = collect(rules);
  const owners = phrases.map(([owner]) => owner);
  const texts = phrases.flatMap(([, sources], owner) => sources.map((source) => [owner, settle(source)] as const));

  const counts = new Map<string, number>();
  for (const [, text] of texts)
    for (const word of new Set(text.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);

  const byWord: FrozenSigns["phrases"] = {};
  for (const [owner, text] of texts) {
    for (const word of new Set(needed(elementsOf(text), counts))) {
      byWord[word] ??= [];
      byWord[word].push([owner, text]);
    }
  }
  return { ...signs, owners, phrases: byWord };
}
