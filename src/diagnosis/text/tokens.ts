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

/** Kind of each UTF-16 unit, filled as characters are met; 0 = not met yet. */
const kinds = new Uint8Array(65_536);

function meet(code: number): Kind {
  const found = kindOf(code);
  kinds[code] = found;
  return found;
}

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) ? Kind.Separator : (kinds[code] as Kind) || meet(code);
}

// Sticky patterns for things that must not be read word by word; each is bounded and tried only behind a cheap test.
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/iy;
const TIME = /\d{4}[-/.]\d\d?[-/.]\d\d?(?=((?:[t ]\d\d?[:.]\d\d[\d:.,z]{0,20})?))\1/y;
const LOCAL = /^[\w.+-]+$/;
const HOST = /[\w.-]+/y;
const MASK = /^x{3,}$/;
const ACCENTS = /[\u0300-\u036f]/g;
const STROKES: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const STROKE = /[łøđßæœıþð]/g;

/** A word without Latin accents; other scripts keep their marks. */
function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(STROKE, (letter) => STROKES[letter] as string);
}

class Reader implements Tokens {
  readonly words: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly sentences: number[] = [];
  private sentence = 0;
  /** Place of the next "@": an address is looked for only near one. */
  private nextAt: number;

  constructor(private readonly text: string) {
    this.nextAt = text.indexOf("@");
    this.read();
  }

  private push(word: string, start: number, end: number): number {
    this.words.push(word);
    this.starts.push(start);
    this.ends.push(end);
    this.sentences.push(this.sentence);
    return end;
  }

  private read(): void {
    const { text } = this;
    for (let i = 0; i < text.length; ) {
      switch (kindAt(text, i)) {
        case Kind.Letter:
        case Kind.Digit:
          i = this.run(i);
          continue;
        case Kind.Single:
          this.push(text[i] as string, i, i + 1);
          break;
        case Kind.Stop: {
          // Not in `office365.com`, not in `5.7.3`, not where words were left out.
          const next = kindAt(text, i + 1);
          const goesOn = next === Kind.Letter || next === Kind.Digit || text[i + 1] === "." || text[i - 1] === ".";
          if (!goesOn) this.sentence++;
          break;
        }
        case Kind.WideStop:
          this.sentence++;
          break;
        case Kind.Newline: {
          // A blank line ends a sentence, a line break does not: mails and dialogs wrap.
          let next = i + 1;
          while (text[next] === " ") next++;
          if (text[next] === "\n") this.sentence++;
          i = next;
          continue;
        }
      }
      i++;
    }
  }

  /** Reads a run of letters and digits that starts at `start`; gives its end. */
  private run(start: number): number {
    const { text } = this;
    const first = kindAt(text, start);
    let end = start + 1;
    let changes = 0;
    for (let was = first; ; end++) {
      const is = kindAt(text, end);
      if (is !== Kind.Letter && is !== Kind.Digit) break;
      if (is !== was) changes++;
      was = is;
    }
    const past = this.opaque(start, end, changes === 0 && first === Kind.Digit);
    if (past) return this.push(NEUTRAL, start, past);
    if (changes === 0)
      return first === Kind.Letter ? this.letters(start, end) : this.push(text.slice(start, end), start, end);
    // A hash, a token, a request id; `aadsts50105` has one change from letters to digits.
    if (changes > 2 && end - start >= 12) return this.push(NEUTRAL, start, end);
    for (let from = start, i = start + 1; i <= end; i++) {
      if (i === end || kindAt(text, i) !== kindAt(text, from)) {
        this.push(this.folded(from, i), from, i);
        from = i;
      }
    }
    return end;
  }

  /** End of an address, GUID or timestamp that starts here, or 0. */
  private opaque(start: number, end: number, digitsOnly: boolean): number {
    const { text } = this;
    if (this.nextAt !== -1) {
      if (this.nextAt < start) this.nextAt = text.indexOf("@", start);
      if (this.nextAt > start && this.nextAt - start <= 64 && LOCAL.test(text.slice(start, this.nextAt))) {
        const address = this.matched(HOST, this.nextAt + 1);
        if (address) return address;
      }
    }
    if (end - start === 8 && text[end] === "-") return this.matched(GUID, start);
    if (digitsOnly && end - start === 4 && "-/.".includes(text[end] ?? " ")) return this.matched(TIME, start);
    return 0;
  }

  private matched(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : 0;
  }

  private letters(start: number, end: number): number {
    const { text } = this;
    const word = this.folded(start, end);
    switch (kindAt(text, end)) {
      case Kind.Apostrophe:
        if (word.endsWith("n") && text[end + 1] === "t" && kindAt(text, end + 2) !== Kind.Letter) {
          return this.negation(word === "can" ? word : word === "won" ? "will" : word.slice(0, -1), start, end + 2);
        }
        break;
      case Kind.Hyphen:
        if (word === "e" && text.startsWith("mail", end + 1)) {
          let last = end + 5;
          while (kindAt(text, last) === Kind.Letter) last++;
          return this.push(`e${this.folded(end + 1, last)}`, start, last);
        }
    }
    if (word === "cannot" || word === "cant") return this.negation("can", start, end);
    return this.push(MASK.test(word) ? NEUTRAL : word, start, end);
  }

  private negation(verb: string, start: number, end: number): number {
    this.push(verb, start, end);
    return this.push("not", start, end);
  }

  private folded(start: number, end: number): string {
    const word = this.text.slice(start, end);
    for (let i = start; i < end; i++) if (this.text.charCodeAt(i) > 127) return fold(word);
    return word;
  }
}

/** `plain` text into tokens. */
export function tokenise(text: string): Tokens {
  return new Reader(text.toLowerCase());
}
