/**
 * The trained model, as it ships and as it answers: `P(class | x) = softmax(W x + b)` over the features of a text
 * (`features.ts`), with `W` pruned to its largest weights and each of those a whole number (`weight = number × scale`). How often
 * an answer of that probability is right was measured on held-back examples: `sure`.
 */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import { Lexicon, type LexiconWords } from "./concepts";
import { featuresOf, speaksOfConnections } from "./features";

/** Rising points `[probability, share that was right]`. */
export type Curve = [number, number][];

/** What the build writes to `model.json`. */
export interface ModelData {
  /** The first is `none`: no failed connection. */
  classes: ["none", ...RuleId[]];
  bias: number[];
  /** Names of the features. */
  features: string[];
  /** For each feature, a character for each class that it speaks for or against: how far on that class is, and how much. */
  weights: string[];
  scale: number;
  /** Of texts that are pasted, and of what a page's own boxes say, in which there is less that is no failure. */
  calibration: Record<"pasted" | "shown", Curve>;
  /** A few examples of each class, in the order of `classes`, to show what a text was taken for. */
  examples: string[][];
}

export interface Ranked {
  rule: RuleId;
  probability: number;
}

/** Steps of a weight to either side of zero. More would make the package larger and no answer better. */
export const STEPS = 10;
/** What a character can say: how many classes on, and which of the steps. */
export const VALUES = 2 * STEPS + 1;
/** The space is the first character that JSON writes in one byte. */
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

  /** `words`: the lexicon, folded. */
  constructor(
    private readonly data: ModelData,
    words: LexiconWords,
  ) {
    this.lexicon = new Lexicon(words);
    this.rows = new Map(data.features.map((name, f) => [name, data.weights[f] as string]));
  }

  /**
   * All rules, the likeliest first. `harmless`: how likely it is that no connection failed. `isAbout`: a word of the text
   * names something that has to do with a connection.
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

  /** The share of answers with this probability that were right. */
  sure(probability: number, isPasted: boolean): number {
    const points = this.data.calibration[isPasted ? "pasted" : "shown"];
    const above = points.findIndex(([p]) => p >= probability);
    if (above === -1) return points.at(-1)?.[1] ?? probability;
    const [p1, right1] = points[above] as [number, number];
    const [p0, right0] = points[above - 1] ?? [0, 0];
    return right0 + ((probability - p0) / (p1 - p0 || 1)) * (right1 - right0);
  }

  /** The example of the rule that shares most words with the text. */
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
