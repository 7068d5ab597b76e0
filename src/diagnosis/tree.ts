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

/** A part that phrases share: each stands once in the tree, however many phrases it begins or ends. */
type Part = string;

/** A place in a part: after one of its words. */
class Place {
  readonly words: string[] = [];
  readonly places: Place[] = [];
  /** The part that is complete here. */
  whole: Part | undefined;
}

/**
 * All places that the same words lead to, in all parts: what makes a search as cheap as if there were one phrase. Made
 * when a text first leads here; the number of words that groups could combine to is far larger.
 */
class Step {
  /** Parts that are complete here. */
  readonly wholes: readonly Part[];
  private readonly edges = new Map<string, Place[] | Step>();

  constructor(private readonly places: readonly Place[]) {
    this.wholes = places.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
    for (const place of places) {
      place.words.forEach((word, i) => {
        this.add(word, place.places[i] as Place);
      });
    }
  }

  add(word: string, place: Place): void {
    const known = this.edges.get(word);
    if (Array.isArray(known)) known.push(place);
    else this.edges.set(word, known ? [...known.places, place] : [place]);
  }

  next(word: string): Step | undefined {
    const edge = this.edges.get(word);
    if (!Array.isArray(edge)) return edge;
    const step = new Step(edge);
    this.edges.set(word, step);
    return step;
  }
}

/** Parts that follow each other, from the first part of a phrase on. */
class Chain<Owner> {
  readonly next = new Map<Part, Chain<Owner>>();
  /** Phrases that are complete here. */
  readonly phrases: { owner: Owner; weak: boolean }[] = [];

  /** The chain that goes on with a part. */
  followedBy(part: Part): Chain<Owner> {
    let chain = this.next.get(part);
    if (!chain) {
      chain = new Chain();
      this.next.set(part, chain);
    }
    return chain;
  }
}

/** Places where the words read so far may end; `atStart` if there may still be none. */
interface Reached {
  places: Place[];
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

/** A chain that a text has led to, waiting for its next part. */
interface Open<Owner> {
  chain: Chain<Owner>;
  start: number;
  end: number;
  literal: number;
}

/** Gives out, once, phrases in their canonical form that stand in a text only if this word does. */
export type Supply<Owner> = (word: string) => readonly (readonly [Owner, string])[];

/**
 * Phrases are read when a text first contains a word that they need: a text touches few of them, and reading all would
 * take longer than everything else that the extension does when it wakes up.
 */
export class PhraseTree<Owner> {
  private readonly root = new Step([]);
  private readonly chains = new Chain<Owner>();
  private readonly parts = new Set<Part>();
  private readonly unread = new Map<string, { source: string; owner: Owner }[]>();

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

  /** Reads the phrases that need a word. */
  private meet(word: string): void {
    for (const [owner, text] of this.supply(word)) this.plant(text, owner);
    const waiting = this.unread.get(word);
    if (!waiting) return;
    this.unread.delete(word);
    for (const { source, owner } of waiting) this.plant(settle(source), owner);
  }

  private plant(text: string, owner: Owner): void {
    const weak = text.startsWith("~");
    let chain = this.chains;
    for (const part of (weak ? text.slice(1) : text).split(" * ")) {
      chain = chain.followedBy(part);
      if (this.parts.has(part)) continue;
      this.parts.add(part);
      for (const place of this.grow({ places: [], atStart: true }, readPart(part)).places) place.whole = part;
    }
    // Met by several words, a phrase comes several times.
    if (!chain.phrases.some((known) => known.owner === owner && known.weak === weak)) {
      chain.phrases.push({ owner, weak });
    }
  }

  /** Adds the elements after each of the places where a part may stand so far; gives those where it may stand then. */
  private grow(from: Reached, elements: readonly Element[]): Reached {
    let reached = from;
    for (const element of elements) {
      if (typeof element === "string") {
        const place = new Place();
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
    /** Chains that may go on, in the order of their last parts. */
    let open: Open<Owner>[] = [];

    const reach = (chain: Chain<Owner> | undefined, start: number, end: number, literal: number) => {
      if (!chain) return;
      for (const { owner, weak } of chain.phrases) hits.push({ owner, start, end, literal, weak });
      if (chain.next.size > 0) open.push({ chain, start, end, literal });
    };

    for (const word of words) this.meet(word);
    for (let start = 0; start < words.length; start++) {
      let step = this.root.next(words[start] as string);
      if (!step) continue;
      if (open.length > 0) open = open.filter(({ end }) => start - end <= GAP);
      const waiting = open;
      for (let end = start + 1; step; end++) {
        for (const part of step.wholes) {
          reach(this.chains.next.get(part), start, end, end - start);
          for (const { chain, start: from, end: to, literal } of waiting) {
            if (to <= start && sentences[from] === sentences[end - 1]) {
              reach(chain.next.get(part), from, end, literal + end - start);
            }
          }
        }
        if (end >= words.length) break;
        step = step.next(words[end] as string);
      }
    }
    return hits;
  }
}
