/** Reads the boxes on the page and tells the worker: about each once, and when none of them is left. */
import { SURFACES } from "../shared/hubspot";
import * as LIMITS from "../shared/limits";
import { boxOf, isConnecting, MESSAGE } from "./boxes";
import type { Tell } from "./lifetime";
import { BUTTON, OUTAGE, QUIET, SUCCESS } from "./marks";
import { newsOf } from "./news";
import { isVisible, type Root, read, UNREAD } from "./read";
import { ELSEWHERE, SIGNS } from "./signs";

/** Maximum number of signs examined per root, last ones first: of a thousand alerts, the newest counts. */
const NEWEST = 30;
/** Maximum burst of messages to the worker; each look allows one more. Throttles a page that floods. */
const MESSAGES = 6;
/** Minimum length of unmarked text, in characters: what is shorter is a label. */
const SENTENCE = 20;

/** HubSpot also embeds the pages where calendars are connected in iframes on other pages. */
const isSurface = (root: Root): boolean => SURFACES.test((root as Document).location?.pathname);

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * On a surface every box is of interest; elsewhere only the connect dialog and a composer that cannot send. `readsAll`:
 * read all text of the surfaces too, for what is new without a sign.
 */
export function lookFrom(surface: string | undefined, tell: Tell): (roots: Root[], readsAll: boolean) => void {
  const said = new Map<Element, string>();
  const newsIn = newsOf();
  let messages = MESSAGES;

  function consider(box: Element, isOfInterest: boolean): void {
    if (!isVisible(box) || box.matches(BUTTON)) return;
    const isSuccess = box.matches(SUCCESS);
    if (box.matches(QUIET) && !(isSuccess && isOfInterest)) return;
    const type = box.matches(OUTAGE) ? "outage" : isSuccess ? "success" : "alert";
    const words = read(box, UNREAD, { nodes: LIMITS.nodes });
    words.text = flat(words.text).slice(0, LIMITS.text);
    if (!words.text || !(isOfInterest || isConnecting(box, words.text + words.keys))) return;
    const told = JSON.stringify([type, words]);
    const isNew = ![...said.values()].includes(told);
    if (isNew && !messages) return;
    said.set(box, told);
    if (!isNew) return;
    messages--;
    tell({ type, ...words });
  }

  return (roots, readsAll) => {
    if (messages < MESSAGES) messages++;
    const surfaces = roots.filter((root) => surface !== undefined || isSurface(root));
    for (const root of roots) {
      const isOfInterest = surfaces.includes(root);
      const all = root.querySelectorAll(isOfInterest ? SIGNS : ELSEWHERE);
      // A NodeList creates element wrappers lazily: slicing it first avoids creating 100,000 of them.
      const signs: Element[] = [].slice.call(all, -NEWEST);
      for (const box of new Set(signs.reverse().map(boxOf))) if (box) consider(box, isOfInterest);
    }
    const text = flat((readsAll ? newsIn(surfaces) : []).join(" "));
    if (messages && text[SENTENCE] && !text[MESSAGE]) {
      messages--;
      // What the page said before is no longer the news.
      if (!said.size) tell({ type: "gone" });
      tell({ type: "alert", text, keys: [], links: [] });
    }
    for (const box of said.keys()) {
      if (isVisible(box) && box.textContent) continue;
      said.delete(box);
      if (!said.size) tell({ type: "gone" });
    }
  };
}
