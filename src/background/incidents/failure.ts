/**
 * A failure before it becomes an incident, and how it relates to an open one: a banner that arrives in parts, is
 * redrawn or is followed by a more detailed dialog is still one failure. Pure.
 */
import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { isDisconnected } from "../accounts/accounts";

export interface Failure {
  diagnosis: Diagnosis;
  strength: Incident["strength"];
  addresses?: NonNullable<Incident["addresses"]>;
}

/** Milliseconds within which two reports are parts of one failure, and the better evidence wins. */
export const SAME_MOMENT = 5000;

/** Milliseconds for which a mere hint cannot replace a success. */
const AFTERGLOW = 60_000;

export const OUTAGE = "hubspot/outage";

/** Certainty of a failure shown by account rows or by HubSpot's outage banner. */
const SURE_OF_ACCOUNT = 0.95;

/** Name by which a failure is recognised again: its rule, plus Microsoft's number if one rule covers many. */
export function nameOf({ rule, details }: Diagnosis): string {
  if (rule === null) return "unknown";
  return rule === "signin/other-code" ? `${rule}:${details.aadsts ?? ""}` : rule;
}

const UNSPECIFIC = ["hubspot/connect-failed", "hubspot/temporary", "office365/generic", "unknown"];
/** An outage explains disconnected accounts, and failures that say nothing more specific. */
export const isExplainedByOutage = (diagnosis: Diagnosis): boolean =>
  isDisconnected(diagnosis.rule) || UNSPECIFIC.includes(nameOf(diagnosis));

/**
 * `same`: seen again. `better`: the same failure, known with more certainty. `worse`: less specific than what is known.
 * `other`: a separate failure.
 */
export function relate(incident: Incident, next: Failure, now: number): "same" | "better" | "worse" | "other" {
  const before = incident.failure;
  const [was, is] = [incident.addresses?.connected, next.addresses?.connected];
  if (before === nameOf(next.diagnosis) && (was === is || !was || !is)) return "same";
  const age = now - incident.updatedAt;
  // Right after a success, an odd address next to it is no reason to hide that the connection works.
  if (incident.state === "resolved" && next.strength === "weak" && age < AFTERGLOW) return "worse";
  if (incident.state !== "open") return "other";
  if (next.diagnosis.rule === OUTAGE && isExplainedByOutage(incident.diagnosis)) {
    return incident.strength === "strong" && next.strength === "weak" ? "worse" : "better";
  }
  if (before === OUTAGE && next.strength === "strong") return "other";
  if (before === "unknown") return "better";
  if (next.diagnosis.rule === null) return "worse";
  if (incident.strength !== next.strength) return next.strength === "weak" ? "worse" : "other";
  if (age > SAME_MOMENT) return "other";
  const gain = next.diagnosis.sure - incident.diagnosis.sure;
  return gain > 0 ? "better" : gain < 0 ? "worse" : "other";
}

/** A failure shown by account rows or the page as a whole, without a text to diagnose. */
export function failureOf(rule: RuleId, strength: Incident["strength"], seen: string): Failure {
  const evidence = seen ? [{ stage: "account" as const, rule, seen: seen.slice(0, 200) }] : [];
  return {
    diagnosis: { status: "known", rule, candidates: [rule], sure: SURE_OF_ACCOUNT, evidence, details: {} },
    strength,
  };
}
