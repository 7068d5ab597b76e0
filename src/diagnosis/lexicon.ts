/**
 * Finds in a sentence the words of the lexicon, `src/lexicon/words/<lang>.json`, and says what they mean. There a concept
 * has its entries with commas between them; each is the beginning of a word or of several:
 *
 * - `anmeld` finds "Anmeldung" and "angemeldet" does not begin so; accents and case do not count, as in phrases;
 * - `konto.` with a point is the whole word;
 * - `-fehler` with a hyphen may stand inside a word, as in "Anmeldefehler";
 * - `konnte * nicht.` leaves a gap in the sentence.
 *
 * In Chinese and Japanese, words have no beginning that a program could see: entries are found anywhere.
 */
import type { Concept } from "../lexicon/schema";
import { plain } from "./normalise";
import { spaced } from "./spaced";
import { tokenise } from "./tokens";

/** By language, by concept: entries with commas between them. */
export type Words = Readonly<Record<string, Partial<Record<Concept, string>>>>;

/** The file of the words that all languages share. */
export const SHARED = "any";

const UNSPACED = /^[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** An entry as it must stand in a line of `spaced.ts`. */
function foldEntry(source: string): string {
  const inside = source.startsWith("-");
  const [head = "", ...tail] = source.split(" * ");
  const fold = (part: string, atStart: boolean) => {
    const { words } = tokenise(plain(part));
    const { line } = spaced(words, 0, words.length);
    const open = part.endsWith(".") ? line : line.slice(0, -1);
    return atStart ? open : open.slice(1);
  };
  return [fold(head, !inside && !UNSPACED.test(head)), ...tail.map((part) => fold(part, !UNSPACED.test(part)))].join(
    "*",
  );
}

/** The entries of one concept. Whatever is folded alike stands there once. */
const fold = (entries: string): string =>
  [...new Set(entries.split(",").map((entry) => foldEntry(entry.trim())))].join(",");

/** The words as the search needs them; the build does it once for all. */
export const foldWords = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([lang, concepts]) => [
      lang,
      Object.fromEntries(Object.entries(concepts).map(([concept, entries]) => [concept, fold(entries)])),
    ]),
  );

interface Entry {
  text: string;
  /** What must follow after a gap. */
  tail: string | undefined;
  concept: Concept;
  lang: string;
}

/** A word of the lexicon in a line. */
export interface Found {
  concept: Concept;
  lang: string;
  start: number;
  end: number;
}

/** How many characters an entry is found by: the first, or as many as it has. */
const WORD = [5, 4, 3, 2] as const;
const INSIDE = [2, 1] as const;

/** Most characters in a gap. */
const GAP = 70;

export class Lexicon {
  /** Entries by how they begin, so that a place in a line leads to few. */
  private readonly byHead = new Map<string, Entry[]>();

  constructor(words: Words) {
    for (const [lang, concepts] of Object.entries(words)) {
      for (const [concept, entries] of Object.entries(concepts)) {
        for (const entry of entries.split(",")) {
          const [text = "", tail] = entry.split("*");
          const head = text.slice(0, text.startsWith(" ") ? WORD[0] : INSIDE[0]);
          const list = this.byHead.get(head);
          const read: Entry = { text, tail, concept: concept as Concept, lang };
          if (list) list.push(read);
          else this.byHead.set(head, [read]);
        }
      }
    }
  }

  find(line: string): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < line.length; at++) {
      const lengths = line[at] === " " ? WORD : INSIDE;
      for (const length of lengths) {
        if (at + length > line.length) continue;
        for (const { text, tail, concept, lang } of this.byHead.get(line.slice(at, at + length)) ?? []) {
          if (!line.startsWith(text, at)) continue;
          let end = at + text.length;
          if (tail !== undefined) {
            const next = line.slice(0, end + GAP).indexOf(tail, end - 1);
            if (next === -1) continue;
            end = next + tail.length;
          }
          found.push({ concept, lang, start: at, end: line[end - 1] === " " ? end - 1 : end });
        }
      }
    }
    return found;
  }
}
