/** Microsoft's sign-in numbers: each has someone who can act, and one plain sentence in every complete language. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Rule, who } from "../../src/rules/schema";
import { COMPLETE, readJson, ruleIds } from "../tools/files";

const TABLE = "src/rules/aadsts.json";
/** `name` is Microsoft's symbolic name; empty where its reference gives none or lacks the number. */
const numbers = readJson(TABLE) as Record<string, { name: string; who: string }>;
const gistsFile = (lang: string) => `src/locales/${lang}/aadsts.json`;
const gists = (lang: string) => readJson(gistsFile(lang)) as Record<string, string>;

/** Keys as they are in the file, duplicates included, in order: parsing would hide both. */
const keysIn = (path: string) => [...readFileSync(path, "utf8").matchAll(/^ {2}"([^"]+)": /gm)].map(([, key]) => key);

test("has the numbers of Microsoft's reference, and those seen in messages beside it", () => {
  expect(Object.keys(numbers).length).toBeGreaterThanOrEqual(368);
  expect(Object.keys(numbers)).toEqual(
    expect.arrayContaining(["50105", "53005", "65001", "90094", "500200", "650053"]),
  );
});

test.each([TABLE, ...COMPLETE.map(gistsFile)])("%s names each number once, in order", (path) => {
  const keys = keysIn(path).map(Number);
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  for (const key of keysIn(path)) expect(key).toMatch(/^\d{5,7}$/);
});

test("every number has someone who can act", () => {
  for (const [number, entry] of Object.entries(numbers)) {
    expect(Object.keys(entry), number).toEqual(["name", "who"]);
    expect(who.options, number).toContain(entry.who);
    expect(entry.name, number).toMatch(/^(|[A-Za-z0-9_-]+)$/);
  }
});

/** A sentence in each script, with bounds in characters: from a capital to a full stop, or to an ideographic one. */
const LATIN = { least: 20, most: 260, shape: /^[A-ZÀ-Ý].*[^\s.!?]\.$/ };
const JAPANESE = { least: 12, most: 90, shape: /^[^。]*[^。\s]。$/ };

describe.each(COMPLETE)("in %s", (lang) => {
  const sentences = gists(lang);

  test("every number has its gist, and no other", () => {
    expect(Object.keys(sentences)).toEqual(Object.keys(numbers));
  });

  test("every gist is one sentence of bearable length", () => {
    const { least, most, shape } = lang === "ja" ? JAPANESE : LATIN;
    for (const [number, sentence] of Object.entries(sentences)) {
      expect(sentence.length, number).toBeGreaterThanOrEqual(least);
      expect(sentence.length, number).toBeLessThanOrEqual(most);
      expect(sentence, number).toMatch(shape);
      expect(sentence, number).not.toMatch(/[.!?…]\s+\p{Lu}|\s\s|AADSTS|'/u);
    }
  });

  test("different numbers are told apart", () => {
    const times = new Map<string, number>();
    for (const sentence of Object.values(sentences)) times.set(sentence, (times.get(sentence) ?? 0) + 1);
    expect([...times].filter(([, count]) => count > 1)).toEqual([]);
  });
});

test("French keeps its marks at their words", () => {
  for (const [number, sentence] of Object.entries(gists("fr"))) {
    expect(sentence, number).not.toMatch(/ [:;?!»]|« |[^\u202f][;?!]|[^\u00a0][:»]|«[^\u00a0]/);
  }
});

test("no gist was left in English", () => {
  const english = gists("en");
  for (const [number, sentence] of Object.entries(gists("fr"))) expect(sentence, number).not.toBe(english[number]);
});

test("a rule claims only numbers that are known", () => {
  const claimed = ruleIds().flatMap((id) => (readJson(`src/rules/${id}.json`) as Rule).codes ?? []);
  const digits = claimed.filter((code) => /^AADSTS/i.test(code)).map((code) => code.slice("AADSTS".length));
  expect(digits.length).toBeGreaterThan(0);
  expect(digits.filter((number) => !(number in numbers))).toEqual([]);
});
