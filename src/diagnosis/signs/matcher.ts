/**
 * Finds in a text every phrase of a list. A phrase is only read and looked for if the text holds the one of its words that
 * fewest phrases have (the build writes it in capitals, `gather.ts`), or where it has none, a word with which it may begin.
 * Then it is walked, word by word, from each place where its first word stands.
 */
import type { Tokens } from "../text/tokens";
import { type Element, readPhrase } from "./phrases";

/** Most tokens that a `*` spans. */
const GAP = 6;

export interface Hit<Owner> {
  owner: Owner;
  /** Tokens `start` to `end` (excluded). */
  start: number;
  end: number;
  /** The phrase ends with a stop. */
  isWhole: boolean;
}

/** The case of a phrase does not matter else. */
const MARKED = /[A-Z]+/;

interface Phrase<Owner> {
  owner: Owner;
  source: string;
  /** Once it was looked for. */
  read?: { parts: Element[][]; heads: Set<string> };
}

/** Words of which one must stand where these elements begin. */
function headsOf(elements: Element[]): string[] {
  const heads: string[] = [];
  for (const element of elements) {
    if (typeof element === "string") return [...heads, element];
    heads.push(...element.flatMap(headsOf));
    if (!element.some((way) => way.length === 0)) return heads;
  }
  return heads;
}

/** Places where the elements may end that begin at token `at`. */
function endsOf(elements: Element[], words: readonly string[], at: number): number[] {
  let ends = [at];
  for (const element of elements) {
    ends =
      typeof element === "string"
        ? ends.flatMap((end) => (words[end] === element ? [end + 1] : []))
        : [...new Set(ends.flatMap((end) => element.flatMap((way) => endsOf(way, words, end))))];
    if (ends.length === 0) break;
  }
  return ends;
}

function read<Owner>(phrase: Phrase<Owner>) {
  if (!phrase.read) {
    const parts = readPhrase(phrase.source);
    phrase.read = { parts, heads: new Set(headsOf(parts[0] as Element[])) };
  }
  return phrase.read;
}

export class Matcher<Owner> {
  /** Phrases by the words by which they are found. */
  private readonly byWord = new Map<string, Phrase<Owner>[]>();

  /** The phrases are well formed, and marked with the words by which they are found: the build has read them. */
  constructor(sources: readonly (readonly [phrase: string, owner: Owner])[]) {
    for (const [source, owner] of sources) {
      const phrase = { source, owner };
      for (const word of source.match(MARKED) ?? read(phrase).heads) {
        const list = this.byWord.get(word.toLowerCase());
        if (list) list.push(phrase);
        else this.byWord.set(word.toLowerCase(), [phrase]);
      }
    }
  }

  /** Every phrase that stands in the text, each as often as it does, in the order of the tokens at which they begin. */
  find({ words, sentences }: Tokens): Hit<Owner>[] {
    const byHead = new Map<string, Set<Phrase<Owner>>>();
    for (const word of new Set(words)) {
      for (const phrase of this.byWord.get(word) ?? []) {
        for (const head of read(phrase).heads) byHead.set(head, (byHead.get(head) ?? new Set()).add(phrase));
      }
    }
    const hits: Hit<Owner>[] = [];
    if (byHead.size === 0) return hits;
    words.forEach((word, start) => {
      for (const phrase of byHead.get(word) ?? []) {
        const { owner, source } = phrase;
        const { parts } = read(phrase);
        let ends = endsOf(parts[0] as Element[], words, start);
        for (const part of parts.slice(1)) {
          const starts = new Set(ends.flatMap((end) => Array.from({ length: GAP + 1 }, (_, gap) => end + gap)));
          ends = [...starts]
            .flatMap((at) => endsOf(part, words, at))
            .filter((end) => sentences[end - 1] === sentences[start]);
        }
        if (ends.length > 0) hits.push({ owner, start, end: Math.max(...ends), isWhole: source.endsWith(".") });
      }
    });
    return hits;
  }
}
