/**
 * Tells what people wrote from what the page itself reports. Articles, emails and lists of them are full of words of
 * failure; an error message has a box of its own.
 */
import { WRITTEN } from "../marks";
import { DIALOG } from "./boxes";

const roles = (names: string) => names.split(" ").map((name) => `[role=${name}]`);

/** Elements in which a page reports nothing. */
export const ASIDE = [
  WRITTEN,
  "nav,footer",
  ...roles("navigation contentinfo menu menubar tablist tree listbox option feed article textbox document"),
  // The message list of webmail.
  "[role=grid] tr[role=row]",
].join();
/** Quoted output; inside a message, the details of its error. */
export const QUOTED = "pre";
/** The program output around an element in user-written text: a block of its own, not a word within a sentence. */
export function quoteAround(inner: Element): Element | null {
  const quote = inner.closest("pre,blockquote,code,samp");
  const line = quote?.matches("code,samp") ? quote.closest("p,li,div") : quote;
  return line?.textContent?.trim() === quote?.textContent?.trim() ? quote : null;
}
/** Controls, labels and table headings: a text in these counts only within an alert. */
export const CONTROL = ["a,button,label,summary,caption,th", ...roles("button link tab")].join();

const PARAGRAPH = /^(P|PRE|UL|OL|DL|BLOCKQUOTE|H[2-6]|FIGURE)$/;
/** Whether it is in an article, whatever the markup: beside it or an ancestor are three paragraphs with enough text. */
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
 * Whether it is one of many alike: emails of an inbox, search results, tickets. `dates` identifies lists of messages. A
 * value in a description list (`dd`) does not count; nor, where connections are set up, the first entry of a history.
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
