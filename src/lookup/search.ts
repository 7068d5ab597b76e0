/**
 * Finds rules by words as a person types them: whole words, beginnings, words with a slip, in any order, and other names
 * of the same thing. MiniSearch does the searching; words are cut as the diagnosis cuts them (accents, scripts without
 * spaces, `O365`).
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

/** Rules with less than this share of the best score are noise. */
const KEEP = 0.3;
/** Most words in a name of a thing: "multi factor authentication". */
const LONGEST_NAME = 4;

const wordsOf = (text: string): string[] => tokenise(plain(text)).words.filter((word) => word !== NEUTRAL);

/**
 * Name → what it is a name of. Names of several words are joined by spaces. Old product names stand beside new ones, and the
 * languages in which HubSpot's users write beside English.
 */
const things = new Map(
  synonyms.flatMap((names, thing) => names.map((name) => [wordsOf(name).join(" "), `=${thing}`] as const)),
);

/** The words, and the names of several words that stand in them. */
function tokenize(text: string): string[] {
  const words = wordsOf(text);
  const names = words.flatMap((_, at) =>
    Array.from({ length: LONGEST_NAME - 1 }, (_, more) => words.slice(at, at + 2 + more).join(" ")),
  );
  return [...words, ...names.filter((name) => name.includes(" ") && things.has(name))];
}

/** A word, and the thing that it names. */
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

/** Rules that fit, best first; none for an empty query. */
export function search(query: string, index: MiniSearch<SearchEntry>): RuleId[] {
  const hits = index.search(query);
  const least = (hits[0]?.score ?? 0) * KEEP;
  return hits.filter(({ score }) => score >= least).map(({ id }) => id as RuleId);
}
