/** What people type finds the rule that answers it: the benchmark's queries, over the shipped words. */
import { expect, it } from "vitest";
import { buildIndex, search } from "../../../src/lookup/search";
import { entriesIn, queries } from "../../bench/queries";

const indexes = new Map(
  await Promise.all(["en", "fr", "ja"].map(async (lang) => [lang, buildIndex(await entriesIn(lang))] as const)),
);
const found = ({ lang, query }: { lang: string; query: string }) =>
  search(query, indexes.get(lang) as ReturnType<typeof buildIndex>);

it.each(queries)("$lang: $query, among the first three", (query) => {
  expect(
    found(query)
      .slice(0, 3)
      .some((id) => query.rules.includes(id)),
    found(query).slice(0, 3).join(),
  ).toBe(true);
});

it("nine of ten come first", () => {
  const first = queries.filter((query) => query.rules.includes(found(query)[0] as (typeof query.rules)[number]));
  expect(first.length / queries.length).toBeGreaterThanOrEqual(0.9);
});
