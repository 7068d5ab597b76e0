/** Draws a page as soon as its words and its data are there. */
import { type ComponentChild, render } from "preact";
import { loadWords } from "../../locales/words";
import { settings } from "../../shared/items";
import { Speaking, spokenLanguage } from "./words";

/** Words and data load side by side. */
export async function start<T>(load: () => Promise<T>, view: (data: T) => ComponentChild): Promise<void> {
  const speaking = settings.get().then(async ({ language }) => {
    const lang = spokenLanguage(language);
    return { lang, words: await loadWords(lang) };
  });
  const [data, words] = await Promise.all([load(), speaking]);
  const app = document.getElementById("app") as HTMLElement;
  render(<Speaking {...words}>{view(data)}</Speaking>, app);
}
