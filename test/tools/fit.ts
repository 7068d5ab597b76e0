/**
 * Makes the model that ships from the examples: trains on all of them, and measures on held-back wordings how often an
 * answer of a certain probability is right. Runs in the build; nothing of it ships.
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
  /** Rules that are as good an answer. */
  or?: readonly RuleId[] | undefined;
  /** Held back together. */
  group: string;
  /** No box of a page says so: people's own words, help, what other products say. */
  isNeverShown?: boolean;
  /** Teaches but does not test: the sentences of the rules, the titles of the cards. */
  onlyTeaches?: boolean;
}

/** Features and weights that ship; the rest says next to nothing. */
const FEATURES = 6000;
const WEIGHTS = 52_000;
/** Enough to tell which weights matter: longer training kept none that answered better. */
const SHORT: Rounds = { epochs: 3, averaged: 1 };
const FOLDS = 2;
/** Points of the calibration curve. */
const POINTS = 30;
/** Examples of a rule that travel with the model, and the longest of them. */
const SHOWN = 4;
const LONGEST_SHOWN = 110;

/** The answer to one held-back example. */
export interface HeldBack {
  example: FitExample;
  /** Every class with its probability, best first; `null` is none. */
  ranked: { rule: RuleId | null; probability: number }[];
}

/** Is the rule one of the right answers? */
export const isRight = ({ rule, or = [] }: FitExample, answer: RuleId | null): boolean =>
  answer === rule || (answer !== null && or.includes(answer));

export class Fit {
  readonly classes: ["none", ...RuleId[]];
  /** The examples with their features, in their order. */
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
   * Examples answered by a model that has not seen their wording, fold by fold; of the folds only the first `count`: each
   * costs a training.
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

  /** `held`: what `holdBack` gave, all folds in one list. */
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

  /** Short examples of different wordings. */
  private shown(name: string): string[] {
    const byGroup = new Map<string, string>();
    for (const { rule, text, group, onlyTeaches } of this.examples) {
      if (rule !== name || onlyTeaches || text.length > LONGEST_SHOWN || byGroup.has(group)) continue;
      byGroup.set(group, text);
    }
    return [...byGroup.values()].slice(0, SHOWN);
  }
}

/** How likely the best rule was, and whether it was right. */
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
 * Share of right answers by probability, as a rising line: the answers in order of their probability in equally large
 * parts, and neighbours that fall are joined (isotonic regression by pooling).
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
