/** Draws a page as soon as its words and data are loaded, and redraws it whenever something changes. */
import { type ComponentChild, render } from "preact";
import { loadWords } from "../../locales/words";
import { settings } from "../../shared/items";
import { policy } from "../../shared/policy";
import { drawWith, ready } from "./store";
import { languageFor, speak } from "./words";

/** Loads the words and runs `load`, whose data the first draw needs, in parallel. */
export async function start(view: () => ComponentChild, load?: () => Promise<void>): Promise<void> {
  // Most people keep the browser's language, so its words are preloaded while the settings are read.
  void loadWords(languageFor("auto"));
  const speaking = Promise.all([ready(settings), ready(policy)]).then(speak);
  await Promise.all([load?.(), speaking]);
  const app = document.getElementById("app") as HTMLElement;
  const draw = async () => {
    await speak();
    render(view(), app);
  };
  drawWith(draw);
  await draw();
}
