/**
 * Finds the rule that the facts mean. A sign decides alone; where none does, the model ranks the rules. Pure: no clock,
 * no browser, no storage; the same facts and knowledge give the same answer.
 */
import type { RuleId } from "../rules/schema";
import type { Model, Ranked } from "./examples/model";
import { type Decision, decideBySigns, decidingNumbers, MAX_CANDIDATES, type Matches } from "./signs/decide";
import { detailsOf } from "./signs/details";
import type { Signs } from "./signs/signs";
import { plain } from "./text/normalise";
import { tokenise } from "./text/tokens";
import { type Diagnosis, type Facts, PROBABLE } from "./types";

export interface Knowledge {
  signs: Signs;
  /** Called only where no sign decides. */
  model(): Promise<Model>;
}

/** What a diagnosis uses of the model; `test/tools/measure.ts` passes a substitute. */
export type Ranker = Pick<Model, "rank" | "sure" | "nearest">;

/** A sign alone: right in 422 of 423 examples and real messages. `measured.json` has the rate of *Recognised*. */
const SURE_OF_SIGN = 0.99;
/** A weak sign with which the model agrees: right in 173 of 192 held-back wordings. */
const SURE_OF_WEAK = 0.9;
/** A weak sign with which the model disagrees, or the first of contradictory signs: right in half of them at most. */
const SURE_OF_FIRST = 0.5;
/**
 * Minimum probability of another rule to override a weak sign. Of 117 held-back texts on which they differ, the model
 * was right about 74, the sign about 35.
 */
const OUTRANKS = 0.35;
/** Minimum probability of another rule to override a heading: of 57 held back, 46 were right; with `OUTRANKS`, 38. */
const OUTRANKS_HEADING = 0.2;
/** Minimum probability of `none` to give a pasted text no answer, even against a weak sign. High, since somebody has a problem. */
const HARMLESS = 0.8;
/** Minimum probability of `none` to give a text on a page no answer. Low, since false positives are a nuisance. */
const HARMLESS_ON_PAGE = 0.3;
/** Minimum probability of `none` to doubt a weak sign in a pasted text. */
const DOUBT = 0.3;
/** Maximum `sure` for a text of at most `WORDS_OF_NAME` tokens: a product's name, or two words, report nothing. */
const SURE_OF_NAME = 0.5;
const WORDS_OF_NAME = 2;
/** Minimum `sure` of an answer. Below it, something failed, but no known rule comes near. */
const MIN_SURE = 0.1;
/** Minimum probability of the best rule where no word of the text has to do with a connection. */
const MIN_WITHOUT_WORDS = 0.15;
/** Above this probability, `none` is likelier than all rules together. */
const LIKELIER_THAN_NOT = 0.5;
/** Minimum probability of `none` to offer no candidates either. */
const NOTHING_NEAR = 0.995;

export async function diagnose(facts: Facts, { signs, model }: Knowledge): Promise<Diagnosis> {
  const { matches, said, answer } = begin(facts, signs);
  return { ...(answer ?? byModel(matches, said, signs, await model())), details: detailsOf(matches) };
}

/** `diagnose` with a given model, without details: the build measures with models that have not seen the text. */
export function answerWith(model: Ranker, facts: Facts, signs: Signs): Answer {
  const { matches, said, answer } = begin(facts, signs);
  return answer ?? byModel(matches, said, signs, model);
}

/** What the signs say. `answer` is set only where they decide alone. */
function begin(facts: Facts, signs: Signs) {
  const matches = matchesIn(facts, signs);
  const said = decideBySigns(matches, signs);
  return { matches, said, answer: said && !said.isWeak ? bySigns(said, signs) : undefined };
}

function matchesIn(facts: Facts, signs: Signs): Matches {
  // A blank line between texts keeps the gap of a phrase from reaching into the next text.
  const text = plain(facts.texts.join("\n\n"));
  const tokens = tokenise(text);
  return {
    facts,
    text,
    tokens,
    phrases: signs.phrases.find(tokens),
    numbers: decidingNumbers(facts, text, tokens, signs),
    codes: signs.codes.find(text, facts.keys, facts.anchors),
  };
}

