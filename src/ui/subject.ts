/** What a card is about: one rule, and why it is shown. Pure. */
import type { Diagnosis, Stage } from "../diagnosis/types";
import { codesIn, holds, type Known } from "../request/conditions";
import type { Rule, RuleId, Step } from "../rules/schema";
import type { Incident, Progress } from "../shared/incident";

export interface Subject {
  rule: Rule;
  diagnosis: Diagnosis;
  /** Absent for an answer of the lookup. */
  incident?: Incident;
}

const STRONG: readonly Stage[] = ["code", "key", "anchor"];
const WEAK: readonly Stage[] = ["oauth", "hint", "concept", "umbrella"];

/** How sure the card may sound: by the evidence, and by how well the fix is documented. Absent: the rep picked the rule. */
export function sureness({ status, evidence }: Diagnosis, rule: Rule): "sure" | "probably" | "possibly" | undefined {
  const stage = evidence.find((one) => one.rule === rule.id)?.stage;
  if (status === "ambiguous") return "possibly";
  if (!stage) return undefined;
  if (rule.confidence === "low" || WEAK.includes(stage)) return "possibly";
  return rule.confidence === "high" && STRONG.includes(stage) ? "sure" : "probably";
}

/** The key under which a rule's step is ticked: two rules may both have a step `connect-again`. */
export const tickOf = (rule: RuleId, step: string): string => `${rule}:${step}`;
/** Likewise for the answer to a question. */
export const answerOf = (rule: RuleId, question: string): string => `${rule}:${question}`;

/** The answers given to the rule's questions, as its conditions write them: `page.number`. */
export const answersTo = ({ id }: Pick<Rule, "id">, { answers }: Progress): string[] =>
  Object.entries(answers).flatMap(([key, option]) =>
    option && key.startsWith(`${id}:`) ? [`${key.slice(id.length + 1)}.${option}`] : [],
  );

/** What the conditions of the rule's steps and asks are held against. */
export const knownFor = ({ rule, diagnosis }: Subject, progress: Progress): Known => ({
  codes: codesIn(diagnosis.details),
  answers: new Set(answersTo(rule, progress)),
});

/** The steps that hold for the codes that were seen and for the answers given so far, in order. */
export function stepsFor(subject: Subject, progress: Progress): Step[] {
  const known = knownFor(subject, progress);
  return subject.rule.steps.filter((step) => holds(step, known));
}

/** Is there anything to ask: a question of the rule, or which of the candidates it is? */
export const needsQuestions = ({ rule, diagnosis, incident }: Subject): boolean =>
  // Where both addresses are on the card, there is nothing left to ask.
  (rule.questions !== undefined && !incident?.addresses) || diagnosis.status === "ambiguous";

/** Is there anything to say besides the rule? */
export const needsNotes = ({ rule, incident }: Subject): boolean =>
  rule.who[0] === "wait" || incident?.triedAt !== undefined || incident?.triesFailed !== undefined;
