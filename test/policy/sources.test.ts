/** Pages where a rule was read: in the reader's language or in none, each with the title by which readers know it. */
import { expect, test } from "vitest";
import type { Rule } from "../../src/rules/schema";
import { readJson, ruleIds } from "../tools/files";
import { isOn, sourceHosts } from "./hosts";

interface Source {
  title: string;
  /** Date of the document, if known: a day or a month. */
  date?: string;
  fr?: string;
}

const known = readJson("src/rules/sources.json") as Record<string, Source>;

test.each(ruleIds())("%s names pages that have a title", (id) => {
  const { sources } = readJson(`src/rules/${id}.json`) as Rule;
  expect(sources.filter((source) => !known[source])).toEqual([]);
});

test.each(Object.entries(known))("%s", (address, { title, date, fr }) => {
  expect(isOn(sourceHosts, address)).toBe(true);
  expect(new URL(address).pathname).not.toMatch(/^\/[a-z]{2}(-[a-z]{2})?\//);
  expect(title).toMatch(/^.{10,110}$/);
  if (fr !== undefined) expect(fr).toMatch(/^.{10,120}$/);
  if (date !== undefined) {
    expect(date).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
  }
});