type Answer = Omit<Diagnosis, "details">;

const upToThree = (rules: readonly RuleId[]): RuleId[] => [...new Set(rules)].slice(0, MAX_CANDIDATES);

function bySigns({ rules, evidence, isWeak }: Decision, { related, generic }: Signs, isDoubted = false): Answer {
  const rule = rules[0] as RuleId;
  // Several headings count as one answer, since none of them gives a reason.
  const isOne = !isDoubted && (rules.length === 1 || rules.every((one) => generic.has(one)));
  return {
    status: isOne ? "known" : "ambiguous",
    rule,
    candidates: upToThree([...rules, ...(related.get(rule) ?? [])]),
    sure: !isOne ? SURE_OF_FIRST : isWeak ? SURE_OF_WEAK : SURE_OF_SIGN,
    evidence,
  };
}

function byModel(matches: Matches, said: Decision | undefined, signs: Signs, model: Ranker): Answer {
  const { facts, text, tokens } = matches;
  const { rules, harmless, isAbout } = model.rank(text, tokens);
  const [best] = rules as [Ranked];
  const nearest = rules.slice(0, MAX_CANDIDATES).map(({ rule }) => rule);
  const isPasted = facts.surface === "paste";
  // What a page shows in an alert is not mere talk about failures.
  if (said && (harmless < HARMLESS || !isPasted)) {
    // A heading gives no reason, so only a rule that gives one counts as another.
    const isHeading = said.rules.every((rule) => signs.generic.has(rule));
    const other = rules.find(({ rule }) => !(isHeading ? signs.generic.has(rule) : said.rules.includes(rule)));
    const agrees = said.rules.includes(best.rule);
    if (!other || !isAbout || other.probability < (isHeading ? OUTRANKS_HEADING : OUTRANKS)) {
      const isDoubted = isPasted && (!agrees || harmless >= DOUBT);
      return { ...bySigns(said, signs, isDoubted), candidates: upToThree([...said.rules, ...nearest]) };
    }
    const found = answerOf(other, upToThree([other.rule, ...said.rules, ...nearest]), matches, model);
    // The sign remains evidence that something failed.
    return { ...found, evidence: [...found.evidence, ...said.evidence] };
  }
  const isElsewhere = tokens.words.length === 0 || (!isAbout && best.probability < MIN_WITHOUT_WORDS);
  // Where no rule comes near, `none` is likelier than a failure that nobody knows.
  const isLikelier = harmless > LIKELIER_THAN_NOT && model.sure(best.probability, isPasted) < MIN_SURE;
  if (isElsewhere || isLikelier || harmless >= (isPasted ? HARMLESS : HARMLESS_ON_PAGE)) {
    const isFar = isElsewhere || harmless >= NOTHING_NEAR;
    const candidates = isFar && !said ? [] : upToThree([...(said?.rules ?? []), ...nearest]);
    return { status: "none", rule: null, candidates, sure: 0, evidence: [] };
  }
  return answerOf(best, nearest, matches, model);
}

function answerOf(
  { rule, probability }: Ranked,
  candidates: RuleId[],
  { facts, tokens }: Matches,
  model: Ranker,
): Answer {
  const isPasted = facts.surface === "paste";
  const sure = Math.min(model.sure(probability, isPasted), tokens.words.length > WORDS_OF_NAME ? 1 : SURE_OF_NAME);
  if (sure < MIN_SURE) return { status: "unknown", rule: null, candidates, sure: 0, evidence: [] };
  const seen = model.nearest(rule, tokens);
  return {
    status: sure >= PROBABLE ? "known" : "ambiguous",
    rule,
    candidates,
    sure,
    evidence: seen ? [{ stage: "example", rule, seen }] : [],
  };
}
