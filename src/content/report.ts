/** Tells the worker what stands on the page, each thing once, and when it has gone. */
import type { Sighting } from "../shared/messages";
import type { Tell } from "./lifetime";
import { isVisible } from "./read";

/** So many messages at once, and one more after each check: a page that floods is not heard to the end. */
const MESSAGES = 6;

/**
 * `report` tells what stands in a box, unless just that has been said of it or of another one; has it told? `isOn`, asked
 * at every check: is anything of it still on the page? The worker is told when nothing is.
 */
export function reporter(tell: Tell): [report: (box: Element, sighting: Sighting) => boolean, isOn: () => boolean] {
  const said = new Map<Element, string>();
  let messages = 0;
  return [
    (box, sighting) => {
      const words = JSON.stringify(sighting);
      const isNew = ![...said.values()].includes(words);
      if (isNew && messages >= MESSAGES) return false;
      said.set(box, words);
      if (isNew) {
        messages++;
        tell(sighting);
      }
      return isNew;
    },
    () => {
      const before = said.size;
      if (messages) messages--;
      for (const box of said.keys()) if (!isVisible(box)) said.delete(box);
      if (before && !said.size) tell();
      return said.size > 0;
    },
  ];
}
