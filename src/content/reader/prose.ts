/**
 * What people wrote, against what the page itself says. Articles, mails and lists of them are full of the words of
 * failures; an error message stands in a box of its own.
 */
import { WRITTEN } from "../marks";
import { DIALOG } from "./boxes";

const roles = (names: string) => names.split(" ").map((name) => `[role=${name}]`);

/** Nothing that a page reports stands in these. */
export const ASIDE = [
  WRITTEN,
  "nav,footer",
  ...roles("navigation contentinfo menu menubar tablist tree listbox option feed article textbox document"),
  // Web mail lists its messages so.
  "[role=grid] tr[role=row]",
].join();
/** What is quoted; in a message, the details of the error. */
export const QUOTED = "pre";
/** Output of a program in what somebody wrote: a block of its own, not a word within a sentence. */
export function quoteAround(inner: Element): Element | null {
  const quote = inner.closest("pre,blockquote,code,samp");
  const line = quote?.matches("code,samp") ? quote.closest("p,li,div") : quote;
  return line?.textContent?.trim() === quote?.textContent?.trim() ? quote : null;
}
/** What a text that is no alert may not be part of either: what a click does, and what explains a field. */
export const CONTROL = ["a,button,label,summary,caption,th", ...roles("button link tab")].join();

const PARAGRAPH = /^(P|PRE|UL|OL|DL|BLOCKQUOTE|H[2-6]|FIGURE)$/;
/** Three paragraphs beside it, and enough words in them: an article, whatever it is built of. */
export function standsInProse(box: Element): boolean {
  let branch = box;
  for (let outer = box.parentElement; outer; branch = outer, outer = outer.parentElement) {
    if (outer.matches(DIALOG)) return false;
    let paragraphs = 0;
    let length = 0;
    for (const child of outer.children) {
      const size = child === branch ? 0 : child.textContent.trim().length;
      if (!size || !PARAGRAPH.test(child.tagName)) continue;
      paragraphs++;
      length += size;
    }
    if (paragraphs >= 3 && length >= 500) return true;
  }
  return false;
}

/**
 * One of many alike: messages of an inbox, results of a search, tickets. `dates` tells lists of messages. No value behind its name in a list of those; nor,
 * where connections are set up, the first of what happened to one.
 */
export function isListed(box: Element, dates: RegExp, isSetup: boolean): boolean {
  let inner: Element = box;
  for (let level = 0; level < 8 && inner.parentElement; level++, inner = inner.parentElement) {
    const { tagName, className, role } = inner;
    const alike = [...inner.parentElement.children].filter(
      (other) => other.tagName === tagName && other.className === className && other.role === role && other.textContent,
    );
    if (tagName === "DD" || (isSetup && inner === alike[0])) continue;
    if (alike.length >= 8) return true;
    if (alike.length >= 3 && alike.filter(({ textContent }) => dates.test(textContent)).length >= 3) return true;
  }
  return false;
}
