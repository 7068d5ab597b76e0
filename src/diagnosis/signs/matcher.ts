/**
 * Finds in a text every phrase of a list. A phrase is only looked for if the text holds the one of its words that fewest
 * phrases need; then it is walked, word by word, from each place where its first word stands.
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
}

interface Phrase<Owner> {
  owner: Owner;
  parts: Element[][];
  /** Words with which it may begin. */
  heads: string[];
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

/** Every set of words of which the elements need one. */
function needs(elements: Element[]): string[][] {
  return elements.flatMap((element) => {
    if (typeof element === "string") return [[element]];
    const ways = element.map(needs);
    return ways.every((way) => way.length > 0) ? [ways.flatMap((way) => way[0] as string[])] : [];
  });
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

export class Matcher<Owner> {
  /** Phrases by the words of which they need one. */
  private readonly byWord = new Map<string, Phrase<Owner>[]>();

  /** Throws `PhraseError` where a phrase is malformed. */
  constructor(sources: readonly (readonly [phrase: string, owner: Owner])[]) {
    const phrases = sources.map(([source, owner]) => {
      const parts = readPhrase(source);
      return { owner, parts, heads: [...new Set(headsOf(parts[0] as Element[]))], needs: parts.flatMap(needs) };
    });
    const uses = new Map<string, number>();
    for (const word of phrases.flatMap(({ needs }) => needs.flat())) uses.set(word, (uses.get(word) ?? 0) + 1);
    const cost = (words: string[]) => words.reduce((sum, word) => sum + (uses.get(word) as number), 0);
    for (const { needs, ...phrase } of phrases) {
      for (const word of needs.reduce((best, other) => (cost(other) < cost(best) ? other : best))) {
        const list = this.byWord.get(word);
        if (list) list.push(phrase);
        else this.byWord.set(word, [phrase]);
      }
    }
  }

  /** Every phrase that stands in the text, each as often as it does, in the order of the tokens at which they begin. */
  find({ words, sentences }: Tokens): Hit<Owner>[] {
    const byHead = new Map<string, Set<Phrase<Owner>>>();
    for (const word of new Set(words)) {
      for (const phrase of this.byWord.get(word) ?? []) {
        for (const head of phrase.heads) byHead.set(head, (byHead.get(head) ?? new Set()).add(phrase));
      }
    }
    const hits: Hit<Owner>[] = [];
    if (byHead.size === 0) return hits;
    words.forEach((word, start) => {
      for (const { owner, parts } of byHead.get(word) ?? []) {
        let ends = endsOf(parts[0] as Element[], words, start);
        for (const part of parts.slice(1)) {
          const starts = new Set(ends.flatMap((end) => Array.from({ length: GAP + 1 }, (_, gap) => end + gap)));
          ends = [...starts]
            .flatMap((at) => endsOf(part, words, at))
            .filter((end) => sentences[end - 1] === sentences[start]);
        }
        if (ends.length > 0) hits.push({ owner, start, end: Math.max(...ends) });
      }
    });
    return hits;
  }
}
