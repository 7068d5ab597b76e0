/**
 * All phrases as the build writes them down: one string, a block of lines for each owner, each line a phrase in its
 * canonical form with a mark before the words that it needs. It stays one string: the engine's regular expressions find
 * the phrases that some words lead to in a tenth of the time that an index of it would take to build, and the worker
 * wakes up often.
 */
import type { Supply } from "./tree";

/** Stands before each word of which a text has at least one whenever the phrase stands in it. */
const NEEDED = "!";
const BLOCK = "\f";

/** More words make an expression that takes long to compile. */
const AT_ONCE = 200;

export const needing = (phrase: string, words: readonly string[]): string => {
  const missing = new Set(words);
  return phrase
    .split(" ")
    .map((mark) => (missing.delete(mark) ? NEEDED + mark : mark))
    .join(" ");
};

/** `blocks`: the phrases of each owner, in the order of the owners. */
export const write = (blocks: readonly (readonly string[])[]): string =>
  blocks.map((phrases) => phrases.map((phrase) => `${phrase}\n`).join("")).join(`${BLOCK}\n`);

const literal = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, "\\$&");

export function supplyFrom<Owner>(stock: string, owners: readonly Owner[]): Supply<Owner> {
  const ends: number[] = [];
  for (let end = stock.indexOf(BLOCK); end !== -1; end = stock.indexOf(BLOCK, end + 1)) ends.push(end);

  return function* supply(words) {
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const some = words.slice(from, from + AT_ONCE).map(literal);
      let place = 0;
      for (const { index } of stock.matchAll(new RegExp(`${NEEDED}(?:${some.join("|")})(?![^ \n])`, "g"))) {
        while (index > (ends[place] ?? stock.length)) place++;
        const phrase = stock.slice(stock.lastIndexOf("\n", index) + 1, stock.indexOf("\n", index));
        yield [owners[place] as Owner, phrase.replaceAll(NEEDED, "")];
      }
    }
  };
}
