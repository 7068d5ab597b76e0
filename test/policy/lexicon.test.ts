/** The lexicon is complete: its shape, no entry that finds nothing or everything, every concept in every language. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHARED } from "../../src/diagnosis/examples/concepts";
import CONCEPTS from "../../src/lexicon/concepts.json" with { type: "json" };
import { type Concept, wordsFile } from "../../src/lexicon/schema";
import { readJson } from "../tools/files";
import { foldWords } from "../tools/gather";

const FOLDER = "src/lexicon/words";
const files = readdirSync(FOLDER);
const wordsOf = (file: string) => {
  const { $schema: _, ...words } = readJson(`${FOLDER}/${file}`) as { $schema: string } & Partial<
    Record<Concept, string>
  >;
  return words;
};
const shared = wordsOf(`${SHARED}.json`);
const spoken = files.filter((file) => file !== `${SHARED}.json`);

describe.each(files)("%s", (file) => {
  const words = wordsOf(file);

  test("has the shape of the schema", () => {
    const whole = readJson(`${FOLDER}/${file}`);
    expect(wordsFile.parse(whole)).toEqual(whole);
    expect(file).toMatch(/^([a-z]{2}|any)\.json$/);
  });

  test("has entries that find something, each once", () => {
    for (const [concept, entries] of Object.entries(words)) {
      const list = (entries as string).split(", ");
      expect(new Set(list).size, concept).toBe(list.length);
      for (const entry of list) {
        expect(entry, concept).toMatch(/^-?[\p{L}\p{N}]([^,*.-]|-(?=\p{L})| \* )*\.?$/u);
        expect(entry.split("*").length, `${concept}: one gap at most`).toBeLessThanOrEqual(2);
      }
    }
    const folded = Object.entries(foldWords({ xx: words }).xx ?? {});
    for (const [concept, entries] of folded) {
      for (const entry of (entries as string).split(",")) {
        // A Latin or Cyrillic prefix of one letter would match every other word.
        if (/^ ?[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(entry))
          expect(entry.trim().length, `${concept}: ${entry}`).toBeGreaterThan(1);
      }
    }
  });
});

test.each(spoken)("%s knows every concept that is not shared", (file) => {
  const missing = (Object.keys(CONCEPTS) as Concept[]).filter((concept) => !wordsOf(file)[concept] && !shared[concept]);
  expect(missing).toEqual([]);
});
