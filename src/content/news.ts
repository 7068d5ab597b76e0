/**
 * Finds what a settings page says anew without marking it as a message. Today's components are not public, and a card
 * whose words change, or a line beneath a field, may have no mark that `signs.ts` knows.
 */
import { ACTION, isWritten } from "./boxes";
import { MENU } from "./marks";
import { type Root, textsIn } from "./read";
import { SIGNS } from "./signs";

/** Where new text is part of a box that is read for its sign, or says nothing about the connection. */
const NO_NEWS = [SIGNS, ACTION, MENU].join();

const isNews = ({ parentElement: box }: Text): boolean => box !== null && !box.closest(NO_NEWS) && !isWritten(box);

/** A countdown or a time is no news. */
const withoutDigits = ({ data }: Text): string => data.replace(/\d/g, "");

/** Returns a function that gives the visible texts that were not there when it was last called; none at first. */
export function newsOf(): (roots: Root[]) => string[] {
  let before = new Set<string>();
  return (roots) => {
    const texts = roots.flatMap((root) => [...textsIn(root, /\S/)]);
    const fresh = texts.filter((text) => !before.has(withoutDigits(text)));
    before = new Set(texts.map(withoutDigits));
    // When most of the texts are new, the page shows another view, or has only now been rendered.
    return fresh.length * 2 > texts.length ? [] : fresh.filter(isNews).map(({ data }) => data);
  };
}
