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
 * Groups hold no `*`; a phrase has three at most, and neither starts nor ends with one. Leave out literal brackets,
 * parentheses, bars and stars of the text itself. "can't", "cannot" and "can not" are the same; so are "e-mail" and "email".
 */
import { plain } from "../text/normalise";
import { NEUTRAL, tokenise } from "../text/tokens";

/** A phrase that could not be read; the message quotes it. */
export class PhraseError extends Error {}

/** What stands between marks. */
const WORDS = /[^()[\]|*]+/g;
/** The marks as a regular expression has them: in brackets nothing is a way too. */
const MARKS: Record<string, string> = { "(": "(?:", "[": "(?:", "]": "|)" };
/** Each multiplies the ways to read a text. */
const MOST_STARS = 3;
/** Up to six words. */
const GAP = "(?:\\S+ ){0,6}";
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

/** Is every group closed, with no star in it and no bar outside? */
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

/** A phrase as an expression for words that have a space behind each. Throws `PhraseError`. */
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
