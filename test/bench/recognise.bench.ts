/**
 * How well unseen wordings are recognised: cross-validation over the examples, with whole wordings (a text, its
 * translations and close variants) held back together. Signs are left out: what they decide is tested, not measured.
 * The peers, on the same folds, are MiniSearch (the rule of the nearest example) and complement naive Bayes (Rennie et
 * al. 2003) over the same features.
 */
import MiniSearch from "minisearch";
import { PROBABLE, RECOGNISED } from "../../src/diagnosis/types";
import type { RuleId } from "../../src/rules/schema";
import { readExamples } from "../tools/examples";
import { calibrate, Fit, type FitExample, type HeldBack, isRight } from "../tools/fit";
import { foldWords } from "../tools/gather";
import { readLexicon, teachingMaterial } from "../tools/knowledge";
import type { Labelled } from "../tools/train";
import type { Bench, Row } from "./bench";

const FOLDS = 3;
/** Folds that are measured: each costs a training of a minute, and all three differ by less than one percent. */
const MEASURED = 2;
/** The peers answer one in so many examples of each fold, because answering all would take minutes. */
const SAMPLE = 50;

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

const sampled = <T>(list: readonly T[]): T[] => list.filter((_, i) => i % SAMPLE === 0);

type Answered = Pick<HeldBack, "example"> & { rules: (RuleId | null)[] };

/** How often the right rule is first, or among three, and how often a harmless text is recognised as such. */
function figures(answers: readonly Answered[]): Record<string, string> {
  const failures = answers.filter(({ example }) => example.rule !== null);
  const harmless = answers.filter(({ example }) => example.rule === null);
  const ruled = (one: Answered) => one.rules.filter((rule) => rule !== null);
  const among = (count: number) =>
    failures.filter((one) =>
      ruled(one)
        .slice(0, count)
        .some((rule) => isRight(one.example, rule)),
    ).length;
  return {
    failures: String(failures.length),
    "right first": percent(among(1), failures.length),
    "among three": percent(among(3), failures.length),
    harmless: String(harmless.length),
    silent: percent(harmless.filter(({ rules }) => rules[0] === null).length, harmless.length),
  };
}

const ranked = ({ example, ranked }: HeldBack): Answered => ({ example, rules: ranked.map(({ rule }) => rule) });

/** Answers each example with the rules of the training examples that MiniSearch finds, best first. */
function byMiniSearch(examples: readonly FitExample[], folds: readonly HeldBack[][]): Answered[] {
  return folds.flatMap((fold) => {
    const held = new Set(fold.map(({ example }) => example.group));
    const index = new MiniSearch<FitExample & { id: number }>({
      fields: ["text"],
      storeFields: ["rule"],
      searchOptions: { prefix: true },
    });
    index.addAll(examples.flatMap((example, id) => (held.has(example.group) ? [] : [{ ...example, id }])));
    return sampled(fold).map(({ example }) => {
      const rules = index.search(example.text.slice(0, 200)).map(({ rule }) => rule as RuleId | null);
      return { example, rules: [...new Set(rules)] };
    });
  });
}

/** Complement naive Bayes: the rarer a text's features are in all other classes, the likelier the class. */
function byNaiveBayes(fit: Fit, folds: readonly HeldBack[][]): Answered[] {
  const { classes } = fit;
  return folds.flatMap((fold) => {
    const held = new Set(fold.map(({ example }) => example.group));
    const taught = fit.rows.filter(({ example }) => !held.has(example.group));
    const total = new Map<string, number>();
    const own: Map<string, number>[] = classes.map(() => new Map());
    for (const { features, label } of taught) {
      for (const [name, value] of features) {
        total.set(name, (total.get(name) ?? 0) + value);
        own[label]?.set(name, (own[label]?.get(name) ?? 0) + value);
      }
    }
    const all = [...total.values()].reduce((sum, value) => sum + value, 0);
    const sums = own.map((counts) => [...counts.values()].reduce((sum, value) => sum + value, 0));
    const score = ({ features }: Labelled, c: number) => {
      let sum = 0;
      for (const [name, value] of features) {
        const count = total.get(name);
        if (count === undefined) continue;
        const others = (count - (own[c]?.get(name) ?? 0) + 0.05) / (all - (sums[c] as number) + 0.05 * total.size);
        sum -= value * Math.log(others);
      }
      return sum;
    };
    return sampled(fit.rows.filter(({ example }) => held.has(example.group) && !example.onlyTeaches)).map((row) => {
      const rules = classes
        .map((name, c) => ({ rule: name === "none" ? null : name, score: score(row, c) }))
        .sort((a, b) => b.score - a.score)
        .map(({ rule }) => rule);
      return { example: row.example, rules };
    });
  });
}

/** How often answers are right, by how sure they are. */
function calibration(folds: readonly HeldBack[][]): Row[] {
  const best = ({ example, ranked }: HeldBack): [number, boolean] => {
    const first = ranked.find(({ rule }) => rule !== null) as { rule: RuleId; probability: number };
    return [first.probability, isRight(example, first.rule)];
  };
  // Each fold is judged by the calibration curve of the others.
  const judged = folds.flatMap((fold, i) => {
    const points = calibrate(folds.flatMap((other, j) => (i === j ? [] : other.map(best))));
    const sure = (p: number) => points.findLast(([from]) => from <= p)?.[1] ?? 0;
    return fold.map(best).map(([p, right]) => ({ sure: sure(p), right }));
  });
  const row = (name: string, from: number, to: number): Row => {
    const part = judged.filter(({ sure }) => sure >= from && sure < to);
    return {
      name,
      figures: { answers: String(part.length), right: percent(part.filter((one) => one.right).length, part.length) },
    };
  };
  return [
    row(`Recognised: sure ≥ ${RECOGNISED}`, RECOGNISED, Number.POSITIVE_INFINITY),
    row(`Probably: sure ${PROBABLE} to ${RECOGNISED}`, PROBABLE, RECOGNISED),
    row(`Possibly: 0.5 to ${PROBABLE}`, 0.5, PROBABLE),
    row("Possibly: below 0.5", 0, 0.5),
  ];
}

const bench: Bench = {
  title: `Recognise wordings that nobody taught (${MEASURED} of ${FOLDS} folds, whole wordings held back)`,
  async run() {
    const material = teachingMaterial();
    const fit = new Fit(material, foldWords(readLexicon()));
    const folds = fit.holdBack(FOLDS, MEASURED);
    const all = folds.flat().map(ranked);
    const about = new Map(
      readExamples().flatMap((one) => (one.text ? [[`${one.group}\n${one.text}`, one] as const] : [])),
    );
    const by = (key: "lang" | "wrapper") => {
      const parts = new Map<string, Answered[]>();
      for (const one of all) {
        const value = about.get(`${one.example.group}\n${one.example.text}`)?.[key] ?? "–";
        parts.set(value, [...(parts.get(value) ?? []), one]);
      }
      return [...parts]
        .filter(([, part]) => part.length >= 50)
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([value, part]): Row => ({ name: `  ${key} ${value}`, figures: figures(part) }));
    };
    return [
      { name: "model", figures: figures(all) },
      ...folds.map((fold, i): Row => ({ name: `  fold ${i + 1}`, figures: figures(fold.map(ranked)) })),
      { name: "peer: complement naive Bayes", figures: figures(byNaiveBayes(fit, folds)) },
      { name: "peer: MiniSearch, nearest example", figures: figures(byMiniSearch(material, folds)) },
      ...calibration(folds),
      ...by("lang"),
      ...by("wrapper"),
    ];
  },
};

export default bench;
