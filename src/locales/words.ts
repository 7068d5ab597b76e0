/**
 * The words of the interface and of every rule, one chunk a language. A folder beside this file is a language; adding
 * one is adding the folder. English is complete. Another language may lack words: the English ones are put there, and all are
 * packed (`packed.ts`) by `test/tools/build.ts`, which answers for `ui.json?words`.
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

/** Codes of the languages that exist: `["en", "fr"]`. */
export const languages: readonly string[] = Object.keys(folders).map((path) => path.split("/")[1] as string);

/** The first of the wanted tags that exists by its first two letters, else English. */
export function pickLanguage(wanted: readonly string[]): string {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => languages.includes(tag)) ?? "en";
}

export async function loadWords(lang: string): Promise<Words> {
  return (folders[`./${lang}/ui.json`] ?? (folders["./en/ui.json"] as () => Promise<Words>))();
}

/** Microsoft's sign-in numbers → what each means, in one sentence. Large, so loaded only when a number is shown. */
export async function loadGists(lang: string): Promise<Record<string, string>> {
  return (gists[`./${lang}/aadsts.json`] ?? (gists["./en/aadsts.json"] as () => Promise<Record<string, string>>))();
}
