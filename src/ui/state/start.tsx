/** Draws a page as soon as its words and its data are there. */
import { type ComponentChild, render } from "preact";
import { loadWords } from "../../locales/words";
import { settings } from "../../shared/items";
import { policy, under } from "../../shared/policy";
import { makeReady } from "./use-item";
import { languageFor, WordsProvider } from "./words";

/** Words and data load side by side. */
export async function start<T>(load: () => Promise<T>, view: (data: T) => ComponentChild): Promise<void> {
  // Most people keep the language of their browser: its words load while the settings are read.
  void loadWords(languageFor("auto"));
  const speaking = Promise.all([settings.get(), makeReady(policy)]).then(async ([own, set]) => {
    const lang = languageFor(under(own, set).language);
    return { lang, words: await loadWords(lang) };
  });
  const [data, words] = await Promise.all([load(), speaking]);
  const app = document.getElementById("app") as HTMLElement;
  render(<WordsProvider {...words}>{view(data)}</WordsProvider>, app);
}
