/**
 * How often the whole diagnosis, signs and model, is right about texts that its model has not seen, that is, what
 * *Recognised* and *Probably* promise. The signs do know the texts, since whoever writes a sign reads the examples.
 */
import { answerWith } from "../../src/diagnosis/diagnose";
import type { Model } from "../../src/diagnosis/examples/model";
import type { Signs } from "../../src/diagnosis/signs/signs";
import { PROBABLE, RECOGNISED, type Surface } from "../../src/diagnosis/types";
import { type HeldBack, isRight } from "./fit";

/** Shares, 0 to 1. */
export interface Measured {
  /** Failures answered with the right rule. */
  first: number;
  /** Failures with the right rule among the candidates. */
  three: number;
  /** Answers called *Recognised* that are right; any answer to a harmless text is wrong. */
  recognised: number;
  /** Answers called *Probably* that are right; any answer to a harmless text is wrong. */
  probable: number;
  /** Harmless texts answered as *Recognised* or *Probably*. */
  alarmed: number;
}

/** `pasted`: all texts, as if pasted. `shown`: those that a box of a page may show, as if seen there. */
export const measureBoth = (held: readonly HeldBack[], model: Model, signs: Signs) => ({
  pasted: measure(held, "paste", model, signs),
  shown: measure(
    held.filter(({ example }) => !example.isNeverShown),
    "email-settings",
    model,
    signs,
  ),
});

/** `model` only provides the calibration; the rankings come from models that had not seen the example. */
function measure(held: readonly HeldBack[], surface: Surface, model: Model, signs: Signs): Measured {
  const answers = held.map(({ example, ranked }) => {
    const harmless = ranked.find(({ rule }) => rule === null)?.probability ?? 0;
    const rules = ranked.flatMap(({ rule, probability }) => (rule === null ? [] : { rule, probability }));
    const ranker = {
      rank: () => ({ rules, harmless, isAbout: true }),
      sure: (p: number, isPasted: boolean) => model.sure(p, isPasted),
      nearest: () => undefined,
    };
    const { rule, sure, candidates } = answerWith(ranker, { surface, texts: [example.text] }, signs);
    const isFirst = isRight(example, rule);
    return { isFailure: example.rule !== null, isFirst, isAmong: candidates.some((id) => isRight(example, id)), sure };
  });
  type Answer = (typeof answers)[0];
  const share = (all: readonly Answer[], is: (one: Answer) => boolean) => all.filter(is).length / (all.length || 1);
  const failures = answers.filter(({ isFailure }) => isFailure);
  const called = (from: number, below: number) =>
    share(
      answers.filter(({ sure }) => sure >= from && sure < below),
      ({ isFirst }) => isFirst,
    );
  return {
    first: share(failures, ({ isFirst }) => isFirst),
    three: share(failures, ({ isAmong }) => isAmong),
    recognised: called(RECOGNISED, Number.POSITIVE_INFINITY),
    probable: called(PROBABLE, RECOGNISED),
    alarmed: share(
      answers.filter(({ isFailure }) => !isFailure),
      ({ sure }) => sure >= PROBABLE,
    ),
  };
}
