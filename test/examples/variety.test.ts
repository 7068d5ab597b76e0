/** Examples worth learning from: enough of them, in many languages and wrappers, and no copies of each other. */
import { describe, expect, it } from "vitest";
import { wrapper } from "../../src/examples/schema";
import { ruleIds } from "../tools/files";
import { examples } from "./examples";

/** Minimum numbers of examples: per rule, and of harmless texts. */
const PER_RULE = 20;
const HARMLESS = 600;
/** Two texts whose trigrams are more alike than this say the same in the same words. */
const COPY = 0.8;

const trigrams = (text: string): Set<string> => {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, " ")} `;
  return new Set(Array.from({ length: Math.max(1, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
};

/** Jaccard index of two sorted arrays; only an upper bound of it where that is below `COPY` already. */
function likeness(one: Int32Array, other: Int32Array): number {
  // The longer array has more elements than the shorter one could share.
  const most = Math.min(one.length, other.length) / Math.max(one.length, other.length);
  if (most < COPY) return most;
  let shared = 0;
  for (let i = 0, k = 0; i < one.length && k < other.length; ) {
    const difference = (one[i] as number) - (other[k] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return shared / (one.length + other.length - shared);
}

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

it("speaks twenty-two languages, in every wrapper", () => {
  const count = (key: "lang" | "wrapper") => {
    const counts = new Map<string, number>();
    for (const example of examples) counts.set(example[key] ?? "", (counts.get(example[key] ?? "") ?? 0) + 1);
    return counts;
  };
  const languages = [...count("lang").values()].filter((number) => number >= 100);
  expect(languages.length).toBeGreaterThanOrEqual(22);
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
  const texts = examples.flatMap(({ text, group }) => (text ? [{ text, group, parts: trigrams(text) }] : []));
  const uses = new Map<string, number>();
  for (const { parts } of texts) for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  const byRarity = [...uses].sort(([, a], [, b]) => a - b);
  const rank = new Map(byRarity.map(([part], place) => [part, place]));
  // Prefix filtering: with all trigrams in order of rarity, similar texts share one of their rarest.
  const having = byRarity.map((): { text: string; group: string; ranks: Int32Array }[] => []);
  const copies: string[] = [];
  for (const { text, group, parts } of texts) {
    const one = { text, group, ranks: Int32Array.from(parts, (part) => rank.get(part) as number).sort() };
    const rare = one.ranks.subarray(0, Math.ceil(parts.size * (1 - COPY)) + 1);
    const compared = new Set<object>([one]);
    for (const part of rare) {
      for (const other of having[part] ?? []) {
        if (other.group === group || compared.has(other)) continue;
        compared.add(other);
        if (likeness(one.ranks, other.ranks) > COPY) copies.push(`${text} | ${other.text}`);
      }
      having[part]?.push(one);
    }
  }
  expect(copies.length / texts.length, copies.slice(0, 20).join("\n")).toBeLessThanOrEqual(0.01);
});
