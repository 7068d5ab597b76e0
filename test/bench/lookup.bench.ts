/**
 * The lookup over the rules and words that ship, keystroke by keystroke: MiniSearch with the project's words and
 * synonyms, against MiniSearch and Fuse.js with the same entries and the options that their documentation recommends
 * for search as you type. An answer is right if one of the wanted rules comes first, or is among the first three.
 */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { buildIndex, type SearchEntry, search } from "../../src/lookup/search";
import type { RuleId } from "../../src/rules/schema";
import type { Bench, Row } from "./bench";
import { entriesIn, queries } from "./queries";

const BUDGET_MS = 4;

type Find = (query: string) => RuleId[];

const engines: Record<string, (entries: SearchEntry[]) => Find> = {
  ours(entries) {
    const index = buildIndex(entries);
    return (query) => search(query, index);
  },
  MiniSearch(entries) {
    const index = new MiniSearch<SearchEntry>({
      fields: ["title", "terms", "summary", "text"],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 8, terms: 8, summary: 4 } },
    });
    index.addAll(entries);
    return (query) => index.search(query).map(({ id }) => id as RuleId);
  },
  "Fuse.js"(entries) {
    const index = new Fuse(entries, {
      keys: [
        { name: "title", weight: 8 },
        { name: "terms", weight: 8 },
        { name: "summary", weight: 4 },
        { name: "text", weight: 1 },
      ],
      ignoreLocation: true,
      ignoreDiacritics: true,
      useTokenSearch: true,
      threshold: 0.3,
    } as ConstructorParameters<typeof Fuse<SearchEntry>>[1]);
    return (query) => index.search(query).map(({ item }) => item.id);
  },
};

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

function measure(name: string, byLanguage: ReadonlyMap<string, Find>): Row {
  const keystrokes = queries.flatMap(({ lang, query }) =>
    Array.from(query, (_, i) => ({ find: byLanguage.get(lang) as Find, typed: query.slice(0, i + 1) })),
  );
  const times = keystrokes.map(({ find, typed }) => {
    // The best of three runs: the cost of the search, not of whatever else the machine was doing.
    const runs = [0, 0, 0].map(() => {
      const start = performance.now();
      find(typed);
      return performance.now() - start;
    });
    return Math.min(...runs);
  });
  times.sort((a, b) => a - b);
  const answers = queries.map(({ lang, query, rules }) => ({ rules, found: (byLanguage.get(lang) as Find)(query) }));
  const right = (within: number) =>
    answers.filter(({ rules, found }) => found.slice(0, within).some((id) => rules.includes(id))).length;
  const slow = times[Math.floor(times.length * 0.99)] as number;
  return {
    name,
    figures: {
      "right first": percent(right(1), queries.length),
      "among three": percent(right(3), queries.length),
      median: `${(times[times.length >> 1] as number).toFixed(2)} ms`,
      "99 of 100": `${slow.toFixed(2)} ms`,
    },
    ...(name === "ours" ? { budget: { text: `≤ ${BUDGET_MS} ms a keystroke`, met: slow <= BUDGET_MS } } : {}),
  };
}

const bench: Bench = {
  title: `Lookup, ${queries.length} queries typed letter by letter`,
  async run() {
    const languages = [...new Set(queries.map(({ lang }) => lang))];
    const entries = await Promise.all(languages.map(async (lang) => [lang, await entriesIn(lang)] as const));
    return Object.entries(engines).map(([name, build]) =>
      measure(name, new Map(entries.map(([lang, of]) => [lang, build(of)]))),
    );
  },
};

export default bench;
