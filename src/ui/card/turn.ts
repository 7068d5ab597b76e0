/** Whose card it is: a rep's own steps, or for an admin, or a rep without one, what to do in the portals. Pure. */
import type { Rule, Step, Who } from "../../rules/schema";
import type { Progress } from "../../shared/incident";

export type Reader = "rep" | "admin" | "none";

/** Stored beside the answers to the rule's questions; no question is called so, since ids hold no colon. */
const READER = "card:reader";

export const readerOf = ({ answers }: Progress): Reader => {
  const said = answers[READER];
  return said === "admin" || said === "none" ? said : "rep";
};

export const withReader = (progress: Progress, reader: Reader): Progress => ({
  ...progress,
  answers: { ...progress.answers, [READER]: reader },
});

export const actorOf = ({ who }: Rule, step: Step): Who => step.who ?? (who[0] as Who);

export const isOwn = (rule: Rule, step: Step): boolean => ["you", "wait"].includes(actorOf(rule, step));

export const writes = ({ action }: Step): boolean =>
  action !== undefined && "show" in action && action.show === "it-request";

/** An admin does the admins' part and what comes after it. HubSpot's own part stays HubSpot's, whoever reads. */
export function sidesOf(rule: Rule, steps: readonly Step[], reader: Reader): Record<"own" | "others", Step[]> {
  const isAdmins = (step: Step) => ["it-admin", "hubspot-admin"].includes(actorOf(rule, step));
  const last = steps.findLastIndex(isAdmins);
  const isMine = (step: Step, i: number) =>
    reader === "rep" ? isOwn(rule, step) : isAdmins(step) || (i > last && isOwn(rule, step) && !writes(step));
  return { own: steps.filter(isMine), others: steps.filter((step, i) => !isMine(step, i) && !isOwn(rule, step)) };
}

/** Who can take the admin's part: only where an admin has one. */
export const adminOf = (rule: Rule, steps: readonly Step[]): "it-admin" | "hubspot-admin" | undefined => {
  const actors = steps.map((step) => actorOf(rule, step));
  return (["it-admin", "hubspot-admin"] as const).find((one) => actors.includes(one));
};
