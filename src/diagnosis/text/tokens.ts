/**
 * Cuts a text into the tokens that phrases are made of. A token is a run of letters or a run of digits, lower case and
 * without accents; each Han, Kana, Thai character is a token of its own, since those scripts do not space words.
 * Addresses, GUIDs, timestamps, hashes and masked values become one neutral token, so that a phrase matches whatever
 * stood there. English contractions are spelt out ("can't", "cannot" → "can not"); "e-mail" is "email".
 */

export interface Tokens {
  words: string[];
  /** Place of each token in the text. */
  starts: number[];
  ends: number[];
  /** Number of the sentence that a token stands in. */
  sentences: number[];
}

/** What stands for an id, an address, a time. */
export const NEUTRAL = "#";

/**
 * A run of letters and digits, with a stop that is part of it (`office365.com`, `5.7.3`); a character of a script without
 * spaces; or the end of a sentence: a stop, not where words were left out, or a blank line. A line break ends none: mails
 * and dialogs wrap. Beyond the first 65,536 characters of Unicode there are no letters.
 */
const NEXT =
  /[.!?]?((?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+)|([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])|(?<!\.)[.!?](?!\.)|[。！？｡]|[\n\u2029] *(?=\n)/gu;
const LETTERS =
  /(?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{10000}-\u{10ffff}])[\p{L}\p{M}])+/uy;
const PARTS = /\p{N}+|\P{N}+/gu;
/** What must not be read word by word: an address, of which the first part is bounded; a GUID or a time. */
const LOCAL = /^[\w.+-]+@/;
const LONGEST_LOCAL = 64;
const HOST = /[\w.-]+/y;
const ID =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])|\d{4}[-/.]\d\d?[-/.]\d\d?(?=((?:[t ]\d\d?[:.]\d\d[\d:.,z]{0,20})?))\1/y;
const MASK = /^x{3,}$/;
/** An apostrophe or a hyphen. */
const MARK = /['\u2010-\u2015-]/;
/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, hamzas and the stroke that lengthens a word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g;
const STROKES: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const STROKE = /[łøđßæœıþð]/g;

/** A word without what people write or leave out. Marks of other scripts stay: without them it is another word. */
function fold(word: string): string {
  if (!/[^ -~]/.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(STROKE, (letter) => STROKES[letter] as string);
}

/** `plain` text into tokens. */
export function tokenise(plain: string): Tokens {
  const text = plain.toLowerCase();
  const tokens: Tokens = { words: [], starts: [], ends: [], sentences: [] };
  let sentence = 0;

  /** Goes on behind it. */
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
    // A hash, a token, a request id; `aadsts50105` has one change from letters to digits.
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
