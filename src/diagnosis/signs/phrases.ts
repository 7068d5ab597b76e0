/**
 * The language of the phrases in the rule files.
 *
 * Write the words as the product shows them. Case, accents, punctuation, quotes and line breaks do not matter:
 *
 *     Your inbox isn't connected
 *
 * Where the text varies:
 *
 * - `(log in|login|sign in)` one of these;
 * - `[please]` may be there or not, `[in|on]` one of these or nothing;
 * - the same inside a word for its endings and beginnings: `expiré[e|s]`, `(Mail|IMAP)server`;
 * - `*` anything of up to six words inside one sentence: a name, an address, an id, a number;
 * - a stop at the end of the phrase: the sentence or line ends there. "Need admin approval." is a heading of Microsoft's,
 *   "Need admin approval to publish a post" is not.
 *
 *     The user account * does not exist in [the] * (directory|tenant)
 *
 * Groups hold no `*` and a phrase neither starts nor ends with one. Leave out literal brackets, parentheses, bars and
 * stars of the text itself. "can't", "cannot" and "can not" are the same; so are "e-mail" and "email".
 */
import { plain } from "../text/normalise";
import { NEUTRAL, tokenise } from "../text/tokens";

/** A word, or a choice between sequences. */
export type Element = string | Element[][];

/** A phrase that could not be read; the message quotes it. */
export class PhraseError extends Error {}

/** Marks, and what stands between them. */
const PIECES = /[()[\]|]|[^()[\]|]+/g;
/** Look-alikes that normalisation would turn into marks of the language. */
const WIDE_SYNTAX = /[（）［］｜＊]/g;

/** A group without spaces, up to its closing mark. */
const TIGHT_GROUP = /[[(][^\s()[\]]+/g;
const LATIN = /\p{Script=Latin}/u;

/** Groups inside a word: `expiré[e|s]` → `(expirée|expirés|expiré)`. */
function spellOut(source: string): string {
  let text = "";
  let at = 0;
  for (const { 0: group, index } of source.matchAll(TIGHT_GROUP)) {
    const close = index + group.length;
    if (!"])".includes(source[close] ?? " ")) continue;
    let from = index;
    let to = close + 1;
    while (from > at && LATIN.test(source[from - 1] as string)) from--;
    while (to < source.length && LATIN.test(source[to] as string)) to++;
    if (from === index && to === close + 1) continue;
    const ways = group.slice(1).split("|");
    if (group.startsWith("[")) ways.push("");
    const [stem, rest] = [source.slice(from, index), source.slice(close + 1, to)];
    text += `${source.slice(at, from)}(${ways.map((way) => stem + way + rest).join("|")})`;
    at = to;
  }
  return text + source.slice(at);
}

/** The parts of a phrase, between its stars. Throws `PhraseError`. */
export function readPhrase(source: string): Element[][] {
  const text = plain(spellOut(source).replace(WIDE_SYNTAX, " "));
  const parts = text.split("*").map((part) => readPart(part, source));
  if (parts.some(mayBeEmpty)) throw new PhraseError(`a part without a word: ${source}`);
  return parts;
}

const mayBeEmpty = (elements: Element[]): boolean =>
  elements.every((element) => typeof element !== "string" && element.some(mayBeEmpty));

function readPart(part: string, source: string): Element[] {
  const pieces: string[] = part.match(PIECES) ?? [];
  let at = 0;

  /** Reads up to the mark that closes the group or begins its next way, or outside groups up to the end. */
  function sequence(closing?: string): Element[] {
    const elements: Element[] = [];
    for (; at < pieces.length; at++) {
      const piece = pieces[at] as string;
      if (closing && (piece === closing || piece === "|")) return elements;
      if (piece === "(" || piece === "[") elements.push(choice(piece));
      else if (")]|".includes(piece)) throw new PhraseError(`unexpected "${piece}": ${source}`);
      else elements.push(...wordsOf(piece));
    }
    if (closing) throw new PhraseError(`missing "${closing}": ${source}`);
    return elements;
  }

  /** Stops at the mark that closes it. */
  function choice(opening: string): Element[][] {
    const ways: Element[][] = opening === "[" ? [[]] : [];
    do {
      at++;
      ways.push(sequence(opening === "(" ? ")" : "]"));
    } while (pieces[at] === "|");
    return ways;
  }

  function wordsOf(piece: string): string[] {
    const { words } = tokenise(piece);
    if (words.includes(NEUTRAL)) throw new PhraseError(`an id, address or hash, which every text replaces: ${source}`);
    return words;
  }

  return sequence();
}
