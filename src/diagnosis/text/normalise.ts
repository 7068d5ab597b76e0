/**
 * Undoes what wrappers do to an error's words: HTML, URL, JSON and mail escapes, look-alike and invisible characters.
 * Case and accents stay, so that evidence can be quoted verbatim; `tokens.ts` folds them. Every pattern here takes
 * linear time: a test runs them all through redos-detector.
 */
import ENTITIES from "./entities.json";

/** Maximum text length, in UTF-16 units. The rest is cut: errors are at the top of what people paste. */
export const MAX_TEXT = 65_536;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const BRACKETED = /<[^<>]+>?/g;
/** Layout tags, which become spaces; `<user>` and `<mailto:…>` are content. */
const TAGS: ReadonlySet<string> = new Set(
  "a abbr b br code div em font h1 h2 h3 i li ol p pre small span strong table td th tr u ul".split(" "),
);
/** A query-string value, in which plus signs stand for spaces. */
const PLUS = /=[^\s&=]+/g;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
/** Up to seven backslashes: JSON that was put into JSON twice. */
const BACKSLASH = /\\{1,7}(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt"'/]))/gi;
/** Soft line break of quoted-printable mail, which may split a word. */
const SOFT_BREAK = /=\r?\n(?!AADSTS|[245]\d\d[ -])/g;
/** Soft hyphen, zero-width characters, direction marks, byte order mark, trade marks, variation selectors. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff®©™]|[\ufe00-\ufe0f]/g;
const APOSTROPHES = /[`´‘’ʼ′＇]/g;
/** Whitespace to collapse: everything except line breaks and single plain spaces. */
const SPACES = /(?:(?! )[^\S\n]| {2})[^\S\n]*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test for "nothing but ASCII" needs the whole range.
const NOT_ASCII = /[^\x00-\x7f]/;

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal) return character(Number.parseInt(decimal, 10));
  if (hex) return character(Number.parseInt(hex, 16));
  return (ENTITIES as Record<string, string>)[(name as string).toLowerCase()] ?? whole;
}

function dropTag(bracketed: string): string {
  const name = /^<\/?([a-z][a-z0-9]?[a-z]{0,5})(?![\w@.:-])/i.exec(bracketed)?.[1];
  return name && TAGS.has(name.toLowerCase()) && bracketed.endsWith(">") ? " " : bracketed;
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function decodeBackslash(_: string, unicode?: string, hex?: string, letter?: string): string {
  const code = unicode ?? hex;
  if (code) return character(Number.parseInt(code, 16));
  return letter === "n" || letter === "N" ? "\n" : /["'/]/.test(letter as string) ? (letter as string) : " ";
}

/** The text as a person would read it. */
export function plain(raw: string): string {
  let text = raw
    .slice(0, MAX_TEXT)
    .replace(SOFT_BREAK, "")
    .replace(BACKSLASH, decodeBackslash)
    .replace(PLUS, (value) => value.replaceAll("+", " "))
    // Twice, since a redirect URL is encoded again inside another URL.
    .replace(PERCENT, decodePercent)
    .replace(PERCENT, decodePercent)
    .replace(ENTITY, decodeEntity)
    .replace(BRACKETED, dropTag);
  if (NOT_ASCII.test(text)) {
    // İ is the only letter whose lower case is longer, which would shift all later positions.
    text = text.replace(INVISIBLE, "").replace(APOSTROPHES, "'").normalize("NFKC").replaceAll("İ", "I");
    text = text.slice(0, MAX_TEXT);
  }
  return text.replace(SPACES, " ");
}
