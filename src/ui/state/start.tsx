/** Draws a page as soon as its words and its data are there, and anew whenever something changes. */
import { type ComponentChild, render } from "preact";
import { loadWords } from "../../locales/words";
import { settings } from "../../shared/items";
import { policy } from "../../shared/policy";
import { drawWith, ready } from "./store";
import { languageFor, speak } from "./words";

/** Words, and what `load` makes ready before anything can be drawn, load side by side. */
export async function start(view: () => ComponentChild, load?: () => Promise<void>): Promise<void> {
  // Most people keep the language of their browser: its words load while the settings are read.
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
