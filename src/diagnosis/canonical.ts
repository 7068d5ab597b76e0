/**
 * The form in which a phrase is kept once it has been read: words as the text will have them, words and marks between
 * single spaces (`sorry ( log in | login ) ( please | ) * failed`). What a phrase means is decided then; the build does
 * it for all of them, and taking this form apart is splitting at spaces, a hundred times cheaper than normalising.
 */
import type { Element } from "./phrases";

const sequence = (elements: readonly Element[]): string =>
  elements.map((e) => (typeof e === "string" ? e : `( ${e.map(sequence).join(" | ")} )`)).join(" ");

/** The parts of a phrase, joined by ` * `. */
export const write = (parts: readonly Element[][]): string => parts.map(sequence).join(" * ");

/** Takes one part apart. Trusts that `write` wrote it. */
export function readPart(part: string): Element[] {
  const marks = part.split(" ");
  let at = 0;

  function read(): Element[] {
    const elements: Element[] = [];
    for (; at < marks.length; at++) {
      const mark = marks[at] as string;
      if (mark === "|" || mark === ")") break;
      if (mark === "(") elements.push(choice());
      else if (mark !== "") elements.push(mark);
    }
    return elements;
  }

  function choice(): Element[][] {
    const ways: Element[][] = [];
    do {
      at++;
      ways.push(read());
    } while (marks[at] === "|");
    return ways;
  }

  return read();
}
