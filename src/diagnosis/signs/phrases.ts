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
 * - `*` anything of up to six words inside one sentence: a name, an address, an id, a number.
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

const SYNTAX = /[()[\]|*]/g;
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
  const { words, starts } = tokenise(text);
  if (words.includes(NEUTRAL)) throw new PhraseError(`an id, address or hash, which every text replaces: ${source}`);
  const marks = [...text.matchAll(SYNTAX)];
  let word = 0;
  let mark = 0;
  let more = true;

  /** Reads up to the mark that closes the group, or up to the end or a star outside groups. */
  function sequence(closing: string): Element[] {
    const elements: Element[] = [];
    for (;;) {
      const next = marks[mark];
      const until = next?.index ?? text.length;
      while (word < words.length && (starts[word] as number) < until) elements.push(words[word++] as string);
      if (!next) {
        if (closing) throw new PhraseError(`missing "${closing}": ${source}`);
        return elements;
      }
      const [symbol] = next;
      if (closing && (symbol === closing || symbol === "|")) return elements;
      mark++;
      if (symbol === "(" || symbol === "[") elements.push(choice(symbol));
      else if (symbol === "*" && !closing) {
        more = true;
        return elements;
      } else throw new PhraseError(`unexpected "${symbol}": ${source}`);
    }
  }

  function choice(opening: string): Element[][] {
    const closing = opening === "(" ? ")" : "]";
    const ways = [sequence(closing)];
    while (marks[mark]?.[0] === "|") {
      mark++;
      ways.push(sequence(closing));
    }
    mark++;
    if (opening === "[") ways.push([]);
    return ways;
  }

  const parts: Element[][] = [];
  while (more) {
    more = false;
    parts.push(sequence(""));
  }
  if (parts.some(mayBeEmpty)) throw new PhraseError(`a part without a word: ${source}`);
  return parts;
}

const mayBeEmpty = (elements: Element[]): boolean =>
  elements.every((element) => typeof element !== "string" && element.some(mayBeEmpty));
