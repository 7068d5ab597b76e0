/**
 * The phrases of the rule files, and how a text is searched for all of them at once.
 *
 * ## Writing a phrase
 * Write the words as the product shows them. Case, accents, punctuation, quotes and line breaks do not matter:
 *
 *     Your inbox isn't connected
 *
 * Where the text varies:
 *
 * - `(log in|login|sign in)` one of these;
 * - `[please]` may be there or not, `[in|on]` one of these or nothing;
 * - `*` anything of up to six words inside one sentence: a name, an address, an id, a number;
 * - `~` at the very start: fits this rule too, but another rule listing the same words is likelier.
 *
 *     The user account * does not exist in [the] * (directory|tenant)
 *
 * Groups hold no `*` and a phrase neither starts nor ends with one. Leave out literal brackets, parentheses, bars and
 * stars of the text itself. "can't", "cannot" and "can not" are the same; so are "e-mail" and "email".
 *
 * ## Searching
 * The phrases of all rules and languages stand in one tree of tokens, a `*` cutting a phrase into parts that must follow
 * each other. A search walks the tree from each token of the text, so it costs what the text costs, whatever the number
 * of phrases.
 */
import { plain } from "./normalise";
import { type Tokens, tokenise } from "./tokens";

/** Most tokens that a `*` spans. */
const GAP = 6;
/** A word, or a choice between sequences. */
export type Element = string | Element[][];

/** A phrase that could not be read; the message quotes it. */
export class PhraseError extends Error {}

const SYNTAX = /[()[\]|*]/g;
/** Look-alikes that normalisation would turn into marks of the language. */
const WIDE_SYNTAX = /[（）［］｜＊]/g;

