/** The lookup's answers. Engine and index are loaded on the first lookup, so that a card never waits for them. */
import { diagnose } from "../diagnosis/diagnose";
import type { Diagnosis } from "../diagnosis/types";
import type { Words } from "../locales/words";
import type { Rule, RuleId } from "../rules/schema";
import { knowledge } from "../shared/knowledge";
import { buildIndex, type SearchEntry, search } from "./search";

export interface Found {
  /** What the text was taken for. Absent for search results, and where the text reports no failure. */
  diagnosis?: Diagnosis;
  /** Rules to pick from, best first. */
  hits: RuleId[];
}

/** A status code of mail servers, `5.7.139`. */
const STATUS = /^\d\.\d{1,3}\.\d{1,3}$/;
/** Maximum length of a search query; a longer text, or one of several lines, is a pasted error. */
const QUERY = 60;
const MAX_HITS = 8;

/** The words of each rule in the rep's language (`own`) and in English, the language of most errors. */
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
      // A bare number counts as a code only where the whole input is one.
      const typed = text.trim();
      const context = known.signs.codes.numbers.has(typed) ? "AADSTS" : STATUS.test(typed) ? "SMTP " : "";
      const diagnosis = await diagnose({ surface: "paste", texts: [context + text] }, known);
      const isQuery = text.length <= QUERY && !text.includes("\n");
      const hits = isQuery ? search(text, index).slice(0, MAX_HITS) : [];
      if (diagnosis.status === "known") return { diagnosis, hits: [] };
      // A search query: first the rules that the words most likely come from, then those that the search found.
      if (isQuery && hits.length > 0) {
        const likely = diagnosis.status === "none" ? [] : diagnosis.candidates;
        return { hits: [...new Set([...likely, ...hits])].slice(0, MAX_HITS) };
      }
      if (diagnosis.status === "none") return { hits: diagnosis.candidates };
      return { diagnosis, hits: [] };
    },
  };
}
