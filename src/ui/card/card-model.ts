/** What a card is about: one rule, why it is shown, and whose steps it has. Pure. */
import { type Details, type Diagnosis, PROBABLE, RECOGNISED } from "../../diagnosis/types";
import { codesIn, holds, type Known } from "../../request/conditions";
import type { Rule, RuleId, Step, Who } from "../../rules/schema";
import { ruleById } from "../../rules/table";
import type { Incident, Progress } from "../../shared/incident";

export interface Subject {
  rule: Rule;
  diagnosis: Diagnosis;
  /** Absent for an answer of the lookup. */
  incident?: Incident;
}

/** What a card shows. Absent where no rule is known. */
export function subjectOf(diagnosis: Diagnosis, incident?: Incident): Subject | undefined {
  const rule = diagnosis.rule && ruleById.get(diagnosis.rule);
  return rule ? { rule, diagnosis, ...(incident && { incident }) } : undefined;
}

/** How sure the card may sound. Absent: the rep picked the rule. */
export function sureness({ sure, evidence }: Diagnosis, rule: Rule) {
  if (!evidence.some((one) => one.rule === rule.id)) return undefined;
  return sure >= RECOGNISED ? "recognised" : sure >= PROBABLE ? "probably" : "possibly";
}

/** The other rules that it may be, where the answer is only possible. */
export const alternativesTo = ({ rule, diagnosis }: Subject): RuleId[] =>
  diagnosis.status === "ambiguous" ? diagnosis.candidates.filter((id) => id !== rule.id) : [];

/** The key under which a step is ticked and a question is answered: two rules may both have a step `connect-again`. */
export const keyOf = (rule: RuleId, id: string): string => `${rule}:${id}`;

/** What the conditions of the rule's steps and asks are held against. */
export function knownFor(subject: Subject | undefined, { answers }: Progress): Known {
  const given = Object.entries(answers).flatMap(([key, option]) => {
    const [rule, question] = key.split(":");
    return option && rule === subject?.rule.id ? [`${question}.${option}`] : [];
  });
  return { codes: codesIn(subject?.diagnosis.details ?? {}), answers: new Set(given) };
}

/** The steps that hold for the codes that were seen and for the answers given so far, in order. */
export const stepsFor = (subject: Subject, progress: Progress): Step[] =>
  subject.rule.steps.filter((step) => holds(step, knownFor(subject, progress)));

/** Is there anything to ask? Where both addresses are on the card, nothing is left to ask. */
export const needsQuestions = ({ rule, incident }: Subject): boolean =>
  rule.questions !== undefined && !incident?.addresses;

/** The diagnosis of a rule that the rep picked from a list: no text spoke for it. */
export const picked = (rule: RuleId, details: Details = {}): Diagnosis => ({
  status: "known",
  rule,
  candidates: [rule],
  sure: 1,
  evidence: [],
  details,
});

export type Reader = NonNullable<Progress["reader"]>;

export const actorOf = ({ who }: Rule, step: Step): Who => step.who ?? (who[0] as Who);

export const isOwn = (rule: Rule, step: Step): boolean => ["you", "wait"].includes(actorOf(rule, step));

export const writes = ({ action }: Step): boolean =>
  action !== undefined && "show" in action && action.show === "it-request";

/** An admin does the admins' part and what comes after it. HubSpot's own part stays HubSpot's, whoever reads. */
export function sidesOf<S extends Step>(rule: Rule, steps: readonly S[], reader: Reader) {
  const isAdmins = (step: Step) => ["it-admin", "hubspot-admin"].includes(actorOf(rule, step));
  const last = steps.findLastIndex(isAdmins);
  const isMine = (step: S, i: number) =>
    reader === "rep" ? isOwn(rule, step) : isAdmins(step) || (i > last && isOwn(rule, step) && !writes(step));
  return { own: steps.filter(isMine), others: steps.filter((step, i) => !isMine(step, i) && !isOwn(rule, step)) };
}

/** Who can take the admin's part: only where an admin has one. */
export const adminOf = (rule: Rule, steps: readonly Step[]): "it-admin" | "hubspot-admin" | undefined => {
  const actors = steps.map((step) => actorOf(rule, step));
  return (["it-admin", "hubspot-admin"] as const).find((one) => actors.includes(one));
};
