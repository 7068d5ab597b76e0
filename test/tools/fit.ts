/**
 * Makes the model that ships: trains on all examples, and measures on held-back wordings how often an answer of a given
 * probability is right. Runs in the build; none of this code ships.
 */

import { Lexicon, type LexiconWords } from "../../src/diagnosis/examples/concepts";
import { featuresOf } from "../../src/diagnosis/examples/features";
import { type Curve, type ModelData, softmax } from "../../src/diagnosis/examples/model";
import { plain } from "../../src/diagnosis/text/normalise";
import { tokenise } from "../../src/diagnosis/text/tokens";
import type { RuleId } from "../../src/rules/schema";
import { dice, type Labelled, pack, prune, type Rounds, train, type Weights } from "./train";

export interface FitExample {
  text: string;
  rule: RuleId | null;
  /** Rules that are equally good answers. */
  or?: readonly RuleId[] | undefined;
  /** Examples of a group are held back together. */
  group: string;
  /** Never the text of a box on a page: people's own words, help, messages of other products. */
  isNeverShown?: boolean;
  /** Used to train, not to test: phrases of the rules, titles of the cards. */
  onlyTeaches?: boolean;
}

/** Features that ship, with `WEIGHTS` weights in all; further ones contribute next to nothing. */
const FEATURES = 6000;
const WEIGHTS = 52_000;
/** Enough to tell which weights matter: longer training did not select better ones. */
const SHORT: Rounds = { epochs: 3, averaged: 1 };
const FOLDS = 2;
/** Points of the calibration curve, before pooling. */
const POINTS = 30;
/** Examples of each rule that ship with the model. */
const SHOWN = 4;
/** Maximum length of these, in characters. */
const LONGEST_SHOWN = 110;

/** The answer to one held-back example. */
export interface HeldBack {
  example: FitExample;
  /** Every class with its probability, best first; `null` stands for `none`. */
  ranked: { rule: RuleId | null; probability: number }[];
}

/** Whether the answer is one of the right ones. */
export const isRight = ({ rule, or = [] }: FitExample, answer: RuleId | null): boolean =>
  answer === rule || (answer !== null && or.includes(answer));

export class Fit {
  readonly classes: ["none", ...RuleId[]];
  /** The examples with their features, in the same order. */
  readonly rows: (Labelled & { example: FitExample })[];

  constructor(
    private readonly examples: readonly FitExample[],
    /** The lexicon, folded. */
    words: LexiconWords,
  ) {
    const rules = [...new Set(examples.flatMap(({ rule }) => rule ?? []))].sort();
    this.classes = ["none", ...rules];
    const lexicon = new Lexicon(words);
    this.rows = examples.map((example) => {
      const { text, rule, or = [] } = example;
      const read = plain(text);
      return {
        example,
        features: featuresOf(read, tokenise(read), lexicon),
        label: rule === null ? 0 : this.classes.indexOf(rule),
        also: or.map((other) => this.classes.indexOf(other)),
      };
    });
  }

  /**
   * Answers each example with a model that has not seen its wording, fold by fold. `count` limits the folds, each of
   * which costs a training.
   */
  holdBack(folds = FOLDS, count = folds): HeldBack[][] {
    const roll = dice(7);
    const foldOf = new Map([...new Set(this.examples.map(({ group }) => group))].map((group) => [group, roll(folds)]));
    return Array.from({ length: count }, (_, fold) => {
      const isHeld = ({ example }: { example: FitExample }) => foldOf.get(example.group) === fold;
      const weights = this.train(this.rows.filter((row) => !isHeld(row)));
      const places = new Map(weights.names.map((name, place) => [name, place]));
      return this.rows
        .filter((row) => isHeld(row) && !row.example.onlyTeaches)
        .map((row) => ({ example: row.example, ranked: this.rank(row, weights, places) }));
    });
  }

  private train(labelled: readonly Labelled[]): Weights {
    const classes = this.classes.length;
    const all = train(labelled, classes, undefined, SHORT);
    const some = train(labelled, classes, prune(all, 3 * FEATURES, 4 * WEIGHTS), SHORT);
    return train(labelled, classes, prune(some, FEATURES, WEIGHTS));
  }

  private rank({ features }: Labelled, { matrix, bias, classes }: Weights, places: ReadonlyMap<string, number>) {
    const scores = Float32Array.from(bias);
    for (const [name, value] of features) {
      const place = places.get(name);
      if (place === undefined) continue;
      for (let c = 0; c < classes; c++) {
        scores[c] = (scores[c] as number) + value * (matrix[place * classes + c] as number);
      }
    }
    softmax(scores);
    return [...scores]
      .map((probability, c) => ({ rule: c === 0 ? null : (this.classes[c] as RuleId), probability }))
      .sort((a, b) => b.probability - a.probability);
  }

  /** `held`: the result of `holdBack`, flattened. */
  model(held: readonly HeldBack[]): ModelData {
    return {
      classes: this.classes,
      ...pack(this.train(this.rows)),
      calibration: {
        pasted: calibrate(held.flatMap(outcome)),
        shown: calibrate(held.filter(({ example }) => !example.isNeverShown).flatMap(outcome)),
      },
      examples: this.classes.map((name) => this.shown(name)),
    };
  }

  /** Short examples, each of a different wording. */
  private shown(name: string): string[] {
    const byGroup = new Map<string, string>();
    for (const { rule, text, group, onlyTeaches } of this.examples) {
      if (rule !== name || onlyTeaches || text.length > LONGEST_SHOWN || byGroup.has(group)) continue;
      byGroup.set(group, text);
    }
    return [...byGroup.values()].slice(0, SHOWN);
  }
}

/** The probability of the best rule, and whether it was right. */
function outcome({ example, ranked }: HeldBack): [number, boolean][] {
  const best = ranked.find(({ rule }) => rule !== null);
  return best ? [[best.probability, isRight(example, best.rule)]] : [];
}

/** The model of these examples, and the answers to those held back. */
export function fitModel(examples: readonly FitExample[], words: LexiconWords): { model: ModelData; held: HeldBack[] } {
  const fit = new Fit(examples, words);
  const held = fit.holdBack(FOLDS, 1).flat();
  return { model: fit.model(held), held };
}

/**
 * Share of right answers by probability, as a rising curve: the answers are sorted by probability and cut into parts of
 * equal size, and neighbours whose share falls are merged (isotonic regression by pooling).
 */
export function calibrate(answers: readonly (readonly [probability: number, isRight: boolean])[]): Curve {
  const sorted = [...answers].sort(([a], [b]) => a - b);
  const size = Math.ceil(sorted.length / POINTS);
  const pools: { sum: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += size) {
    const part = sorted.slice(from, from + size);
    pools.push({
      sum: part.reduce((sum, [p]) => sum + p, 0),
      right: part.filter(([, right]) => right).length,
      count: part.length,
    });
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, after] = [pools[last - 1], pools[last]] as [(typeof pools)[0], (typeof pools)[0]];
      if (before.right / before.count <= after.right / after.count) break;
      pools.splice(last - 1, 2, {
        sum: before.sum + after.sum,
        right: before.right + after.right,
        count: before.count + after.count,
      });
    }
  }
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return pools.map(({ sum, right, count }) => [round(sum / count), round(right / count)]);
}
