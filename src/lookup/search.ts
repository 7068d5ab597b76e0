/**
 * Finds rules by words as a person types them: whole words, prefixes, words with a typo, in any order, and synonyms.
 * MiniSearch searches; the tokenizer is that of the diagnosis (accents, scripts without spaces, `O365`).
 */
import MiniSearch from "minisearch";
import { plain } from "../diagnosis/text/normalise";
import { NEUTRAL, tokenise } from "../diagnosis/text/tokens";
import type { RuleId } from "../rules/schema";
import synonyms from "./synonyms.json";

export interface SearchEntry {
  id: RuleId;
  title: string;
  summary: string;
  terms: string[];
  /** Everything else that is written about the rule. */
  text: string;
}

/** Minimum share of the best score; rules below it are noise. */
const KEEP = 0.3;
/** Maximum number of words in a synonym, such as "multi factor authentication". */
const LONGEST_NAME = 8;

const wordsOf = (text: string): string[] => tokenise(plain(text)).words.filter((word) => word !== NEUTRAL);

/**
 * Synonym → term of its group, `=` and the index in `synonyms.json`. The groups have old and new product names, and
 * names in the languages of HubSpot's users.
 */
const things = new Map(
  synonyms.flatMap((names, thing) => names.map((name) => [wordsOf(name).join(" "), `=${thing}`] as const)),
);

/** The words, and the synonyms of several words among them. */
function tokenize(text: string): string[] {
  const words = wordsOf(text);
  const names = words.flatMap((_, at) =>
    Array.from({ length: LONGEST_NAME - 1 }, (_, more) => words.slice(at, at + 2 + more).join(" ")),
  );
  return [...words, ...names.filter((name) => name.includes(" ") && things.has(name))];
}

/** The term, and that of its synonym group. */
function processTerm(term: string): string[] {
  const thing = things.get(term);
  return thing ? [term, thing] : [term];
}

export function buildIndex(entries: readonly SearchEntry[]): MiniSearch<SearchEntry> {
  const index = new MiniSearch<SearchEntry>({
    fields: ["title", "terms", "summary", "text"],
    tokenize,
    processTerm,
    searchOptions: {
      boost: { title: 8, terms: 8, summary: 4 },
      prefix: (term) => !term.startsWith("="),
      fuzzy: (term) => (term.startsWith("=") || term.length < 4 ? false : 0.25),
      weights: { prefix: 0.6, fuzzy: 0.35 },
    },
  });
  index.addAll(entries);
  return index;
}

/** Matching rules, best first; none for an empty query. */
export function search(query: string, index: MiniSearch<SearchEntry>): RuleId[] {
  const hits = index.search(query);
  const least = (hits[0]?.score ?? 0) * KEEP;
  return hits.filter(({ score }) => score >= least).map(({ id }) => id as RuleId);
}
