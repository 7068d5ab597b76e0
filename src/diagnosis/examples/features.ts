/**
 * The features of a text: its words and pairs of words; pieces of its words, so that endings, compounds and scripts
 * without spaces count; the concepts of the lexicon in any language, and pairs of them that share a sentence. Each kind
 * is a block of fixed length, `weight × x / |x|`. So a long log counts no more than a short sentence, and a thousand
 * pieces of words no more than three concepts.
 */
import type { Tokens } from "../text/tokens";
import { NEUTRAL } from "../text/tokens";
import type { Lexicon } from "./concepts";

/** Values by name: words `wlogin`, `wlogin failed`; pieces `c logi`; concepts `klogin`, `kfail login`. */
export type Features = ReadonlyMap<string, number>;

/** Maximum number of tokens read: errors are at the top of what people paste. */
const MAX_TOKENS = 400;
/** Minimum and maximum length of a piece: the start of a word with the space before it, or from U+1100 any part. */
const PIECES = [3, 6] as const;
/** Length of each block. */
const WEIGHTS = { words: 1, pieces: 1, concepts: 1.4 };

const LONG_NUMBER = /^\d{4,}$/;

/** Ports and status codes (`993`, `535 5.7.8`) have a meaning; of longer numbers only the length counts. */
const nameOf = (word: string) => (LONG_NUMBER.test(word) ? `${word.length}digits` : word);

/** Concepts that say that something does not work or has to be done. */
const FAILURES =
  "fail wrong denied blocked locked disabled expired revoked missing unreachable timeout untrusted exceeded toomany temporary outage disconnected cancelled mismatch unsupported risky internal interrupted unassigned unverified required again already limit"
    .split(" ")
    .map((concept) => `k${concept}`);
/** Marks a text that has concepts but none of `FAILURES`: mostly labels and settings. */
const CALM = "kcalm";

/** Concepts that say how or when a sentence is meant, or that it is about something else. */
const MANNERS: ReadonlySet<string> = new Set(
  "common if talk purpose done question other already only later old calm".split(" ").map((concept) => `k${concept}`),
);

function pieces(line: string, found: Set<string>): void {
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== " " && line.charCodeAt(at) < 0x1100) continue;
    for (let size = PIECES[0]; size <= PIECES[1] && at + size <= line.length; size++) {
      // Never across words, but with the space before and after one.
      const piece = line.slice(at, at + size);
      if (piece.lastIndexOf(" ", size - 2) > 0) break;
      if (piece !== " ") found.add(`c${piece}`);
    }
  }
}

function addBlock(features: Map<string, number>, names: ReadonlySet<string>, weight: number): void {
  const value = weight / Math.sqrt(names.size || 1);
  for (const name of names) features.set(name, value);
}

export function featuresOf(text: string, tokens: Tokens, lexicon: Lexicon): Features {
  const words = new Set<string>();
  const parts = new Set<string>();
  const concepts = new Set<string>();
  const count = Math.min(tokens.words.length, MAX_TOKENS);
  for (let i = 0; i < count; i++) {
    const word = nameOf(tokens.words[i] as string);
    if (word === NEUTRAL) continue;
    words.add(`w${word}`);
    const next = i + 1 < count ? nameOf(tokens.words[i + 1] as string) : NEUTRAL;
    if (next !== NEUTRAL) words.add(`w${word} ${next}`);
  }
  for (const { line, concepts: found } of lexicon.read(text, tokens, count)) {
    pieces(line, parts);
    for (const one of found) {
      concepts.add(`k${one}`);
      for (const other of found) if (one < other) concepts.add(`k${one} ${other}`);
    }
  }
  if (concepts.size > 0 && !FAILURES.some((one) => concepts.has(one))) concepts.add(CALM);
  const features = new Map<string, number>();
  addBlock(features, words, WEIGHTS.words);
  addBlock(features, parts, WEIGHTS.pieces);
  addBlock(features, concepts, WEIGHTS.concepts);
  return features;
}

/** Does a concept in the text have to do with a connection? */
export const speaksOfConnections = (features: Features): boolean =>
  [...features.keys()].some((name) => name.startsWith("k") && !name.includes(" ") && !MANNERS.has(name));
