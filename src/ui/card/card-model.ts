/** What a card is about: one rule, why it is shown, and whose steps it has. Pure. */
import { type Details, type Diagnosis, PROBABLE, RECOGNISED } from "../../diagnosis/types";
import { codesIn, holds, type Known } from "../../request/conditions";
import type { Rule, RuleId, Step, Who } from "../../rules/schema";
import { ruleById } from "../../rules/table";
import type { Incident, Progress } from "../../shared/incident";

export interface Subject {
  rule: Rule;
  diagnosis: Diagnosis;
  /** Absent for an answer of the lookup and for a reading. */
  incident?: Incident;
}

/** What a card shows; undefined where no rule is known. */
export function subjectOf(diagnosis: Diagnosis, incident?: Incident): Subject | undefined {
  const rule = diagnosis.rule && ruleById.get(diagnosis.rule);
  return rule ? { rule, diagnosis, ...(incident && { incident }) } : undefined;
}

/** How sure the card may sound; undefined where no evidence speaks for the rule, because the rep picked it. */
export function sureness({ sure, evidence }: Diagnosis, rule: Rule) {
  if (!evidence.some((one) => one.rule === rule.id)) return undefined;
  return sure >= RECOGNISED ? "recognised" : sure >= PROBABLE ? "probably" : "possibly";
}

/** The other candidates of an ambiguous diagnosis. */
export const alternativesTo = ({ rule, diagnosis }: Subject): RuleId[] =>
  diagnosis.status === "ambiguous" ? diagnosis.candidates.filter((id) => id !== rule.id) : [];

/** Key of a step or question in `Progress`. It names the rule, since two rules may both have a step `connect-again`. */
export const keyOf = (rule: RuleId, id: string): string => `${rule}:${id}`;

/** The codes and answers that the conditions of the rule's steps and asks are checked against. */
export function knownFor(subject: Subject | undefined, { answers }: Progress): Known {
  const given = Object.entries(answers).flatMap(([key, option]) => {
    const [rule, question] = key.split(":");
    return option && rule === subject?.rule.id ? [`${question}.${option}`] : [];
  });
  return { codes: codesIn(subject?.diagnosis.details ?? {}), answers: new Set(given) };
}

/** The steps whose conditions hold for the codes seen and the answers given so far, in order. */
export const stepsFor = (subject: Subject, progress: Progress): Step[] =>
  subject.rule.steps.filter((step) => holds(step, knownFor(subject, progress)));

/** Does the card ask the rule's questions? The addresses on a card already answer them. */
export const needsQuestions = ({ rule, incident }: Subject): boolean =>
  rule.questions !== undefined && !incident?.addresses;

/** The diagnosis for a rule that the rep picked from a list: it has no evidence. */
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

/** An admin or `none` takes the admins' steps and the rep's later ones, except writing; nobody takes the vendor's. */
export function splitSteps<S extends Step>(rule: Rule, steps: readonly S[], reader: Reader) {
  const isAdmins = (step: Step) => ["it-admin", "hubspot-admin"].includes(actorOf(rule, step));
  const last = steps.findLastIndex(isAdmins);
  const isMine = (step: S, i: number) =>
    reader === "rep" ? isOwn(rule, step) : isAdmins(step) || (i > last && isOwn(rule, step) && !writes(step));
  return { own: steps.filter(isMine), others: steps.filter((step, i) => !isMine(step, i) && !isOwn(rule, step)) };
}

/** The admin whose part the reader can take; undefined where no admin has a step. */
export const adminOf = (rule: Rule, steps: readonly Step[]): "it-admin" | "hubspot-admin" | undefined => {
  const actors = steps.map((step) => actorOf(rule, step));
  return (["it-admin", "hubspot-admin"] as const).find((one) => actors.includes(one));
};

/** Who reads the card: the part that the rep took on another card counts only where this card has it, with its way back. */
export const readerOf = ({ reader = "rep" }: Progress, admin: ReturnType<typeof adminOf>): Reader =>
  !admin || (reader === "none" && admin !== "it-admin") ? "rep" : reader;
