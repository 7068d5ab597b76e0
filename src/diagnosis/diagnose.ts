/**
 * Which rule do these facts mean? A sign decides alone; where none does, the model ranks the rules by its examples. Pure:
 * no clock, no browser, no storage; the same facts and knowledge give the same answer.
 */
import type { RuleId } from "../rules/schema";
import type { Model, Ranked } from "./examples/model";
import { type Decision, decideBySigns, decidingNumbers, type Matches } from "./signs/decide";
import { detailsOf } from "./signs/details";
import type { Signs } from "./signs/signs";
import { plain } from "./text/normalise";
import { tokenise } from "./text/tokens";
import { type Diagnosis, type Facts, PROBABLE } from "./types";

export interface Knowledge {
  signs: Signs;
  /** Asked for only where no sign decides. */
  model(): Promise<Model>;
}

/** What ranks the rules where no sign decides. */
export type Ranker = Pick<Model, "rank" | "sure" | "nearest">;

const MAX_CANDIDATES = 3;
/** Of examples and real messages, 422 of 423 answers by a sign alone were right. The build measures it anew (`measured.json`). */
const SURE_OF_SIGN = 0.99;
/** A weak sign to which the model agrees: on held-back wordings 173 of 192 were right. */
const SURE_OF_WEAK = 0.9;
/** A weak sign to which the model does not agree, or two signs that contradict each other: half were right, or fewer. */
const SURE_OF_FIRST = 0.5;
/**
 * A weak sign gives way where the model is this sure of something else (of 117 held back on which they differ, the model
 * was right about 74, the sign about 35),
 */
const OUTRANKS = 0.35;
/** a heading where it is this sure of a reason (of 57 held back, 46 were answered right so, 38 by the bound above), */
const REASON = 0.2;
/** and where it is this sure that nothing failed. */
const HARMLESS = 0.8;
/** Pasted, a text is somebody's problem: it gets no answer only where the model is this sure that it reports nothing. */
const NOTHING_PASTED = 0.8;
/** On a page an unjust alarm is the nuisance: so much of a doubt is enough. */
const NOTHING_SEEN = 0.3;
/** The name of a product, or two words, report nothing: at most this sure of an answer to them. */
const SURE_OF_NAME = 0.5;
const WORDS_OF_NAME = 2;
/** Less sure than this is no answer: something failed, and nothing known comes near. */
const NEAR = 0.1;
/** Where no word of the text has to do with a connection, a rule must be this likely to be one of the nearest. */
const NEAR_WITHOUT_WORDS = 0.15;
/** So probable is what is likelier than everything else together. */
const LIKELIER = 0.5;
/** A harmless text this sure of itself has no nearest rules either. */
const NOTHING_NEAR = 0.995;

export async function diagnose(facts: Facts, { signs, model }: Knowledge): Promise<Diagnosis> {
  const { matches, said, answer } = begin(facts, signs);
  return { ...(answer ?? byModel(matches, said, signs, await model())), details: detailsOf(matches) };
}

/** The same with a model at hand: the build measures with models that have not seen the text. */
export function answerWith(model: Ranker, facts: Facts, signs: Signs): Answer {
  const { matches, said, answer } = begin(facts, signs);
  return answer ?? byModel(matches, said, signs, model);
}

/** What the signs say; the answer where they decide alone. */
function begin(facts: Facts, signs: Signs) {
  const matches = matchesIn(facts, signs);
  const said = decideBySigns(matches, signs);
  return { matches, said, answer: said && !said.isWeak ? bySigns(said, signs) : undefined };
}

function matchesIn(facts: Facts, signs: Signs): Matches {
  // A blank line between the texts, so that no gap of a phrase reaches from one into the next.
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

/** The first three of these rules, each once. */
const upToThree = (rules: readonly RuleId[]): RuleId[] => [...new Set(rules)].slice(0, MAX_CANDIDATES);

function bySigns({ rules, evidence, isWeak }: Decision, { related, generic }: Signs, isDoubted = false): Answer {
  const rule = rules[0] as RuleId;
  // Two headings that both give no reason are one answer.
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
  // What an alert of HubSpot shows is no talk about failures.
  if (said && (harmless < HARMLESS || !isPasted)) {
    // A heading gives no reason: what does, is another rule.
    const isHeading = said.rules.every((rule) => signs.generic.has(rule));
    const other = rules.find(({ rule }) => !(isHeading ? signs.generic.has(rule) : said.rules.includes(rule)));
    const agrees = said.rules.includes(best.rule);
    if (!other || !isAbout || other.probability < (isHeading ? REASON : OUTRANKS)) {
      const isDoubted = isPasted && (!agrees || harmless >= NOTHING_SEEN);
      return { ...bySigns(said, signs, isDoubted), candidates: upToThree([...said.rules, ...nearest]) };
    }
    const found = answer(other, upToThree([other.rule, ...said.rules, ...nearest]), matches, model);
    // That something failed, the sign says all the same.
    return { ...found, evidence: [...found.evidence, ...said.evidence] };
  }
  const isElsewhere = tokens.words.length === 0 || (!isAbout && best.probability < NEAR_WITHOUT_WORDS);
  // Where no rule comes near, that nothing failed is likelier than a failure that nobody knows.
  const isLikelier = harmless > LIKELIER && model.sure(best.probability, isPasted) < NEAR;
  if (isElsewhere || isLikelier || harmless >= (isPasted ? NOTHING_PASTED : NOTHING_SEEN)) {
    const isFar = isElsewhere || harmless >= NOTHING_NEAR;
    const candidates = isFar && !said ? [] : upToThree([...(said?.rules ?? []), ...nearest]);
    return { status: "none", rule: null, candidates, sure: 0, evidence: [] };
  }
  return answer(best, nearest, matches, model);
}

function answer(
  { rule, probability }: Ranked,
  candidates: RuleId[],
  { facts, tokens }: Matches,
  model: Ranker,
): Answer {
  const isPasted = facts.surface === "paste";
  const sure = Math.min(model.sure(probability, isPasted), tokens.words.length > WORDS_OF_NAME ? 1 : SURE_OF_NAME);
  if (sure < NEAR) return { status: "unknown", rule: null, candidates, sure: 0, evidence: [] };
  const seen = model.nearest(rule, tokens);
  return {
    status: sure >= PROBABLE ? "known" : "ambiguous",
    rule,
    candidates,
    sure,
    evidence: seen ? [{ stage: "example", rule, seen }] : [],
  };
}
