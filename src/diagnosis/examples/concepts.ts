/**
 * Finds in a text the words of the lexicon, `src/lexicon/words/<lang>.json`, and says which concepts they mean. There a
 * concept has its entries with commas between them; each is the beginning of a word or of several:
 *
 * - `anmeld` finds "Anmeldung" and "angemeldet" does not begin so; accents and case do not count, as in phrases;
 * - `konto.` with a point is the whole word;
 * - `-fehler` with a hyphen may stand inside a word, as in "Anmeldefehler";
 * - `konnte * nicht.` leaves a gap in the sentence.
 *
 * In Chinese and Japanese, words have no beginning that a program could see: entries are found anywhere.
 */
import type { Concept } from "../../lexicon/schema";
import type { Tokens } from "../text/tokens";

/**
 * By language, by concept: entries with commas between them. As the extension loads them, each entry is `spaced`,
 * with `*` before what follows a gap; the build folds them so once for all (`test/tools/gather.ts`).
 */
export type LexiconWords = Readonly<Record<string, Partial<Record<Concept, string>>>>;

/** The file of the words that all languages share. */
export const SHARED = "any";

/** A language whose words make up less than this share of the best language's is not the language of the text. */
const LIKELY = 0.6;
/** What the words of the rest of the text weigh when the language of a sentence is told. */
const CONTEXT = 0.1;
/** Most characters in a gap. */
const GAP = 70;
/** How many characters an entry is found by: the first of these that it has. */
const HEADS = [5, 4, 3, 2, 1] as const;

/**
 * Tokens as one line: a space before and behind each, so that ` konto` is a word that begins so and ` konto ` is that
 * word; none between the characters of a script that has no spaces.
 */
export const spaced = (words: readonly string[]): string =>
  ` ${words.join(" ")} `.replace(
    /(?<= [\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u9fff\uf900-\ufaff]) (?=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u9fff\uf900-\ufaff] )/g,
    "",
  );

interface Entry {
  text: string;
  /** What must follow after a gap. */
  tail: string | undefined;
  concept: Concept;
  lang: string;
}

interface Found {
  concept: Concept;
  lang: string;
  start: number;
  end: number;
}

/** How much of these words each language makes up, in characters. Words within words count once. */
function shares(found: readonly Found[]): Map<string, number> {
  const scores = new Map<string, number>();
  const until = new Map<string, number>();
  for (const { lang, start, end } of found) {
    const from = Math.max(start, until.get(lang) ?? 0);
    if (lang === SHARED || end <= from) continue;
    until.set(lang, end);
    scores.set(lang, (scores.get(lang) ?? 0) + end - from);
  }
  return scores;
}

export class Lexicon {
  /** Entries by how they begin, so that a place in a line leads to few. */
  private readonly byHead = new Map<string, Entry[]>();

  /** `words`: folded. */
  constructor(words: LexiconWords) {
    for (const [lang, concepts] of Object.entries(words)) {
      for (const [concept, entries] of Object.entries(concepts)) {
        for (const entry of entries.split(",")) {
          const [text = "", tail] = entry.split("*");
          const head = text.slice(0, HEADS[0]);
          const list = this.byHead.get(head);
          const read: Entry = { text, tail, concept: concept as Concept, lang };
          if (list) list.push(read);
          else this.byHead.set(head, [read]);
        }
      }
    }
  }

  /** The sentences among the first `count` tokens, `spaced`, with the concepts that each holds in the languages it may be in. */
  read(text: string, tokens: Tokens, count: number): { line: string; concepts: Concept[] }[] {
    const lines = cut(text, tokens, count);
    const found = lines.map((line) => this.find(line));
    const context = shares(found.flat());
    return lines.map((line, i) => {
      const words = found[i] as Found[];
      const here = [...shares(words)].map(
        ([lang, share]) => [lang, share + CONTEXT * (context.get(lang) ?? 0)] as const,
      );
      const top = Math.max(...here.map(([, share]) => share));
      const spoken = new Set([SHARED, ...here.filter(([, share]) => share >= LIKELY * top).map(([lang]) => lang)]);
      return { line, concepts: [...new Set(words.flatMap(({ lang, concept }) => (spoken.has(lang) ? concept : [])))] };
    });
  }

  private find(line: string): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < line.length; at++) {
      for (const length of HEADS) {
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

function cut(text: string, { words, starts, ends, sentences }: Tokens, count: number): string[] {
  const lines: string[] = [];
  for (let from = 0, i = 1; i <= count; i++) {
    const between = text.slice(ends[i - 1], starts[i] ?? ends[i - 1]);
    if (i < count && sentences[i] === sentences[i - 1] && !begins(text, starts[i] as number, between)) continue;
    lines.push(spaced(words.slice(from, i)));
    from = i;
  }
  return lines;
}

/**
 * A value begins a sentence (`message=…`), and so does a line that starts with a capital or an indent: dialogs put title
 * and text on two lines.
 */
function begins(text: string, start: number, between: string): boolean {
  if (between.includes("=")) return true;
  if (!between.includes("\n")) return false;
  const letter = text[start] as string;
  return letter !== letter.toLowerCase() || /[^\s]|\n /.test(between);
}
