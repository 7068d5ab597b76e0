/** The words of the chosen language. English stands in where a language has a gap. */
import { loadWords, pickLanguage, type UiKey, type Words } from "../../locales/words";
import type { RuleId, RuleWords } from "../../rules/schema";
import { settings } from "../../shared/items";
import { policy, under } from "../../shared/policy";
import { redraw, stored } from "./store";

type Values = Record<string, string | number>;

/** What has a form of its own for each kind of number: `lookup.found.one`, `.few`, `.many`, `.other`. */
type Counted = UiKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** `missed` hears of a key that `words` lack and `english` cannot supply yet. */
export function translatorFor(lang: string, words: Words, english: Words | undefined, missed = () => {}) {
  const find = <T>(pick: (from: Words, lang: string) => T | undefined): T | undefined => {
    const found = pick(words, lang) ?? (english && pick(english, "en"));
    if (found === undefined && !english) missed();
    return found;
  };
  return {
    lang,
    t: (key: UiKey, values: Values = {}): string =>
      (find(({ ui }) => ui[key]) ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    count(key: Counted, n: number): string {
      const sentence = find(({ ui }: { ui: Partial<Record<string, string>> }, lang) => {
        return ui[`${key}.${new Intl.PluralRules(lang).select(n)}`] ?? ui[`${key}.other`];
      });
      return (sentence ?? "").replaceAll("{n}", String(n));
    },
    rule: (id: RuleId): RuleWords | undefined => find(({ rules }) => rules[id]),
  };
}

let spoken = translatorFor("", { ui: {}, rules: {} }, undefined);

export const language = (): string => spoken.lang;
/** The sentence, its `{placeholders}` filled in. */
export const t = (key: UiKey, values?: Values): string => spoken.t(key, values);
/** The sentence in the form that the number takes, the number as `{n}` in it. */
export const count = (key: Counted, n: number): string => spoken.count(key, n);
export const ruleWords = (id: RuleId): RuleWords =>
  spoken.rule(id) ?? { title: id, summary: "", causes: {}, steps: {} };
export const ruleTitle = (id: RuleId): string => ruleWords(id).title;

/** `2026-11-23` → `November 23, 2026`: a day that no hour belongs to. */
export const day = (date: string): string =>
  new Intl.DateTimeFormat(spoken.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** The rep's own day: `Nov 28`; in a sentence `November 28`. */
export const ownDay = (at: number, month: "short" | "long" = "short", lang = spoken.lang): string =>
  new Intl.DateTimeFormat(lang, { day: "numeric", month }).format(at);

/** The language that a setting means: `auto` follows the browser. */
export const languageFor = (setting: string): string =>
  pickLanguage(setting === "auto" ? [chrome.i18n.getUILanguage(), ...navigator.languages] : [setting]);

/** From now on in the language that is set. */
export async function speak(): Promise<void> {
  const lang = languageFor(under(stored(settings), stored(policy)).language);
  if (lang === spoken.lang) return;
  const words = await loadWords(lang);
  const missed = async () => {
    if (lang === "en") return;
    spoken = translatorFor(lang, words, await loadWords("en"));
    redraw();
  };
  spoken = translatorFor(lang, words, undefined, missed);
  document.documentElement.lang = lang;
  document.documentElement.dir = /^(ar|fa|he|ur)/.test(lang) ? "rtl" : "ltr";
}
