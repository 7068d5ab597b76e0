/** Looks at what stands on the page, and tells the worker: each thing once, and when nothing of it is left. */
import type { Tell } from "./lifetime";
import { ALERT, CONNECTING, DIALOG, OUTAGE, QUIET, REGION, SIGNS, WRITTEN } from "./marks";
import { isVisible, LARGE, read } from "./read";

export type Root = Document | ShadowRoot;

/** So many of a page's signs are looked at, the last ones first: where a thousand alerts are, the newest counts. */
const NEWEST = 30;
/** So many messages at once, and one more with each look: a page that floods is not heard to the end. */
const MESSAGES = 6;

/**
 * The box that is read for a sign: the dialog, else the alert, else a live region whose words stand in no alert. Lists
 * of alerts give nothing, their alerts speak for themselves; nor does a region that holds a whole page, nor what
 * somebody wrote.
 */
function boxOf(sign: Element): Element | null | undefined {
  if (sign.closest(WRITTEN)) return;
  const region = sign.closest(REGION);
  const isSilent = region && (region.querySelector(ALERT) || region.textContent[LARGE]);
  return sign.closest(DIALOG) ?? sign.closest(ALERT) ?? (isSilent ? null : region);
}

/** On a surface every box is of interest, on all other pages only the connect dialog. */
export function lookFrom(surface: string | undefined, tell: Tell): (roots: Root[]) => void {
  const said = new Map<Element, string>();
  let messages = MESSAGES;

  function consider(box: Element | null | undefined): void {
    if (!box || !isVisible(box) || box.matches(QUIET) || !(surface || box.querySelector(CONNECTING))) return;
    const message = { type: box.matches(OUTAGE) ? "outage" : "alert", ...read(box) } as const;
    const words = JSON.stringify(message);
    const isNew = ![...said.values()].includes(words);
    if (!message.text || (isNew && !messages)) return;
    said.set(box, words);
    if (!isNew) return;
    messages--;
    tell(message);
  }

  return (roots) => {
    if (messages < MESSAGES) messages++;
    for (const root of roots) {
      // Not spread: where a page floods, the list is long.
      const signs: Element[] = [].slice.call(root.querySelectorAll(surface ? SIGNS : DIALOG), -NEWEST);
      new Set(signs.reverse().map(boxOf)).forEach(consider);
    }
    for (const box of said.keys()) {
      if (isVisible(box)) continue;
      said.delete(box);
      if (!said.size) tell({ type: "gone" });
    }
  };
}
