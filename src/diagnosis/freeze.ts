/**
 * What the build does once so that the extension need not do it at each awakening of its worker: gathering the signs of
 * all rules, reading every phrase, and finding the rarest word that each of them needs, so that a text leads to few
 * phrases that do not stand in it.
 */
import type { Rule } from "../rules/schema";
import { readPart } from "./canonical";
import { BETWEEN, collect, type FrozenSigns, type Knowledge } from "./compile";
import { foldWords } from "./lexicon";
import { pack } from "./packed";
import { packOwner } from "./owners";
import { type Element, mayBeEmpty, settle } from "./phrases";
import { needing, write } from "./stock";

/** How many phrases have each word. */
type Counts = ReadonlyMap<string, number>;

/** Words of which a text has at least one whenever these elements stand in it: those that stand in the fewest phrases. */
function needed(elements: readonly Element[], counts: Counts): string[] {
  const cost = (words: readonly string[]) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const choices = elements.flatMap((element): string[][] => {
    if (typeof element === "string") return [[element]];
    return mayBeEmpty([element]) ? [] : [[...new Set(element.flatMap((way) => needed(way, counts)))]];
  });
  return choices.reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

const elementsOf = (text: string): Element[] => text.replace(/^~ /, "").split(" * ").flatMap(readPart);

/** The file from which `thaw` makes the table. Throws `PhraseError` on a phrase that cannot be read. */
export function freeze(rules: readonly Rule[], knowledge: Knowledge): string {
  const { phrases, ...signs } = collect(rules, knowledge);
  const blocks = phrases.map(([, sources]) => sources.map(settle));

  const counts = new Map<string, number>();
  for (const text of blocks.flat()) {
    for (const word of new Set(text.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const withNeeds = (text: string) => needing(text, needed(elementsOf(text), counts));

  const frozen: FrozenSigns = {
    ...signs,
    recipes: knowledge.recipes,
    owners: phrases.map(([owner]) => packOwner(owner, signs.order)),
  };
  return [
    JSON.stringify(frozen),
    pack(foldWords(knowledge.words)),
    write(blocks.map((texts) => texts.map(withNeeds))),
  ].join(BETWEEN);
}
