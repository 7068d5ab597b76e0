/**
 * Searches a text for all phrases of all rules and languages at once. They stand in one tree of tokens, a `*` cutting a
 * phrase into parts that must follow each other. A search walks the tree from each token of the text, so it costs what
 * the text costs, whatever the number of phrases.
 */
import { readPart } from "./canonical";
import { type Element, heads, settle } from "./phrases";
import type { Tokens } from "./tokens";

/** Most tokens that a `*` spans. */
const GAP = 6;

/** A part that phrases share: it stands once in the tree, however many phrases it begins or ends. */
class Part<Owner> {
  /** What it makes of a chain that it follows. `undefined`: of nothing, it is the first part. */
  readonly makes = new Map<Chain<Owner> | undefined, Chain<Owner>>();
}

/** Parts that follow each other, from the first part of a phrase on. */
class Chain<Owner> {
  /** Phrases that are complete here. */
  readonly phrases: { owner: Owner; weak: boolean }[] = [];
  /** Do some phrases go on from here? */
  goesOn = false;
  /** Places of the text of search `run` where the next part is waited for, the latest last. */
  open: Open[] = [];
  run = 0;
}

/** A place in a part: after one of its words. */
class Place<Owner> {
  readonly words: string[] = [];
  readonly places: Place<Owner>[] = [];
  /** The part that is complete here. */
  whole: Part<Owner> | undefined;
}

/**
 * All places that the same words lead to, in all parts: what makes a search as cheap as if there were one phrase. Made
 * when a text first leads here; the number of words that groups could combine to is far larger.
 */
class Step<Owner> {
  /** Parts that are complete here. */
  readonly wholes: readonly Part<Owner>[];
  private readonly edges = new Map<string, Place<Owner>[] | Step<Owner>>();

  constructor(private readonly places: readonly Place<Owner>[]) {
    this.wholes = places.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
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

/** Places where the words read so far may end; `atStart` if there may still be none. */
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

/** Where a text has led to a chain that waits for its next part. */
interface Open {
  start: number;
  end: number;
  literal: number;
}

/**
 * Gives out the phrases, in their canonical form, that each stand in a text only if one of some words does: those that
 * need one of these. The same phrase may come several times.
 */
export type Supply<Owner> = (words: readonly string[]) => Iterable<readonly [Owner, string]>;

/**
 * Phrases are read when a text first contains a word that they need: a text touches few of them, and reading all would
 * take longer than everything else that the extension does when it wakes up.
 */
export class PhraseTree<Owner> {
  private readonly root = new Step<Owner>([]);
  /** By their canonical text. */
  private readonly parts = new Map<string, Part<Owner>>();
  /** Searches so far. */
  private runs = 0;
  private readonly unread = new Map<string, { source: string; owner: Owner }[]>();
  /** Words whose phrases have been read. */
  private readonly met = new Set<string>();

  /** `supply`: phrases besides those that are added. */
  constructor(private readonly supply: Supply<Owner> = () => []) {}

  /** Adds a phrase of the mini language. A malformed one throws when it is first met: `readPhrase` checks it. */
  add(source: string, owner: Owner): void {
    for (const head of heads(source.replace("~", ""))) {
      const waiting = this.unread.get(head);
      if (waiting) waiting.push({ source, owner });
      else this.unread.set(head, [{ source, owner }]);
    }
  }

  /** Reads the phrases that need one of these words. */
  private meet(words: readonly string[]): void {
    const fresh: string[] = [];
    for (const word of words) {
      if (this.met.has(word)) continue;
      this.met.add(word);
      fresh.push(word);
    }
    if (fresh.length === 0) return;
    // All before the first: an expression that goes through all phrases is slow when others run in between.
    for (const [owner, text] of [...this.supply(fresh)]) this.plant(text, owner);
    for (const word of fresh) {
      for (const { source, owner } of this.unread.get(word) ?? []) this.plant(settle(source), owner);
      this.unread.delete(word);
    }
  }

  private plant(text: string, owner: Owner): void {
    const weak = text.startsWith("~ ");
    let chain: Chain<Owner> | undefined;
    for (const part of (weak ? text.slice(2) : text).split(" * ")) chain = this.follow(chain, this.part(part));
    // Met by several words, a phrase comes several times.
    if (chain && !chain.phrases.some((known) => known.owner === owner && known.weak === weak)) {
      chain.phrases.push({ owner, weak });
    }
  }

  private part(text: string): Part<Owner> {
    let part = this.parts.get(text);
    if (!part) {
      part = new Part();
      this.parts.set(text, part);
      for (const place of this.grow({ places: [], atStart: true }, readPart(text)).places) place.whole = part;
    }
    return part;
  }

  private follow(before: Chain<Owner> | undefined, part: Part<Owner>): Chain<Owner> {
    let chain = part.makes.get(before);
    if (!chain) {
      chain = new Chain();
      part.makes.set(before, chain);
      if (before) before.goesOn = true;
    }
    return chain;
  }

  /** Adds the elements after each of the places where a part may stand so far; gives those where it may stand then. */
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
    const run = ++this.runs;

    const reach = (chain: Chain<Owner>, start: number, end: number, literal: number) => {
      for (const { owner, weak } of chain.phrases) hits.push({ owner, start, end, literal, weak });
      if (!chain.goesOn) return;
      if (chain.run !== run) {
        chain.run = run;
        chain.open = [];
      }
      chain.open.push({ start, end, literal });
    };

    const complete = (part: Part<Owner>, start: number, end: number) => {
      for (const [before, chain] of part.makes) {
        if (!before) {
          reach(chain, start, end, end - start);
          continue;
        }
        if (before.run !== run) continue;
        const places = before.open;
        for (let i = places.length - 1; i >= 0; i--) {
          const place = places[i] as Open;
          if (start - place.end > GAP) break;
          if (place.end <= start && sentences[place.start] === sentences[end - 1]) {
            reach(chain, place.start, end, place.literal + end - start);
            break;
          }
        }
      }
    };

    this.meet(words);
    for (let start = 0; start < words.length; start++) {
      let step = this.root.next(words[start] as string);
      for (let end = start + 1; step; end++) {
        for (const part of step.wholes) complete(part, start, end);
        if (end >= words.length) break;
        step = step.next(words[end] as string);
      }
    }
    return hits;
  }
}
