/** What a card is about: one rule, and why it is shown. Pure. */
import type { Diagnosis, Stage } from "../diagnosis/types";
import type { Rule, RuleId, Step } from "../rules/schema";
import type { Incident, Progress } from "../shared/incident";
import type { Reading } from "../shared/last-reading";

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

/** The steps that hold for the codes that were seen and for the answers given so far, in order. */
export function stepsFor({ rule, diagnosis }: Subject, { answers }: Progress): Step[] {
  const { aadsts, codes = [] } = diagnosis.details;
  const seen = new Set([...codes, ...(aadsts ? [aadsts, `AADSTS${aadsts}`] : [])]);
  return rule.steps.filter(({ when }) => {
    if (when?.codes && !when.codes.some((code) => seen.has(code))) return false;
    if (!when?.answer) return true;
    const [question, option] = when.answer.split(".") as [string, string];
    return answers[answerOf(rule.id, question)] === option;
  });
}

/** Is there anything to ask: a question of the rule, or which of the candidates it is? */
export const needsQuestions = ({ rule, diagnosis, incident }: Subject): boolean =>
  // Where both addresses are on the card, there is nothing left to ask.
  (rule.questions !== undefined && !incident?.addresses) || diagnosis.status === "ambiguous";

/** Is there anything to say besides the rule? */
export const needsNotes = ({ rule, incident }: Subject): boolean =>
  rule.who[0] === "wait" || incident?.triedAt !== undefined || incident?.triesFailed !== undefined;

/** What a view of the popup is about, so that it comes back only to that: an incident, a reading, or the lookup (empty). */
export const aboutOf = (incident: Incident | undefined, reading: Reading | null): string =>
  incident?.state === "open" || reading?.outcome !== "found" ? (incident?.id ?? "") : `read:${reading.diagnosis?.rule}`;
