/**
 * The words of the interface and of every rule, one chunk per language. Each folder beside this file is a language.
 * English is complete; `test/tools/build.ts`, which resolves `ui.json?words`, fills gaps in other languages with
 * English and packs the words (`packed.ts`).
 */
import type { RuleId, RuleWords } from "../rules/schema";
import type uiEn from "./en/ui.json";

/** Keys of interface strings; English decides which exist. */
export type UiKey = keyof typeof uiEn;

export interface Words {
  ui: Partial<Record<UiKey, string>>;
  rules: Partial<Record<RuleId, RuleWords>>;
}

const folders = import.meta.glob<Words>("./*/ui.json", { import: "default", query: "?words" });
const gists = import.meta.glob<Record<string, string>>("./*/aadsts.json", { import: "default" });

/** Codes of the available languages: `["en", "fr"]`. */
export const languages: readonly string[] = Object.keys(folders).map((path) => path.split("/")[1] as string);

/** The first wanted language that is available, by the first two letters of its tag; otherwise English. */
export function pickLanguage(wanted: readonly string[]): string {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => languages.includes(tag)) ?? "en";
}

export async function loadWords(lang: string): Promise<Words> {
  return (folders[`./${lang}/ui.json`] ?? (folders["./en/ui.json"] as () => Promise<Words>))();
}

/** Microsoft's sign-in number → its meaning in one sentence. Large, so loaded only when a number is shown. */
export async function loadGists(lang: string): Promise<Record<string, string>> {
  return (gists[`./${lang}/aadsts.json`] ?? (gists["./en/aadsts.json"] as () => Promise<Record<string, string>>))();
}
