/**
 * What the build does once so that the extension need not do it at each awakening of its worker: gathering the signs of
 * all rules, reading every phrase, and finding the rarest word that each of them needs, so that a text leads to few
 * phrases that do not stand in it.
 */
import type { Rule } from "../rules/schema";
import { readPart } from "./canonical";
import { collect, type FrozenSigns, type Knowledge } from "./compile";
import { foldWords } from "./lexicon";
import { pack } from "./packed";
import { packOwner } from "./owners";
import { type Element, mayBeEmpty, settle } from "./phrases";

/** How many phrases have each word. */
type Counts = ReadonlyMap<string, number>;

/** Words of which a text has at least one whenever these elements stand in it: the rarest, or one of each way. */
function needed(elements: readonly Element[], counts: Counts): string[] {
  const words = elements.filter((element) => typeof element === "string");
  if (words.length > 0) {
    const rarer = (a: string, b: string) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a);
    return [words.reduce(rarer)];
  }
  const choices = elements.filter((element) => typeof element !== "string").filter((choice) => !mayBeEmpty([choice]));
  const ways = choices.map((choice) => [...new Set(choice.flatMap((way) => needed(way, counts)))]);
  return ways.reduce((a, b) => (b.length < a.length ? b : a));
}

const marksOf = (text: string): string[] => text.split(" ");
const elementsOf = (text: string): Element[] => text.replace(/^~ /, "").split(" * ").flatMap(readPart);

/** Throws `PhraseError` on a phrase that cannot be read. */
export function freeze(rules: readonly Rule[], knowledge: Knowledge): FrozenSigns {
  const { phrases, ...signs } = collect(rules, knowledge);
  const texts = phrases.flatMap(([, sources]) => sources.map(settle));

  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(marksOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);

  return {
    ...signs,
    words: pack(foldWords(knowledge.words)),
    recipes: knowledge.recipes,
    owners: phrases.map(([owner]) => packOwner(owner, signs.order)),
    counts: phrases.map(([, sources]) => sources.length),
    texts: texts.join("\n"),
    needs: texts.map((text) => {
      const marks = marksOf(text);
      const numbers = needed(elementsOf(text), counts).map((word) => marks.indexOf(word));
      return numbers.length === 1 ? (numbers[0] as number) : numbers.sort((a, b) => a - b);
    }),
  };
}
