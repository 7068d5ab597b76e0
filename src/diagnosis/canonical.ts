/**
 * The form in which the build writes a phrase down once it has read it: words as the text will have them, words and
 * marks between single spaces (`sorry ( log in | login ) [ | please ] * failed`). What a phrase means is decided then;
 * reading it again is splitting at spaces, a hundred times cheaper than normalising.
 */
import type { Element, Reader } from "./phrases";

const sequence = (elements: readonly Element[]): string =>
  elements.map((e) => (typeof e === "string" ? e : `( ${e.map(sequence).join(" | ")} )`)).join(" ");

/** Parts → text. */
export const write = (parts: readonly Element[][]): string => parts.map(sequence).join(" * ");

/** Text → parts. Trusts that `write` wrote it. */
function read(text: string): Element[][] {
  const marks = text.split(" ");
  let at = 0;

  function sequence(): Element[] {
    const elements: Element[] = [];
    for (; at < marks.length; at++) {
      const mark = marks[at] as string;
      if (mark === "*" || mark === "|" || mark === ")") break;
      if (mark === "(") elements.push(choice());
      else if (mark !== "") elements.push(mark);
    }
    return elements;
  }

  function choice(): Element[][] {
    const ways: Element[][] = [];
    do {
      at++;
      ways.push(sequence());
    } while (marks[at] === "|");
    return ways;
  }

  const parts = [sequence()];
  while (marks[at] === "*") {
    at++;
    parts.push(sequence());
  }
  return parts;
}

const MARKS = new Set(["(", "|", ")", ""]);

/** The first word; or, of a phrase that begins with a choice, every word up to the first that stands outside. */
function heads(text: string): string[] {
  if (text[0] !== "(") return [text.slice(0, `${text} `.indexOf(" "))];
  const words: string[] = [];
  let depth = 0;
  for (const mark of text.split(" ")) {
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "*") break;
    else if (!MARKS.has(mark)) {
      words.push(mark);
      if (depth === 0) break;
    }
  }
  return words;
}

export const canonical: Reader = { heads, read };
