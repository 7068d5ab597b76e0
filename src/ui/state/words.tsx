/** The words of the chosen language, for every component: `const { t } = useWords()`. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { loadWords, pickLanguage, type UiKey, type Words } from "../../locales/words";
import type { RuleId, RuleWords } from "../../rules/schema";
import { settingsInForce } from "../../shared/policy";
import { formOf } from "./format";
import { useFollow } from "./use-item";

type Values = Record<string, string | number>;

/** What has a form of its own for each kind of number: `lookup.found.one`, `.few`, `.many`, `.other`. */
type Counted = UiKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

export type Translator = ReturnType<typeof translatorFor>;

/** The language that a setting means: `auto` follows the browser. */
export const languageFor = (setting: string): string =>
  pickLanguage(setting === "auto" ? [chrome.i18n.getUILanguage(), ...navigator.languages] : [setting]);

/** `missed` hears of a key that `words` lack and `english` cannot supply yet. */
export function translatorFor(lang: string, words: Words, english: Words | undefined, missed = () => {}) {
  const find = <T,>(pick: (from: Words, lang: string) => T | undefined): T | undefined => {
    const found = pick(words, lang) ?? (english && pick(english, "en"));
    if (found === undefined && !english) missed();
    return found;
  };
  return {
    lang,
    /** The sentence, its `{placeholders}` filled in. */
    t: (key: UiKey, values: Values = {}): string =>
      (find(({ ui }) => ui[key]) ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    /** The sentence in the form that the number takes, the number as `{n}` in it. */
    count(key: Counted, n: number): string {
      const sentence = find(({ ui }: { ui: Partial<Record<string, string>> }, lang) => {
        return ui[`${key}.${formOf(lang, n)}`] ?? ui[`${key}.other`];
      });
      return (sentence ?? "").replaceAll("{n}", String(n));
    },
    rule: (id: RuleId): RuleWords | undefined => find(({ rules }) => rules[id]),
  };
}

const Context = createContext<Translator>(translatorFor("en", { ui: {}, rules: {} }, undefined));
export const useWords = (): Translator => useContext(Context);

/** Gives its children the words, and follows the language setting. English stands in where a language has a gap. */
export function WordsProvider({ lang, words, children }: { lang: string; words: Words; children: ComponentChildren }) {
  const [shown, setShown] = useState({ lang, words });
  const [english, setEnglish] = useState<Words>();

  useFollow(settingsInForce, async ({ language }) => {
    const lang = languageFor(language);
    const words = await loadWords(lang);
    setShown((now) => (now.words === words ? now : { lang, words }));
  });

  useEffect(() => {
    document.documentElement.lang = shown.lang;
    document.documentElement.dir = /^(ar|fa|he|ur)/.test(shown.lang) ? "rtl" : "ltr";
  }, [shown.lang]);

  const missed = () => {
    if (shown.lang !== "en") void loadWords("en").then(setEnglish);
  };
  return (
    <Context.Provider value={translatorFor(shown.lang, shown.words, english, missed)}>{children}</Context.Provider>
  );
}
