/** The lookup's answers. Engine and index are fetched when the lookup is first needed, so that a card never waits for them. */
import { bundled } from "../diagnosis/bundled";
import { diagnose } from "../diagnosis/diagnose";
import { buildIndex, search } from "../diagnosis/search";
import type { Diagnosis } from "../diagnosis/types";
import { loadWords } from "../locales/words";
import type { RuleId } from "../rules/schema";
import { rules } from "../rules/table";
import type { Speech } from "./words";

export interface Finder {
  diagnose(text: string): Diagnosis;
  /** Rules by words, best first. */
  search(query: string): RuleId[];
}

/** Finds by the words of the rep's language and by the English ones, which is what errors are mostly written in. */
export async function finderFor(speech: Speech): Promise<Finder> {
  const english = speech.lang === "en" ? undefined : await loadWords("en");
  const index = buildIndex(
    rules.map(({ id, signals }) => {
      const own = speech.rule(id);
      const other = english?.rules[id];
      return {
        id,
        title: own?.title ?? "",
        summary: own?.summary ?? "",
        terms: [...(own?.terms ?? []), ...(other?.terms ?? []), ...(signals.codes ?? []), ...id.split(/[/-]/)],
        text: [other?.title, other?.summary, ...Object.values(own?.causes ?? {})].join(" "),
      };
    }),
  );
  const table = await bundled();
  return {
    diagnose: (text) => diagnose({ surface: "paste", texts: [text] }, table),
    search: (query) => search(query, index).map(({ id }) => id),
  };
}
