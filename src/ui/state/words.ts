/** The words of the chosen language. */
import { loadWords, pickLanguage, type UiKey, type Words } from "../../locales/words";
import type { RuleId, RuleWords } from "../../rules/schema";
import { settings } from "../../shared/items";
import { policy, withPolicy } from "../../shared/policy";
import { stored } from "./store";

type Values = Record<string, string | number>;

/** Keys with one form for each plural category: `lookup.found.one`, `.few`, `.many`, `.other`. */
type Counted = UiKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

export function translatorFor(lang: string, { ui, rules }: Words) {
  const forms: Partial<Record<string, string>> = ui;
  return {
    lang,
    t: (key: UiKey, values: Values = {}): string =>
      (ui[key] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    count(key: Counted, n: number): string {
      const sentence = forms[`${key}.${new Intl.PluralRules(lang).select(n)}`] ?? forms[`${key}.other`] ?? "";
      return sentence.replaceAll("{n}", String(n));
    },
    rule: (id: RuleId): RuleWords | undefined => rules[id],
  };
}

let spoken = translatorFor("", { ui: {}, rules: {} });
/** The language that was asked for last; its words may still be loading. */
let wanted = "";

export const language = (): string => spoken.lang;
/** The sentence, with its `{placeholders}` filled in. */
export const t = (key: UiKey, values?: Values): string => spoken.t(key, values);
/** The sentence in the plural form for `n`, with `{n}` filled in. */
export const count = (key: Counted, n: number): string => spoken.count(key, n);
export const ruleWords = (id: RuleId): RuleWords =>
  spoken.rule(id) ?? { title: id, summary: "", causes: {}, steps: {} };
export const ruleTitle = (id: RuleId): string => ruleWords(id).title;

/** `2026-11-23` → `November 23, 2026`. In UTC, since a date without a time must not shift with the time zone. */
export const day = (date: string): string =>
  new Intl.DateTimeFormat(spoken.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** The day of a timestamp in the rep's time zone: `Nov 28`, or for a sentence (`long`) `November 28`. */
export const ownDay = (at: number, month: "short" | "long" = "short", lang = spoken.lang): string =>
  new Intl.DateTimeFormat(lang, { day: "numeric", month }).format(at);

/** The language that a setting selects; `auto` follows the browser. */
export const languageFor = (setting: string): string =>
  pickLanguage(setting === "auto" ? [chrome.i18n.getUILanguage(), ...navigator.languages] : [setting]);

/** Switches to the language that is set, if it is another. */
export async function speak(): Promise<void> {
  const lang = languageFor(withPolicy(stored(settings), stored(policy)).language);
  wanted = lang;
  if (lang === spoken.lang) return;
  const words = await loadWords(lang);
  // Chosen another meanwhile.
  if (lang !== wanted) return;
  spoken = translatorFor(lang, words);
  document.documentElement.lang = lang;
  document.documentElement.dir = /^(ar|fa|he|ur)/.test(lang) ? "rtl" : "ltr";
}
