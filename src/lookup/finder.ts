/** The lookup's answers. Engine and index are fetched when the lookup is first needed, so that a card never waits for them. */
import { diagnose } from "../diagnosis/diagnose";
import type { Diagnosis } from "../diagnosis/types";
import type { Words } from "../locales/words";
import type { Rule, RuleId } from "../rules/schema";
import { knowledge } from "../shared/knowledge";
import { buildIndex, type SearchEntry, search } from "./search";

export interface Found {
  /** What the text was taken for; absent where it is words that are searched for. */
  diagnosis?: Diagnosis;
  /** Rules to pick from, best first. */
  hits: RuleId[];
}

/** Longer than this, or of several lines, it is an error that was pasted, not words that are searched for. */
const QUERY = 60;
const MAX_HITS = 8;

/** What is written about each rule in `own` words and in English, which is what errors are mostly written in. */
export const entriesOf = (rules: readonly Rule[], own: Words, english: Words): SearchEntry[] =>
  rules.map(({ id, codes = [] }) => {
    const words = own.rules[id];
    const other = own === english ? undefined : english.rules[id];
    return {
      id,
      title: words?.title ?? "",
      summary: words?.summary ?? "",
      terms: [...(words?.terms ?? []), ...(other?.terms ?? []), ...codes, ...id.split(/[/-]/)],
      text: [other?.title, other?.summary, ...Object.values(words?.causes ?? {})].join(" "),
    };
  });

export async function finderFor(rules: readonly Rule[], own: Words, english: Words) {
  const index = buildIndex(entriesOf(rules, own, english));
  const known = await knowledge();
  return {
    async find(text: string): Promise<Found> {
      const diagnosis = await diagnose({ surface: "paste", texts: [text] }, known);
      const isQuery = text.length <= QUERY && !text.includes("\n");
      const hits = isQuery ? search(text, index).slice(0, MAX_HITS) : [];
      if (diagnosis.status === "known") return { diagnosis, hits: [] };
      // Words that are searched for: what they find, and before that what they were most likely taken from.
      if (isQuery && hits.length > 0) {
        const likely = diagnosis.status === "none" ? [] : diagnosis.candidates;
        return { hits: [...new Set([...likely, ...hits])].slice(0, MAX_HITS) };
      }
      if (diagnosis.status === "none") return { hits: diagnosis.candidates };
      return { diagnosis, hits: [] };
    },
  };
}
