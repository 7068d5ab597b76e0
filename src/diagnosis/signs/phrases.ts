/**
 * The phrase language of the rule files.
 *
 * Write the words as the product shows them. Case, accents, punctuation, quotes and line breaks do not matter:
 *
 *     Your inbox isn't connected
 *
 * Where the text varies:
 *
 * - `(log in|login|sign in)`: one of these;
 * - `[please]`: optional; `[in|on]`: one of these or nothing;
 * - the same inside a word, for its endings and beginnings: `expiré[e|s]`, `(Mail|IMAP)server`;
 * - `*`: up to six words inside one sentence, such as a name, an address, an id or a number;
 * - a stop at the end of the phrase: the sentence or line ends there. "Need admin approval." is a Microsoft heading,
 *   "Need admin approval to publish a post" is not.
 *
 *     The user account * does not exist in [the] * (directory|tenant)
 *
 * A group cannot contain `*`; a phrase has at most three, and neither starts nor ends with one. Omit literal brackets,
 * parentheses, bars and stars. "can't", "cannot" and "can not" are the same; so are "e-mail" and "email".
 */
import { plain } from "../text/normalise";
import { NEUTRAL, tokenise } from "../text/tokens";

/** A malformed phrase; the message quotes it. */
export class PhraseError extends Error {}

/** Text between syntax characters. */
const WORDS = /[^()[\]|*]+/g;
/** Syntax characters as regular expressions; `[…]` may also match nothing. */
const MARKS: Record<string, string> = { "(": "(?:", "[": "(?:", "]": "|)" };
/** Limited because each star multiplies the ways to match a text. */
const MOST_STARS = 3;
const GAP = "(?:\\S+ ){0,6}";
/** Full-width look-alikes that normalisation would turn into syntax characters. */
const WIDE_SYNTAX = /[（）［］｜＊]/g;

/** A group without spaces, up to its closing bracket. */
const TIGHT_GROUP = /[[(][^\s()[\]]+/g;
const LATIN = /\p{Script=Latin}/u;

/** Expands groups inside a word: `expiré[e|s]` → `(expirée|expirés|expiré)`. */
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

/** Is every group closed, without a star inside or a bar outside? */
function isClosed(text: string): boolean {
  const open: string[] = [];
  for (const mark of text.match(/[()[\]|*]/g) ?? []) {
    if (mark === "(" || mark === "[") open.push(mark);
    else if (mark === "*" || mark === "|") {
      if ((mark === "|") !== open.length > 0) return false;
    } else if (open.pop() !== (mark === ")" ? "(" : "[")) return false;
  }
  return open.length === 0;
}

/** Compiles a phrase into an expression over words that are each followed by a space. Throws `PhraseError`. */
export function readPhrase(source: string): RegExp {
  const text = plain(spellOut(source).replace(WIDE_SYNTAX, " "));
  if (!isClosed(text)) throw new PhraseError(`a group that is not closed, a star in one, or a bar outside: ${source}`);
  const spaced = text.replace(WORDS, (piece) =>
    tokenise(piece)
      .words.map((word) => `${word} `)
      .join(""),
  );
  if (spaced.includes(NEUTRAL)) throw new PhraseError(`an id, address or hash, which every text replaces: ${source}`);
  const parts = spaced.split("*").map((part) => part.replace(/[([\]]/g, (mark) => MARKS[mark] as string));
  if (parts.length > MOST_STARS + 1) throw new PhraseError(`more than ${MOST_STARS} stars: ${source}`);
  if (parts.some((part) => new RegExp(`^(?:${part})$`).test("")))
    throw new PhraseError(`a part without a word: ${source}`);
  return new RegExp(`(?<!\\S)${parts.join(GAP)}`, "g");
}
