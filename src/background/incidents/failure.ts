/**
 * One failure as found, before it becomes an incident, and how two of them relate: a banner comes in pieces, is drawn
 * again, or is followed by a dialog that says more, and all of that is still one failure. Pure.
 */
import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";

export interface Failure {
  diagnosis: Diagnosis;
  strength: Incident["strength"];
  addresses?: NonNullable<Incident["addresses"]>;
}

/** Within so many milliseconds, two reports are pieces of one failure and the better evidence wins. */
export const SAME_MOMENT = 5000;

/** So long a success keeps mere hints from taking its place. */
const AFTERGLOW = 60_000;

export const OUTAGE = "hubspot/outage";

/** Of an account that HubSpot itself shows as broken, or that is another than was meant. */
const SURE_OF_ACCOUNT = 0.95;

/** What the failure is called for recognition: the rule, with Microsoft's number where one rule answers many. */
export function nameOf({ rule, details }: Diagnosis): string {
  if (rule === null) return "unknown";
  return rule === "signin/other-code" ? `${rule}:${details.aadsts ?? ""}` : rule;
}

/** What an outage explains: disconnections, and failures that say nothing more specific. */
const EXPLAINED_BY_OUTAGE: readonly string[] = [
  "hubspot/inbox-disconnected",
  "hubspot/connect-failed",
  "hubspot/temporary",
  "office365/generic",
  "unknown",
];
export const isExplainedByOutage = (diagnosis: Diagnosis) => EXPLAINED_BY_OUTAGE.includes(nameOf(diagnosis));

/**
 * `same`: seen again. `better`: the same failure, now known more surely. `worse`: says less than what is known.
 * `other`: a failure of its own.
 */
export function relate(incident: Incident, next: Failure, now: number): "same" | "better" | "worse" | "other" {
  const before = incident.failure;
  const [was, is] = [incident.addresses?.connected, next.addresses?.connected];
  if (before === nameOf(next.diagnosis) && (was === is || !was || !is)) return "same";
  const age = now - incident.updatedAt;
  // Right after a success, an odd address beside it is no reason to hide that it works.
  if (incident.state === "resolved" && next.strength === "weak" && age < AFTERGLOW) return "worse";
  if (incident.state !== "open") return "other";
  if (next.diagnosis.rule === OUTAGE && isExplainedByOutage(incident.diagnosis)) return "better";
  if (before === OUTAGE && next.strength === "strong") return "other";
  if (before === "unknown") return "better";
  if (next.diagnosis.rule === null) return "worse";
  if (incident.strength !== next.strength) return next.strength === "weak" ? "worse" : "other";
  if (age > SAME_MOMENT) return "other";
  const gain = next.diagnosis.sure - incident.diagnosis.sure;
  return gain > 0 ? "better" : gain < 0 ? "worse" : "other";
}

/** A failure that the accounts show, or the page as a whole: there is a sign but no text to diagnose. */
export function failureOf(rule: RuleId, strength: Incident["strength"], seen: string): Failure {
  const evidence = seen ? [{ stage: "account" as const, rule, seen: seen.slice(0, 200) }] : [];
  return {
    diagnosis: { status: "known", rule, candidates: [rule], sure: SURE_OF_ACCOUNT, evidence, details: {} },
    strength,
  };
}
