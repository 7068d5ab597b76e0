/** Every rule is complete: shape, words, sources, links, references, examples. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPhrase } from "../../src/diagnosis/signs/phrases";
import { type ExampleFile, exampleFile } from "../../src/examples/schema";
import { type Rule, type RuleWords, rule as ruleShape, ruleWords } from "../../src/rules/schema";
import { exampleFiles, writeExamples } from "../tools/examples";
import { COMPLETE, filesUnder, idsIn, languages, readJson, ruleIds } from "../tools/files";
import { FOLDERS, TO_FILL } from "../tools/new-rule";
import { schemas } from "../tools/schema";
import { harmful } from "./harmful";
import { isOn, linkHosts, sourceHosts } from "./hosts";

const ids = ruleIds();
const ruleOf = (id: string) => readJson(`src/rules/${id}.json`) as Rule;
const wordsOf = (id: string, lang: string) => readJson(`src/locales/${lang}/rules/${id}.json`) as RuleWords;

test("there are rules, in the folders that the interface knows", () => {
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(FOLDERS).toContain(id.split("/")[0]);
});

test("nothing else lies among rules, words and examples", () => {
  expect(idsIn("src/examples").filter((id) => !ids.includes(id) && !id.startsWith("none/"))).toEqual([]);
  for (const lang of languages()) {
    const all = filesUnder(`src/locales/${lang}/rules`);
    expect(all.filter((path) => !ids.some((id) => path === `src/locales/${lang}/rules/${id}.json`))).toEqual([]);
  }
});

test.each(Object.entries(schemas))("%s is what schema.ts says (npm run schema)", (path, schema) => {
  expect(readJson(path)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.each(exampleFiles())("%s has the shape of its schema, an example a line (npm run format)", (path) => {
  const file = readJson(path) as ExampleFile;
  expect(exampleFile.safeParse(file).error?.message).toBeUndefined();
  expect(readFileSync(path, "utf8") === writeExamples(file)).toBe(true);
});

test("a code means one rule", () => {
  const owners = new Map<string, string>();
  for (const id of ids) {
    for (const code of ruleOf(id).codes ?? []) {
      expect(owners.get(code.toLowerCase()), code).toBeUndefined();
      owners.set(code.toLowerCase(), id);
    }
  }
});

test("a phrase can be read, and names no id or address", () => {
  for (const phrase of ids.flatMap((id) => Object.values(ruleOf(id).phrases ?? {}).flat())) {
    expect(() => readPhrase(phrase), phrase).not.toThrow();
  }
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
    for (const text of [`src/rules/${id}.json`, ...words, `src/examples/${id}.json`].flatMap(stringsOf)) {
      expect(text).not.toMatch(new RegExp(`^${TO_FILL}+$|^https:.*${TO_FILL}`));
    }
  });

  test("can be recognised by something", () => {
    expect(existsSync(`src/examples/${id}.json`)).toBe(true);
  });

  test.each(spoken)("has its words in %s, no more and no less", (lang) => {
    const words = ruleWords.parse(wordsOf(id, lang));
    expect(Object.keys(words.causes).sort()).toEqual([...rule.causes].sort());
    expect(Object.keys(words.steps).sort()).toEqual(rule.steps.map((step) => step.id).sort());
    for (const step of rule.steps) {
      // The button that writes a request is named by the interface, not by the rule.
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
      rule.related ?? [],
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
    for (const { when, unless } of rule.steps) {
      for (const one of [when, unless]) expect(answers).toEqual(expect.arrayContaining([one?.answer ?? []].flat()));
    }
  });

  test("asks only questions whose answers lead somewhere", () => {
    const unlocked = new Set(rule.steps.flatMap(({ when }) => when?.answer ?? []));
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
    for (const text of strings(wordsOf(id, lang))) expect(harmful(text, lang), text).toEqual([]);
  });

  test("holds no address of a real person", () => {
    const text = [`src/rules/${id}.json`, `src/examples/${id}.json`].map((path) => readFileSync(path, "utf8")).join();
    const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
    expect(addresses.filter((address) => !INVENTED.test(address))).toEqual([]);
  });
});

/** Domains reserved for examples by RFC 2606 or Microsoft's documentation, and Outlook.com's technical addresses. */
const INVENTED =
  /@([\w-]+\.)*(example(\.[\w.]+)?|contoso\.\w+|fabrikam\.\w+|contoso\.onmicrosoft\.com|test|invalid)$|^outlook_\w+@outlook\.com$/i;

/** All strings in a value, at any depth. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
const stringsOf = (path: string) => strings(readJson(path));
const sorted = (lists: (string | string[])[][]) => lists.map((list) => JSON.stringify(list.flat().sort())).sort();
