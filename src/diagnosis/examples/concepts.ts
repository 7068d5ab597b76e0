/**
 * Finds the words of the lexicon, `src/lexicon/words/<lang>.json`, in a text and says which concepts they mean. Each
 * concept has a comma-separated list of entries; each entry is the beginning of a word or of several words:
 *
 * - `anmeld` finds "Anmeldung" but not "angemeldet"; accents and case do not count, as in phrases;
 * - `konto.`, with a stop, finds the whole word only;
 * - `-fehler`, with a hyphen, also finds the inside of a word, as in "Anmeldefehler";
 * - `konnte * nicht.` allows a gap within the sentence.
 *
 * Chinese, Japanese and Thai do not separate words, so their entries are found anywhere.
 */
import type { Concept } from "../../lexicon/schema";
import type { Tokens } from "../text/tokens";

/**
 * Comma-separated entries by language and concept. In the files that the extension loads, the build has folded each
 * entry (`foldWords` in `test/tools/gather.ts`): it is `spaced`, with `*` before what follows a gap.
 */
export type LexiconWords = Readonly<Record<string, Partial<Record<Concept, string>>>>;

/** Name of the file of words that all languages share. */
export const SHARED = "any";

/** A sentence is read in every language that has at least this share of the best language's score. */
const LIKELY = 0.6;
/** Weight of the words of the whole text in a sentence's language scores. */
const CONTEXT = 0.1;
/** Maximum length of a gap together with what follows it, in characters. */
const GAP = 70;
/** Key lengths of the index: an entry's key is its first five characters, or all of them if it is shorter. */
const KEY_LENGTHS = [5, 4, 3, 2, 1] as const;

/**
 * Joins tokens into one line with a space on either side of each, so that ` konto` finds a beginning and ` konto ` a
 * whole word. Characters of scripts without spaces are not separated.
 */
export const spaced = (words: readonly string[]): string =>
  ` ${words.join(" ")} `.replace(
    /(?<= [\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u9fff\uf900-\ufaff]) (?=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u9fff\uf900-\ufaff] )/g,
    "",
  );

interface Entry {
  text: string;
  /** What must follow the gap, if there is one. */
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

/** Score of each language: the characters that its words cover. Overlapping words count once. */
function scoresByLanguage(found: readonly Found[]): Map<string, number> {
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
  /** Entries by key (`KEY_LENGTHS`), so that few are compared at each position. */
  private readonly byHead = new Map<string, Entry[]>();

  /** `words`: folded by the build. */
  constructor(words: LexiconWords) {
    for (const [lang, concepts] of Object.entries(words)) {
      for (const [concept, entries] of Object.entries(concepts)) {
        for (const entry of entries.split(",")) {
          const [text = "", tail] = entry.split("*");
          const head = text.slice(0, KEY_LENGTHS[0]);
          const list = this.byHead.get(head);
          const read: Entry = { text, tail, concept: concept as Concept, lang };
          if (list) list.push(read);
          else this.byHead.set(head, [read]);
        }
      }
    }
  }

  /** The sentences of the first `count` tokens, `spaced`, each with its concepts in the languages that it may be in. */
  read(text: string, tokens: Tokens, count: number): { line: string; concepts: Concept[] }[] {
    const lines = cut(text, tokens, count);
    const found = lines.map((line) => this.find(line));
    const scores = found.map(scoresByLanguage);
    const context = new Map<string, number>();
    for (const one of scores) for (const [lang, score] of one) context.set(lang, (context.get(lang) ?? 0) + score);
    return lines.map((line, i) => {
      const words = found[i] as Found[];
      const here = [...(scores[i] as Map<string, number>)].map(
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
      for (const length of KEY_LENGTHS) {
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
 * A value begins a sentence (`message=…`), and so does a line that starts with a capital or an indent, or is next to
 * punctuation: dialogs put title and text on two lines.
 */
function begins(text: string, start: number, between: string): boolean {
  if (between.includes("=")) return true;
  if (!between.includes("\n")) return false;
  const letter = text[start] as string;
  return letter !== letter.toLowerCase() || /[^\s]|\n /.test(between);
}
