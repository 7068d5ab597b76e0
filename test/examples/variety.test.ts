/** Examples worth learning from: enough of them, in many languages and wrappers, and no copies of each other. */
import { describe, expect, it } from "vitest";
import { wrapper } from "../../src/examples/schema";
import { ruleIds } from "../tools/files";
import { examples } from "./examples";

/** Examples of a rule, and harmless texts, at least. */
const PER_RULE = 20;
const HARMLESS = 600;
/** Two texts that share this much of their trigrams say the same with the same words. */
const COPY = 0.8;

const trigrams = (text: string): Set<string> => {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, " ")} `;
  return new Set(Array.from({ length: Math.max(1, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
};

describe.each(ruleIds())("%s", (id) => {
  const own = examples.filter(({ rule }) => rule === id);

  it(`has ${PER_RULE} examples or more, in many wordings, languages and wrappers`, () => {
    expect(own.length).toBeGreaterThanOrEqual(PER_RULE);
    expect(new Set(own.map(({ group }) => group)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(own.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(own.map(({ wrapper }) => wrapper)).size).toBeGreaterThanOrEqual(4);
  });
});

it(`has ${HARMLESS} harmless texts or more, each with its reason`, () => {
  const harmless = examples.filter(({ rule }) => rule === null);
  expect(harmless.length).toBeGreaterThanOrEqual(HARMLESS);
  expect(harmless.filter(({ why }) => !why)).toEqual([]);
});

it("speaks twenty languages, in every wrapper", () => {
  const count = (key: "lang" | "wrapper") => {
    const counts = new Map<string, number>();
    for (const example of examples) counts.set(example[key] ?? "", (counts.get(example[key] ?? "") ?? 0) + 1);
    return counts;
  };
  const languages = [...count("lang").values()].filter((number) => number >= 100);
  expect(languages.length).toBeGreaterThanOrEqual(18);
  for (const name of wrapper.options) expect(count("wrapper").get(name), name).toBeGreaterThanOrEqual(40);
});

it("holds no text twice", () => {
  const seen = new Map<string, string>();
  const twice = examples.flatMap(({ text, keys, anchors, group }) => {
    if (text === undefined || keys || anchors) return [];
    const key = text.toLowerCase().trim();
    const known = seen.get(key);
    seen.set(key, group);
    return known ? [`${known} and ${group}: ${text}`] : [];
  });
  expect(twice).toEqual([]);
});

it("is varied: hardly a text is nearly another one", { timeout: 120_000 }, () => {
  const texts = examples.flatMap(({ text, lang, group }) =>
    text ? [{ text, lang, group, parts: trigrams(text) }] : [],
  );
  // Only texts that share one of their rarest trigrams can be alike (prefix filtering: all in the same order of rarity).
  const uses = new Map<string, number>();
  for (const { parts } of texts) for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  const byRarity = (a: string, b: string) => (uses.get(a) as number) - (uses.get(b) as number) || (a < b ? -1 : 1);
  const byRare = new Map<string, (typeof texts)[0][]>();
  const copies: string[] = [];
  for (const one of texts) {
    const rare = [...one.parts].sort(byRarity).slice(0, Math.ceil(one.parts.size * (1 - COPY)) + 1);
    const near = new Set(rare.flatMap((part) => byRare.get(part) ?? []));
    for (const part of rare) {
      const having = byRare.get(part);
      if (having) having.push(one);
      else byRare.set(part, [one]);
    }
    for (const other of near) {
      if (other.group === one.group) continue;
      let shared = 0;
      for (const part of one.parts) if (other.parts.has(part)) shared++;
      if (shared / (one.parts.size + other.parts.size - shared) > COPY) copies.push(`${one.text} | ${other.text}`);
    }
  }
  expect(copies.length / texts.length, copies.slice(0, 20).join("\n")).toBeLessThanOrEqual(0.01);
});
