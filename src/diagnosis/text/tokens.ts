/**
 * Splits a text into the tokens that phrases are made of: runs of letters and runs of digits, lower case and without
 * accents. Each Han, Kana, Thai, Lao, Khmer or Myanmar character is a token, since those scripts do not space words.
 * Email addresses, GUIDs, timestamps, hashes and masked values become one neutral token, so that a phrase matches any
 * of them. English contractions are spelt out ("can't", "cannot" → "can not"); "e-mail" becomes "email".
 */

export interface Tokens {
  words: string[];
  /** Character position of each token in the text, `ends` exclusive. */
  starts: number[];
  ends: number[];
  /** Sentence number of each token. */
  sentences: number[];
}

/** The neutral token. */
export const NEUTRAL = "#";

/**
 * A run of letters and digits, with a leading stop that is part of it (`office365.com`, `5.7.3`); a character of a
 * script without spaces; or the end of a sentence: a stop outside an ellipsis, or a blank line. A single line break
 * ends none, since mails and dialogs wrap. No character outside the Basic Multilingual Plane counts as a letter.
 */
const NEXT =
  /[.!?]?((?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+)|([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])|(?<!\.)[.!?](?!\.)|[。！？｡]|[\n\u2029] *(?=\n)/gu;
const LETTERS =
  /(?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{10000}-\u{10ffff}])[\p{L}\p{M}])+/uy;
const PARTS = /\p{N}+|\P{N}+/gu;
/** An email address is a `LOCAL` part of at most `LONGEST_LOCAL` characters and a `HOST`. */
const LOCAL = /^[\w.+-]+@/;
const LONGEST_LOCAL = 64;
const HOST = /[\w.-]+/y;
/** A GUID or a timestamp. */
const ID =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])|\d{4}[-/.]\d\d?[-/.]\d\d?(?=((?:[t ]\d\d?[:.]\d\d[\d:.,z]{0,20})?))\1/y;
const MASK = /^x{3,}$/;
/** An apostrophe or a hyphen. */
const MARK = /['\u2010-\u2015-]/;
/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, hamzas and tatweel. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g;
const STROKES: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const STROKE = /[łøđßæœıþð]/g;

/** Removes the marks that people often omit. Marks of other scripts stay: without them it is another word. */
function fold(word: string): string {
  if (!/[^ -~]/.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(STROKE, (letter) => STROKES[letter] as string);
}

/** `plain`: a text that went through `plain()` of `normalise.ts`. */
export function tokenise(plain: string): Tokens {
  const text = plain.toLowerCase();
  const tokens: Tokens = { words: [], starts: [], ends: [], sentences: [] };
  let sentence = 0;

  /** Adds a token; the search for the next one starts at `end`. */
  function push(word: string, start: number, end: number): void {
    tokens.words.push(word);
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.sentences.push(sentence);
    NEXT.lastIndex = end;
  }

  function negate(verb: string, start: number, end: number): void {
    push(verb, start, end);
    push("not", start, end);
  }

  const matchAt = (pattern: RegExp, place: number): string => {
    pattern.lastIndex = place;
    return pattern.exec(text)?.[0] ?? "";
  };

  function readRun(run: string, start: number): void {
    const end = start + run.length;
    const parts = run.match(PARTS) as string[];
    const [local = ""] = LOCAL.exec(text.slice(start, start + LONGEST_LOCAL + 1)) ?? [];
    const host = local && matchAt(HOST, start + local.length);
    const opaque = host ? local + host : matchAt(ID, start);
    if (opaque) push(NEUTRAL, start, start + opaque.length);
    else if (parts.length === 1) readWord(fold(run), start, end);
    // Three changes between letters and digits make a hash, token or request id; `aadsts50105` has one.
    else if (parts.length > 3 && run.length >= 12) push(NEUTRAL, start, end);
    else {
      let from = start;
      for (const part of parts) {
        push(fold(part), from, from + part.length);
        from += part.length;
      }
    }
  }

  function readWord(word: string, start: number, end: number): void {
    const mark = text[end] ?? "";
    const behind = MARK.test(mark) ? matchAt(LETTERS, end + 1) : "";
    if (mark === "'" && behind === "t" && word.endsWith("n")) {
      negate(word === "can" ? word : word === "won" ? "will" : word.slice(0, -1), start, end + 2);
    } else if (mark !== "'" && word === "e" && behind.startsWith("mail")) {
      push(`e${fold(behind)}`, start, end + 1 + behind.length);
    } else if (word === "cannot" || word === "cant") negate("can", start, end);
    else push(MASK.test(word) ? NEUTRAL : word, start, end);
  }

  NEXT.lastIndex = 0;
  for (let next = NEXT.exec(text); next; next = NEXT.exec(text)) {
    const [, run, single] = next;
    const end = NEXT.lastIndex;
    if (run) readRun(run, end - run.length);
    else if (single) push(single, end - 1, end);
    else sentence++;
  }
  return tokens;
}
