/** Makes the data of `signs.json` and `lexicon.json` from the signs of the rules and the words of the lexicon. */
import { type LexiconWords, spaced } from "../../src/diagnosis/examples/concepts";
import { readPhrase } from "../../src/diagnosis/signs/phrases";
import type { SignsData } from "../../src/diagnosis/signs/signs";
import { plain } from "../../src/diagnosis/text/normalise";
import { tokenise } from "../../src/diagnosis/text/tokens";
import type { Rule, RuleId } from "../../src/rules/schema";

/** An error name that is an ordinary word (`Unauthorized`) says nothing. */
const PLAIN_NAME = /^[A-Z]?[a-z]+$/;

/** A word that the tokenizer keeps as one token, unchanged. */
const WORD = /^[a-z]+$/;
/** Exceptions, which the tokenizer splits or replaces (`tokens.ts`). */
const CHANGED = /^(cannot|cant|x{3,})$/;

/** Words of a phrase that every matching text contains: those outside groups, unless they touch one. */
function plainWords(phrase: string): string[] {
  let outside = phrase.replace(/\.$/, "");
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replace(/[([][^()[\]]*[)\]]/g, "#");
  }
  return outside.split(" ").filter((word) => WORD.test(word) && !CHANGED.test(word));
}

/** Lower-cases each phrase except its rarest plain word, which goes in capitals: the matcher finds the phrase by it. */
export function markWords(phrases: readonly string[]): string[] {
  const small = phrases.map((phrase) => phrase.toLowerCase());
  const uses = new Map<string, number>();
  for (const word of small.flatMap(plainWords)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return small.map((phrase) => {
    const [rarest] = plainWords(phrase).sort((a, b) => (uses.get(a) as number) - (uses.get(b) as number));
    return rarest ? phrase.replace(new RegExp(`(?<![^ ])${rarest}(?= |\\.?$)`), rarest.toUpperCase()) : phrase;
  });
}

/**
 * The signs of the rules. `names`: Microsoft's names of its sign-in numbers, `{ "50057": { name: "UserDisabled" } }`; a
 * name means the same as its number. Throws `PhraseError` if a phrase is malformed.
 */
export function gatherSigns(rules: readonly Rule[], names: Readonly<Record<string, { name: string }>> = {}): SignsData {
  const place = new Map(rules.map(({ id }, i) => [id, i]));
  const named = (code: string): string[] => {
    const name = names[code.slice("AADSTS".length)]?.name;
    return code.startsWith("AADSTS") && name && !PLAIN_NAME.test(name) ? [name] : [];
  };
  const taken = new Set(rules.flatMap(({ codes = [] }) => codes.map((code) => code.toLowerCase())));
  const phrases = rules.map(({ phrases = {} }) => Object.values(phrases).flat());
  phrases.flat().forEach(readPhrase);
  const marked = markWords(phrases.flat());
  return {
    rules: rules.map(({ id }) => id),
    generic: rules.flatMap(({ generic }, i) => (generic ? [i] : [])),
    codes: rules.flatMap(({ codes = [] }, i) =>
      [...codes, ...codes.flatMap(named).filter((name) => !taken.has(name.toLowerCase()))].map(
        (one): [string, number] => [one, i],
      ),
    ),
    phrases: phrases.map((list) => marked.splice(0, list.length)),
    related: rules.map(({ related = [] }) => related.flatMap((other) => place.get(other as RuleId) ?? [])),
  };
}

const UNSPACED = /^[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** An entry as it must occur in a `spaced` line, with `*` for a gap. */
function foldEntry(source: string): string {
  const inside = source.startsWith("-");
  const [head = "", ...tail] = source.split(" * ");
  const fold = (part: string, atStart: boolean) => {
    const line = spaced(tokenise(plain(part)).words);
    const open = part.endsWith(".") ? line : line.slice(0, -1);
    return atStart ? open : open.slice(1);
  };
  return [fold(head, !inside && !UNSPACED.test(head)), ...tail.map((part) => fold(part, !UNSPACED.test(part)))].join(
    "*",
  );
}

/** The words as `Lexicon` needs them, folded at build time. Entries that become equal are kept once. */
export const foldWords = (words: LexiconWords): LexiconWords =>
  Object.fromEntries(
    Object.entries(words).map(([lang, concepts]) => [
      lang,
      Object.fromEntries(
        Object.entries(concepts).map(([concept, entries]) => [
          concept,
          [...new Set(entries.split(",").map((entry) => foldEntry(entry.trim())))].join(","),
        ]),
      ),
    ]),
  );
