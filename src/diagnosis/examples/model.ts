/**
 * The trained model as it ships: `P(class | x) = softmax(W x + b)` over the features of a text (`features.ts`), with
 * `W` pruned to its largest weights, which are quantised to integers (`weight = integer × scale`). `sure` is the
 * accuracy measured on held-back examples for that probability.
 */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import { Lexicon, type LexiconWords } from "./concepts";
import { featuresOf, speaksOfConnections } from "./features";

/** Points `[probability, share of right answers]`, both ascending. */
export type Curve = [number, number][];

/** What the build writes to `model.json`. */
export interface ModelData {
  /** The first is `none`: no failed connection. */
  classes: ["none", ...RuleId[]];
  bias: number[];
  features: string[];
  /** For each feature, a character per non-zero weight: `FIRST + skipped classes × VALUES + weight + STEPS`. */
  weights: string[];
  scale: number;
  /** For pasted texts, and for texts that a page's own boxes may show, fewer of which are harmless. */
  calibration: Record<"pasted" | "shown", Curve>;
  /** A few examples of each class, in the order of `classes`, shown as evidence for an answer. */
  examples: string[][];
}

export interface Ranked {
  rule: RuleId;
  probability: number;
}

/** Quantisation steps on either side of zero. More would enlarge the package without improving the answers. */
export const STEPS = 10;
/** Number of distinct quantised weights. */
export const VALUES = 2 * STEPS + 1;
/** Lowest character code used: the space, since JSON escapes what comes before it. */
export const FIRST = 32;
export function softmax(scores: Float32Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] as number) - most);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}

export class Model {
  private readonly lexicon: Lexicon;
  private readonly rows: ReadonlyMap<string, string>;

  /** `words`: the lexicon, folded by the build. */
  constructor(
    private readonly data: ModelData,
    words: LexiconWords,
  ) {
    this.lexicon = new Lexicon(words);
    this.rows = new Map(data.features.map((name, f) => [name, data.weights[f] as string]));
  }

  /**
   * All rules, the likeliest first. `harmless`: probability that no connection failed. `isAbout`: whether a word of the
   * text has to do with a connection.
   */
  rank(text: string, tokens: Tokens): { rules: Ranked[]; harmless: number; isAbout: boolean } {
    const { bias, classes, scale } = this.data;
    const scores = Float32Array.from(bias);
    const features = featuresOf(text, tokens, this.lexicon);
    for (const [name, value] of features) {
      const row = this.rows.get(name) ?? "";
      for (let i = 0, c = -1; i < row.length; i++) {
        const code = row.charCodeAt(i) - FIRST;
        c += 1 + Math.floor(code / VALUES);
        scores[c] = (scores[c] as number) + value * scale * ((code % VALUES) - STEPS);
      }
    }
    softmax(scores);
    const [, ...names] = classes;
    const [harmless = 0, ...probabilities] = scores;
    const rules = names.map((rule, c): Ranked => ({ rule, probability: probabilities[c] as number }));
    rules.sort((a, b) => b.probability - a.probability);
    return { rules, harmless, isAbout: speaksOfConnections(features) };
  }

  /** Share of right answers at this probability, interpolated between the measured points. */
  sure(probability: number, isPasted: boolean): number {
    const points = this.data.calibration[isPasted ? "pasted" : "shown"];
    const above = points.findIndex(([p]) => p >= probability);
    if (above === -1) return points.at(-1)?.[1] ?? probability;
    const [p1, right1] = points[above] as [number, number];
    const [p0, right0] = points[above - 1] ?? [0, 0];
    return right0 + ((probability - p0) / (p1 - p0 || 1)) * (right1 - right0);
  }

  /** The rule's example that shares most words with the text, divided by √length so that long ones do not win. */
  nearest(rule: RuleId, { words }: Tokens): string | undefined {
    const examples = this.data.examples[this.data.classes.indexOf(rule)] ?? [];
    const here = new Set(words);
    const shared = (example: string) => {
      const other = example.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      return other.filter((word) => here.has(word)).length / Math.sqrt(other.length);
    };
    return examples.toSorted((a, b) => shared(b) - shared(a))[0];
  }
}
