/** A tool for `tools.test.ts`: prints one of the packed words of a language. */
import { loadWords } from "../../src/locales/words";

export async function main([lang = "en"]: string[]): Promise<void> {
  console.log((await loadWords(lang)).ui["header.lookup"]);
}
