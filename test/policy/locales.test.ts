/** The words of the interface: the same keys and placeholders in every language, none missing, none left over. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPLETE, filesUnder, languages, readJson } from "../tools/files";

type Strings = Record<string, string>;
type StoreStrings = Record<string, { message: string; description?: string }>;

const ui = (lang: string) => readJson(`src/locales/${lang}/ui.json`) as Strings;
const store = (lang: string) => readJson(`src/locales/${lang}/store.json`) as StoreStrings;
const english = ui("en");
const placeholders = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g))].sort();

const FORM = /\.(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(FORM, "");

/** A sentence with a number has one key per plural category of its language. `needed`: those that whole numbers use. */
function keysIn(lang: string): { needed: string[]; possible: string[] } {
  const rules = new Intl.PluralRules(lang);
  const whole = new Set(["other", ...Array.from({ length: 200 }, (_, n) => rules.select(n))]);
  const { pluralCategories } = rules.resolvedOptions();
  const isCounted = (key: string) =>
    FORM.test(key) && `${stemOf(key)}.other` in english && `${stemOf(key)}.one` in english;
  const keys = (forms: Iterable<string>) =>
    Object.keys(english).flatMap((key) => (isCounted(key) ? [...forms].map((form) => `${stemOf(key)}.${form}`) : key));
  return { needed: [...new Set(keys(whole))], possible: [...new Set(keys(pluralCategories))] };
}

test("a language has the plurals that it tells apart", () => {
  const forms = (lang: string) => keysIn(lang).needed.filter((key) => stemOf(key) === "lookup.found");
  expect(forms("pl").sort()).toEqual(["few", "many", "one", "other"].map((form) => `lookup.found.${form}`));
  expect(forms("ja")).toEqual(["lookup.found.other"]);
  expect(forms("fr").sort()).toEqual(["lookup.found.one", "lookup.found.other"]);
  expect(keysIn("fr").possible).toContain("lookup.found.many");
});

test("English is there, and French", () => {
  expect(languages()).toEqual(expect.arrayContaining(["en", "fr"]));
});

describe.each(languages())("%s", (lang) => {
  test("has every string of the interface and no other", () => {
    const { needed, possible } = keysIn(lang);
    const own = Object.keys(ui(lang));
    expect(needed.filter((key) => !own.includes(key))).toEqual([]);
    expect(own.filter((key) => !possible.includes(key))).toEqual([]);
  });

  test.each(Object.keys(ui(lang)))("%s", (key) => {
    const text = ui(lang)[key];
    expect(text?.trim()).toBeTruthy();
    expect(placeholders(text)).toEqual(placeholders(english[key] ?? english[`${stemOf(key)}.other`]));
    expect(text).not.toMatch(/<\/?[a-z]|\$\{/i);
    // Case-sensitive, since “todo” is a word in Spanish and Portuguese.
    expect(text).not.toMatch(/\bTODO\b/);
  });

  test("is no copy of another language", () => {
    if (lang === "en" || !COMPLETE.includes(lang)) return;
    const long = Object.keys(english).filter((key) => (english[key]?.length ?? 0) > 25);
    const same = long.filter((key) => ui(lang)[key] === english[key]);
    expect(same.length).toBeLessThan(long.length / 10);
  });

  test("has store strings within the stores' limits", () => {
    expect(Object.keys(store(lang)).sort()).toEqual(Object.keys(store("en")).sort());
    expect(store(lang).name?.message.length).toBeLessThanOrEqual(75);
    expect(store(lang).description?.message.length).toBeLessThanOrEqual(132);
    expect(store(lang).description?.message.length).toBeGreaterThan(20);
  });
});

test("no string is left over", () => {
  const sources = filesUnder("src").filter((path) => /\.tsx?$/.test(path));
  const code = sources.map((path) => readFileSync(path, "utf8")).join("\n");
  // `mailbox.choose.${…}` uses all keys with this prefix.
  const families = [...code.matchAll(/[`"]([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, prefix]) => prefix as string);
  const used = (key: string) =>
    code.includes(`"${key}"`) ||
    code.includes(`count("${stemOf(key)}"`) ||
    families.some((prefix) => key.startsWith(prefix));
  expect(Object.keys(english).filter((key) => !used(key))).toEqual([]);
});
