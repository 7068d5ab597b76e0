/**
 * Cuts a text into the tokens that phrases are made of. A token is a run of letters or a run of digits, lower case and
 * without Latin accents; each Han, Kana, Thai character is a token of its own, since those scripts do not space words.
 * Addresses, GUIDs, timestamps, hashes and masked values become one neutral token, so that a phrase matches whatever
 * stood there. English contractions are spelt out ("can't", "cannot" → "can not"); "e-mail" is "email".
 *
 * One pass, one look at each character: linear by construction.
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

enum Kind {
  Separator = 1,
  Letter,
  Digit,
  Single,
  Apostrophe,
  Hyphen,
  Stop,
  WideStop,
  Newline,
}

const SINGLE =
  /[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

function kindOf(code: number): Kind {
  const char = String.fromCharCode(code);
  if (char === "'") return Kind.Apostrophe;
  if (char === "-" || (code >= 0x2010 && code <= 0x2015)) return Kind.Hyphen;
  if (char === "\n" || char === "\u2029") return Kind.Newline;
  if (".!?".includes(char)) return Kind.Stop;
  if ("。！？｡".includes(char)) return Kind.WideStop;
  if (SINGLE.test(char)) return Kind.Single;
  if (LETTER.test(char)) return Kind.Letter;
  return DIGIT.test(char) ? Kind.Digit : Kind.Separator;
}

/** Filled as characters are met; 0 = not met yet. */
const kinds = new Uint8Array(65_536);

function kind(code: number): Kind {
  const known = kinds[code] as Kind;
  if (known) return known;
  const found = kindOf(code);
  kinds[code] = found;
  return found;
}

// Sticky patterns for things that must not be read word by word; each is bounded and tried only behind a cheap test.
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/iy;
const TIME = /\d{4}[-/.]\d\d?[-/.]\d\d?(?=((?:[t ]\d\d?[:.]\d\d[\d:.,z]{0,20})?))\1/y;
const LOCAL = /^[\w.+-]+$/;
const HOST = /[\w.-]+/y;
const MASK = /^x{3,}$/;
const ASCII = /^[ -~]*$/;
const ACCENTS = /[\u0300-\u036f]/g;
const STROKES: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const STROKE = /[łøđßæœıþð]/g;

/** A word without Latin accents; other scripts keep their marks. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(STROKE, (letter) => STROKES[letter] as string);
}

/** `plain` text into tokens. */
export function tokenise(text: string): Tokens {
  const lower = text.toLowerCase();
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  let nextAt = lower.indexOf("@");

  function push(word: string, start: number, end: number): void {
    words.push(word);
    starts.push(start);
    ends.push(end);
    sentences.push(sentence);
  }

  function matched(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(lower) ? pattern.lastIndex : 0;
  }

  /** End of an address, GUID or timestamp that starts here, or 0. */
  function opaque(start: number, end: number, digitsOnly: boolean): number {
    if (nextAt > start && nextAt - start <= 64 && LOCAL.test(lower.slice(start, nextAt))) {
      const address = matched(HOST, nextAt + 1);
      if (address) return address;
    }
    const next = lower[end];
    if (end - start === 8 && next === "-") return matched(GUID, start);
    if (digitsOnly && end - start === 4 && (next === "-" || next === "/" || next === ".")) return matched(TIME, start);
    return 0;
  }

  /** Reads a run of letters and digits that starts at `start`; gives its end. */
  function word(start: number): number {
    let end = start;
    let changes = 0;
    let was = 0;
    let digitsOnly = true;
    for (; end < lower.length; end++) {
      const is = kind(lower.charCodeAt(end));
      if (is !== Kind.Letter && is !== Kind.Digit) break;
      if (is === Kind.Letter) digitsOnly = false;
      if (was && is !== was) changes++;
      was = is;
    }
    const past = opaque(start, end, digitsOnly);
    if (past) {
      push(NEUTRAL, start, past);
      return past;
    }
    // A hash, a token, a request id; `aadsts50105` has one change from letters to digits.
    if (changes > 2 && end - start >= 12) {
      push(NEUTRAL, start, end);
      return end;
    }
    if (changes === 0) return letters(start, end);
    let from = start;
    for (let i = start + 1; i <= end; i++) {
      if (i === end || kind(lower.charCodeAt(i)) !== kind(lower.charCodeAt(from))) {
        push(fold(lower.slice(from, i)), from, i);
        from = i;
      }
    }
    return end;
  }

  function letters(start: number, end: number): number {
    const run = lower.slice(start, end);
    if (run === "cannot" || run === "cant") return contraction("can", start, end);
    if (run === "e" && kind(lower.charCodeAt(end)) === Kind.Hyphen && lower.startsWith("mail", end + 1)) {
      let last = end + 1;
      while (last < lower.length && kind(lower.charCodeAt(last)) === Kind.Letter) last++;
      push(fold(`e${lower.slice(end + 1, last)}`), start, last);
      return last;
    }
    const negated =
      run.endsWith("n") &&
      kind(lower.charCodeAt(end)) === Kind.Apostrophe &&
      lower[end + 1] === "t" &&
      kind(lower.charCodeAt(end + 2) || 32) !== Kind.Letter;
    if (negated) return contraction(run === "can" ? run : run === "won" ? "will" : run.slice(0, -1), start, end + 2);
    push(MASK.test(run) ? NEUTRAL : fold(run), start, end);
    return end;
  }

  function contraction(verb: string, start: number, end: number): number {
    push(verb, start, end);
    push("not", start, end);
    return end;
  }

  /** Does the sentence end with the stop at `at`? Not in `office365.com`, not in `5.7.3`. */
  function endsSentence(at: number): boolean {
    if (at + 1 >= lower.length) return true;
    const next = kind(lower.charCodeAt(at + 1));
    return next !== Kind.Letter && next !== Kind.Digit;
  }

  for (let i = 0; i < lower.length; ) {
    if (nextAt !== -1 && nextAt < i) nextAt = lower.indexOf("@", i);
    switch (kind(lower.charCodeAt(i))) {
      case Kind.Letter:
      case Kind.Digit:
        i = word(i);
        continue;
      case Kind.Single:
        push(lower[i] as string, i, i + 1);
        break;
      case Kind.Stop:
        if (endsSentence(i)) sentence++;
        break;
      case Kind.WideStop:
        sentence++;
        break;
      case Kind.Newline: {
        // A blank line ends a sentence, a line break does not: mails and dialogs wrap.
        let next = i + 1;
        while (lower[next] === " " || lower[next] === "\r" || lower[next] === "\t") next++;
        if (lower[next] === "\n") sentence++;
        i = next;
        continue;
      }
    }
    i++;
  }
  return { words, starts, ends, sentences };
}
