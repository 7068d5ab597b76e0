/**
 * Multinomial logistic regression: `P(class | x) = softmax(W x + b)`. `W` and `b` minimise the mean cross-entropy over
 * the examples: `-log P(right class)`, or, if several classes are right, the sum of theirs, weighted by their shares.
 * Trained by stochastic gradient descent, one example at a time, with a step per weight that shrinks as it is used
 * (AdaGrad: `step / √Σ g²`), in few epochs to avoid overfitting. The seed is fixed: same examples, same model.
 *
 * `prune` keeps the features with the longest weight vectors, and of these the largest weights; another training makes
 * up for what was dropped. Pruning in two steps loses less than in one.
 */
import type { Features } from "../../src/diagnosis/examples/features";
import { FIRST, type ModelData, STEPS, softmax, VALUES } from "../../src/diagnosis/examples/model";

export interface Weights {
  names: string[];
  classes: number;
  /** The weight of feature `f` for class `c` is at `f * classes + c`. */
  matrix: Float32Array;
  bias: Float32Array;
}

export interface Labelled {
  features: Features;
  /** Index of the right class. */
  label: number;
  /** Indices of classes that are equally good answers. */
  also: readonly number[];
}

export interface Rounds {
  /** Passes over all examples. */
  epochs: number;
  /** How many of the last epochs the weights are averaged over, so that no single step sways them. */
  averaged: number;
}
/** For the weights that ship. */
const LONG: Rounds = { epochs: 10, averaged: 4 };
/** Features per 1000 that each step drops at random, so that no answer hangs on one word; the rest is scaled up. */
const DROPPED = 500;
/** Share of the probability for the classes that are as good as the right one. */
const SHARED = 0.3;
const STEP = 0.35;
/** Initial sum of squared gradients of each weight; keeps the first steps short. */
const START = 0.1;
/** A class with a smaller error is not worth a step. */
const NEGLIGIBLE = 2e-3;

/** Pseudo-random integers from 0 to `below - 1`, the same for the same seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Numbers the features of at least two examples; one that occurs in a single example teaches nothing. */
function index(examples: readonly Labelled[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) uses.set(name, (uses.get(name) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [name, count] of uses) if (count > 1) places.set(name, places.size);
  return places;
}

/** With `only`, just the weights that are not zero in it are trained anew; the others stay zero. */
export function train(
  examples: readonly Labelled[],
  classes: number,
  only?: Weights,
  { epochs, averaged }: Rounds = LONG,
): Weights {
  const places = only ? new Map(only.names.map((name, place) => [name, place])) : index(examples);
  const rows = examples.map(({ features, label, also }) => {
    const known = [...features].filter(([name]) => places.has(name));
    const target = new Float32Array(classes);
    target[label] = also.length > 0 ? 1 - SHARED : 1;
    for (const other of also) target[other] = SHARED / also.length;
    return {
      target,
      at: Int32Array.from(known, ([name]) => places.get(name) as number),
      value: Float32Array.from(known, ([, value]) => value),
    };
  });
  const every = Array.from({ length: classes }, (_, c) => c);
  /** The classes for which each feature has a weight. */
  const classesOf = [...places.values()].map((place) =>
    only ? every.filter((c) => only.matrix[place * classes + c] !== 0) : every,
  );
  const matrix = new Float32Array(places.size * classes);
  const squares = new Float32Array(places.size * classes).fill(START);
  const bias = new Float32Array(classes);
  const biasSquares = new Float32Array(classes).fill(START);
  const mean = { matrix: new Float32Array(matrix.length), bias: new Float32Array(classes) };
  const scores = new Float32Array(classes);
  const gain = 1000 / (1000 - DROPPED);
  const roll = dice(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, roll);
    for (const { target, at, value } of rows) {
      const kept: number[] = [];
      for (let k = 0; k < at.length; k++) if (roll(1000) >= DROPPED) kept.push(k);
      scores.set(bias);
      for (const k of kept) {
        const place = at[k] as number;
        const x = (value[k] as number) * gain;
        for (const c of classesOf[place] as number[]) {
          scores[c] = (scores[c] as number) + x * (matrix[place * classes + c] as number);
        }
      }
      softmax(scores);
      const errors = scores.map((probability, c) => probability - (target[c] as number));
      const far = every.filter((c) => Math.abs(errors[c] as number) >= NEGLIGIBLE);
      for (const c of far) descend(bias, biasSquares, c, errors[c] as number);
      for (const k of kept) {
        const first = (at[k] as number) * classes;
        const x = (value[k] as number) * gain;
        for (const c of far) {
          if (only?.matrix[first + c] !== 0) descend(matrix, squares, first + c, (errors[c] as number) * x);
        }
      }
    }
    if (epoch < epochs - averaged) continue;
    matrix.forEach((weight, i) => {
      mean.matrix[i] = (mean.matrix[i] as number) + weight / averaged;
    });
    bias.forEach((weight, c) => {
      mean.bias[c] = (mean.bias[c] as number) + weight / averaged;
    });
  }
  return { names: [...places.keys()], classes, ...mean };
}

function descend(weights: Float32Array, squares: Float32Array, place: number, gradient: number): void {
  const sum = (squares[place] as number) + gradient * gradient;
  squares[place] = sum;
  weights[place] = (weights[place] as number) - (STEP * gradient) / Math.sqrt(sum);
}

/** Fisher-Yates. */
function shuffle<T>(list: T[], roll: (below: number) => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}

/** Keeps the `features` with the longest weight vectors and the `most` largest of their weights; others become 0. */
export function prune({ names, classes, matrix, bias }: Weights, features: number, most: number): Weights {
  const row = (f: number) => matrix.subarray(f * classes, (f + 1) * classes);
  const length = names.map((_, f) => row(f).reduce((sum, weight) => sum + weight * weight, 0));
  const kept = names
    .map((_, f) => f)
    .sort((a, b) => (length[b] as number) - (length[a] as number))
    .slice(0, features)
    .sort((a, b) => a - b);
  const small = new Float32Array(kept.length * classes);
  for (const [place, f] of kept.entries()) small.set(row(f), place * classes);
  const sizes = small.map(Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  return {
    names: kept.map((f) => names[f] as string),
    classes,
    matrix: small.map((weight) => (Math.abs(weight) < least ? 0 : weight)),
    bias,
  };
}

/** Share of the weights that fits into the steps; the few larger ones are clipped. */
const WITHIN = 0.999;

type Packed = Pick<ModelData, "features" | "weights" | "scale" | "bias">;

/** The non-zero weights in the format that `Model` reads. */
export function pack({ names, classes, matrix, bias }: Weights): Packed {
  const sizes = matrix
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * WITHIN)] ?? 1) / STEPS;
  const step = (weight: number) => Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)));
  const rows = names.map((name, f) => {
    let row = "";
    let last = -1;
    for (let c = 0; c < classes; c++) {
      const weight = step(matrix[f * classes + c] as number);
      if (weight === 0) continue;
      row += String.fromCharCode(FIRST + (c - last - 1) * VALUES + weight + STEPS);
      last = c;
    }
    return { name, row };
  });
  // Sorted by name, which compresses better.
  const kept = rows.filter(({ row }) => row !== "").sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    features: kept.map(({ name }) => name),
    weights: kept.map(({ row }) => row),
    scale,
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
  };
}
