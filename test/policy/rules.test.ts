/** Every rule is whole: shape, words, sources, links, references, fixtures. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isOn, linkHosts, sourceHosts } from "../../src/rules/hosts";
import { type Rule, type RuleWords, rule as ruleShape, ruleWords } from "../../src/rules/schema";
import { COMPLETE, filesUnder, idsIn, languages, readJson, ruleIds } from "../tools/files";
import { FOLDERS, TO_FILL } from "../tools/new-rule";
import { jsonSchema } from "../tools/schema";
import { harmful } from "./harmful";

interface Fixtures {
  positive: { text?: string; keys?: string[]; anchors?: string[]; from?: string }[];
  negative: { text: string; expect: string | null; why: string }[];
}

const ids = ruleIds();
const ruleOf = (id: string) => readJson(`src/rules/${id}.json`) as Rule;
const wordsOf = (id: string, lang: string) => readJson(`src/locales/${lang}/rules/${id}.json`) as RuleWords;
const fixturesOf = (id: string) => readJson(`test/rules/${id}.json`) as Fixtures;

test("there are rules, in the folders that the interface knows", () => {
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(FOLDERS).toContain(id.split("/")[0]);
});

test("nothing else lies among rules, words and fixtures", () => {
  expect(idsIn("test/rules").filter((id) => !ids.includes(id))).toEqual([]);
  for (const lang of languages()) {
    const all = filesUnder(`src/locales/${lang}/rules`);
    expect(all.filter((path) => !ids.some((id) => path === `src/locales/${lang}/rules/${id}.json`))).toEqual([]);
  }
});

test("schema.json is what schema.ts says (npm run schema)", () => {
  expect(readJson("src/rules/schema.json")).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

describe.each(ids)("%s", (id) => {
  const rule = ruleOf(id);

  test("has the shape of the schema, its fields in the schema's order", () => {
    expect(JSON.stringify(rule)).toBe(JSON.stringify(ruleShape.parse(rule)));
    expect(rule.id).toBe(id);
  });

  const spoken = languages().filter(
    (lang) => COMPLETE.includes(lang) || existsSync(`src/locales/${lang}/rules/${id}.json`),
  );

  test("is filled in", () => {
    const words = spoken.map((lang) => `src/locales/${lang}/rules/${id}.json`);
    for (const text of [`src/rules/${id}.json`, ...words, `test/rules/${id}.json`].flatMap(stringsOf)) {
      expect(text).not.toMatch(new RegExp(`^${TO_FILL}+$|^https:.*${TO_FILL}`));
    }
  });

  // The rule for every number that has no rule of its own is found by the table of numbers, `src/rules/aadsts.json`.
  test("can be recognised by something", () => {
    const { not: _, ...signals } = rule.signals;
    expect(strings(signals).length > 0 || id === "signin/other-code").toBe(true);
  });

  test.each(spoken)("has its words in %s, no more and no less", (lang) => {
    const words = ruleWords.parse(wordsOf(id, lang));
    expect(Object.keys(words.causes).sort()).toEqual([...rule.causes].sort());
    expect(Object.keys(words.steps).sort()).toEqual(rule.steps.map((step) => step.id).sort());
    for (const step of rule.steps) {
      // The button that writes a request has one name, which the interface gives.
      const { action } = step;
      if (action && "show" in action && action.show === "it-request") continue;
      expect(words.steps[step.id]?.button !== undefined, `button of ${step.id}`).toBe(action !== undefined);
    }
    const questions = Object.entries(words.questions ?? {}).map(([key, { options }]) => [key, Object.keys(options)]);
    const wanted = (rule.questions ?? []).map((question) => [question.id, question.options.map((option) => option.id)]);
    expect(sorted(questions)).toEqual(sorted(wanted));
  });

  test("has its ids once", () => {
    const lists = [
      rule.causes,
      rule.steps.map((step) => step.id),
      (rule.questions ?? []).map((question) => question.id),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  test("refers to what exists", () => {
    const options = (rule.questions ?? []).flatMap((question) => question.options);
    const steps = rule.steps.flatMap(({ action }) => (action && "rule" in action ? [action.rule] : []));
    for (const other of [...(rule.related ?? []), ...steps, ...options.flatMap((option) => option.rule ?? [])]) {
      expect(ids, `${id} refers to ${other}`).toContain(other);
      expect(other).not.toBe(id);
    }
    const answers = (rule.questions ?? []).flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`));
    for (const { when } of rule.steps) {
      if (when?.answer) expect(answers).toContain(when.answer);
    }
  });

  test("asks only questions whose answers lead somewhere", () => {
    const unlocked = new Set(rule.steps.map(({ when }) => when?.answer));
    for (const question of rule.questions ?? []) {
      const leads = question.options.filter((option) => option.rule || unlocked.has(`${question.id}.${option.id}`));
      expect(leads.length, question.id).toBeGreaterThan(0);
    }
  });

  test("leads to vendors' pages only, and names where it was read", () => {
    for (const { action } of rule.steps) {
      if (action && "open" in action) expect(isOn(linkHosts, action.open), action.open).toBe(true);
    }
    for (const source of rule.sources) expect(isOn(sourceHosts, source), source).toBe(true);
    expect(new Set(rule.sources).size).toBe(rule.sources.length);
  });

  test("was reviewed, and not in the future", () => {
    expect(Date.parse(rule.reviewed)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(rule.reviewed)).toBeGreaterThan(Date.parse("2026-01-01"));
  });

  test.each(spoken)("gives no advice in %s that weakens a company", (lang) => {
    for (const text of strings(wordsOf(id, lang))) expect(harmful(text), text).toEqual([]);
  });

  test("has a message that must match and a tempting one that must not", () => {
    expect(existsSync(`test/rules/${id}.json`)).toBe(true);
    const { positive, negative } = fixturesOf(id);
    expect(positive.length).toBeGreaterThan(0);
    expect(negative.length).toBeGreaterThan(0);
    for (const { text, keys, anchors, from } of positive) {
      expect(text ?? keys ?? anchors).toBeDefined();
      expect(from === undefined || from === "own wording" || from.startsWith("https://"), from).toBe(true);
    }
    for (const { expect: other, why } of negative) {
      expect(why.length).toBeGreaterThan(3);
      expect(other).not.toBe(id);
      if (other !== null) expect(ids).toContain(other);
    }
  });

  test("holds no address of a real person", () => {
    const text = [`src/rules/${id}.json`, `test/rules/${id}.json`].map((path) => readFileSync(path, "utf8")).join();
    const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
    expect(addresses.filter((address) => !INVENTED.test(address))).toEqual([]);
  });
});

/** Domains that RFC 2606 and Microsoft's documentation keep for examples, and the technical addresses of Outlook.com. */
const INVENTED =
  /@([\w-]+\.)*(example(\.[\w.]+)?|contoso\.\w+|fabrikam\.\w+|contoso\.onmicrosoft\.com|test|invalid)$|^outlook_\w+@outlook\.com$/i;

/** All strings in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
const stringsOf = (path: string) => strings(readJson(path));
const sorted = (lists: (string | string[])[][]) => lists.map((list) => JSON.stringify(list.flat().sort())).sort();
