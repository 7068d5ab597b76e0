/** One word for one thing: no shown text has a word that its language's glossary rules out. */
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPLETE, languages, readJson, ruleIds } from "../tools/files";

interface Glossary {
  about: string;
  words: { use: string; for: string; never: string[] }[];
  screens: { label: string; product: string; seen: boolean }[];
}

const glossaryOf = (lang: string) => readJson(`src/locales/${lang}/glossary.json`) as Glossary;

/** The texts of a file with their keys. Search terms are left out: people type them, nobody sees them. */
function textsOf(value: unknown, key = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === "terms" ? [] : textsOf(one, `${key}.${name}`)));
}

test.each(COMPLETE)("%s has one", (lang) => {
  expect(existsSync(`src/locales/${lang}/glossary.json`)).toBe(true);
});

describe.each(languages().filter((lang) => existsSync(`src/locales/${lang}/glossary.json`)))("%s", (lang) => {
  const { words, screens } = glossaryOf(lang);
  const patterns = words.flatMap(({ use, never }) => never.map((one) => ({ use, pattern: new RegExp(one, "u") })));
  const files = ["ui", "aadsts", "store", "listing", ...ruleIds().map((id) => `rules/${id}`)]
    .map((name) => `src/locales/${lang}/${name}.json`)
    .filter((path) => existsSync(path));

  test.each(files)("%s holds none of the words that it rules out", (path) => {
    const found = textsOf(readJson(path)).flatMap(([key, text]) =>
      patterns
        .filter(({ pattern }) => pattern.test(text.replace(/[\w-]+(\.[\w-]+)+\S*/g, "")))
        .map(({ use }) => `${key}: ${text} → ${use}`),
    );
    expect(found).toEqual([]);
  });

  test("its own advice does not break its rules, and names each screen once", () => {
    for (const { use } of words) for (const { pattern } of patterns) expect(use).not.toMatch(pattern);
    expect(new Set(screens.map(({ label }) => label)).size).toBe(screens.length);
  });
});