/** The parts of a phrase, between its stars. Throws `PhraseError`. */
export function readPhrase(source: string): Element[][] {
  const text = plain(source.replace(WIDE_SYNTAX, " "));
  const { words, starts } = tokenise(text);
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

/** A first word that normalisation leaves as it is: most phrases begin with one. */
const PLAIN_HEAD = /^(?!cannot|cant|xxx)[a-z]+(?= |$)/;

/** The words with which a phrase may begin, and perhaps others: found without reading it. */
function heads(source: string): string[] {
  const head = PLAIN_HEAD.exec(source)?.[0];
  if (head) return [head];
  let depth = 0;
  let end = 0;
  for (let inWord = false; end < source.length; end++) {
    const char = source[end] as string;
    const separates = " ()[]|*".includes(char);
    if (separates && inWord && depth === 0) break;
    if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth--;
    else if (depth === 0) inWord = !separates;
  }
  return tokenise(plain(source.slice(0, end).replace(SYNTAX, " "))).words;
}

/** The end of one part of a phrase. */
interface End<Owner> {
  owner: Owner;
  /** Identity of the phrase, for joining its parts. */
  phrase: number;
  part: number;
  last: boolean;
  weak: boolean;
}

/** A place in a phrase: after one of its words. */
class Place<Owner> {
  readonly words: string[] = [];
  readonly places: Place<Owner>[] = [];
  readonly ends: End<Owner>[] = [];
}

/**
 * All places that the same words lead to, in all phrases: what makes a search as cheap as if there were one phrase.
 * Made when a text first leads here; the number of words that phrases could combine to is far larger.
 */
class Step<Owner> {
  readonly ends: readonly End<Owner>[];
  private readonly edges = new Map<string, Place<Owner>[] | Step<Owner>>();

  constructor(private readonly places: readonly Place<Owner>[]) {
    this.ends = places.flatMap(({ ends }) => ends);
    for (const place of places) {
      place.words.forEach((word, i) => {
        this.add(word, place.places[i] as Place<Owner>);
      });
    }
  }

  add(word: string, place: Place<Owner>): void {
    const known = this.edges.get(word);
    if (Array.isArray(known)) known.push(place);
    else this.edges.set(word, known ? [...known.places, place] : [place]);
  }

  next(word: string): Step<Owner> | undefined {
    const edge = this.edges.get(word);
    if (!Array.isArray(edge)) return edge;
    const step = new Step(edge);
    this.edges.set(word, step);
    return step;
  }
}

/** Places where the part of a phrase read so far may end; `atStart` if it may still be empty. */
interface Reached<Owner> {
  places: Place<Owner>[];
  atStart: boolean;
}

export interface Hit<Owner> {
  owner: Owner;
  /** Tokens `start` to `end` (excluded). */
  start: number;
  end: number;
  /** Tokens that were literally in the phrase: how specific it is. */
  literal: number;
  weak: boolean;
}

/** How a tree makes sense of the phrases it is given. */
export interface Reader {
  /** The words with which a phrase may begin, and perhaps others. Called for every phrase, so it has to be quick. */
  heads(source: string): string[];
  /** Its parts. Called once a text leads to the phrase. */
  read(source: string): Element[][];
}

/** Phrases as people write them. */
const written: Reader = { heads, read: readPhrase };

/** A phrase that no text has led to yet. */
interface Unread<Owner> {
  source: string;
  owner: Owner;
  phrase: number;
}

/**
 * Phrases are read when a text first contains a word with which they may begin: a text touches few of them, and reading
 * all would take longer than everything else that the extension does when it wakes up.
 */
export class PhraseTree<Owner> {
  private readonly root = new Step<Owner>([]);
  private readonly unread = new Map<string, Unread<Owner>[]>();
  private readonly isRead: boolean[] = [];

  constructor(private readonly reader: Reader = written) {}

  /** Adds a phrase of the mini language. A malformed one throws when it is first met: `readPhrase` checks it. */
  add(source: string, owner: Owner): void {
    const phrase = { source, owner, phrase: this.isRead.length };
    this.isRead.push(false);
    for (const head of this.reader.heads(source.replace("~", ""))) {
      const waiting = this.unread.get(head);
      if (waiting) waiting.push(phrase);
      else this.unread.set(head, [phrase]);
    }
  }

  /** Reads the phrases that may begin with a word. */
  private meet(word: string): void {
    const waiting = this.unread.get(word);
    if (!waiting) return;
    this.unread.delete(word);
    for (const { source, owner, phrase } of waiting) {
      if (this.isRead[phrase]) continue;
      this.isRead[phrase] = true;
      const weak = source.startsWith("~");
      const parts = this.reader.read(weak ? source.slice(1) : source);
      parts.forEach((elements, part) => {
        const { places } = this.grow({ places: [], atStart: true }, elements);
        const end = { owner, phrase, part, last: part === parts.length - 1, weak };
        for (const place of places) place.ends.push(end);
      });
    }
  }

  /** Adds the elements after each of the places where a phrase may stand so far; gives those where it may stand then. */
  private grow(from: Reached<Owner>, elements: readonly Element[]): Reached<Owner> {
    let reached = from;
    for (const element of elements) {
      if (typeof element === "string") {
        const place = new Place<Owner>();
        if (reached.atStart) this.root.add(element, place);
        for (const before of reached.places) {
          before.words.push(element);
          before.places.push(place);
        }
        reached = { places: [place], atStart: false };
      } else {
        const before = reached;
        const ways = element.map((way) => this.grow(before, way));
        reached = {
          places: [...new Set(ways.flatMap(({ places }) => places))],
          atStart: ways.some(({ atStart }) => atStart),
        };
      }
    }
    return reached;
  }

  /** Every phrase found in the text, in the order of the tokens at which they were complete. */
  find({ words, sentences }: Tokens): Hit<Owner>[] {
    const hits: Hit<Owner>[] = [];
    /** By phrase and part: where the latest run up to this part started and ended, and its literal tokens. */
    const open = new Map<number, { start: number; end: number; literal: number }>();
    const key = (phrase: number, part: number) => phrase * 32 + part;

    for (let start = 0; start < words.length; start++) {
      this.meet(words[start] as string);
      let step = this.root.next(words[start] as string);
      for (let end = start + 1; step; end++) {
        for (const found of step.ends) {
          let from = start;
          let literal = end - start;
          if (found.part > 0) {
            const before = open.get(key(found.phrase, found.part - 1));
            const follows =
              before &&
              before.end <= start &&
              start - before.end <= GAP &&
              sentences[before.start] === sentences[end - 1];
            if (!follows) continue;
            from = before.start;
            literal += before.literal;
          }
          if (found.last) hits.push({ owner: found.owner, start: from, end, literal, weak: found.weak });
          else open.set(key(found.phrase, found.part), { start: from, end, literal });
        }
        if (end >= words.length) break;
        step = step.next(words[end] as string);
      }
    }
    return hits;
  }
}
