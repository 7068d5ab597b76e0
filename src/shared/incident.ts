import type { Diagnosis, Surface } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";

/** One failure in one tab over time. Written by the worker only, to `storage.session`. */
export interface Incident {
  /** Random, stable for the life of the incident. */
  id: string;
  /** The HubSpot tab it belongs to. */
  tabId: number;
  /** Other tabs where the same failure shows: the Microsoft sign-in tab or window. */
  alsoIn: number[];
  /** Origin and portal of the HubSpot account, for links back: `https://app-eu1.hubspot.com`, `12345`. */
  origin: string;
  portal: string;
  surface: Surface;
  state: "open" | "dismissed" | "resolved";
  /** `strong` opens the popup; `weak` only marks the icon. */
  strength: "strong" | "weak";
  diagnosis: Diagnosis;
  /** What stood on the page, bounded; shown to the rep, never stored beyond the session. */
  seen: string[];
  /** The mail domain concerned, when known: the start value of the mailbox check. Never an address. */
  domain?: string;
  /** The account concerned, and for `office365/wrong-account` the one that was meant; shown to the rep only. */
  addresses?: { connected: string; expected?: string };
  /** How far the announcement has come: once `opened`, it is never opened again. */
  announced: "badge" | "opened";
  /** Milliseconds since 1970. */
  openedAt: number;
  updatedAt: number;
  /** How often the popup was asked for; after the second refusal the badge has to do. */
  attempts?: number;
  /** When the popup was asked for last, unless the browser refused. */
  askedAt?: number;
  /** The rep pressed "Try again" at this time; the next sighting or success answers it. */
  triedAt?: number;
  /** How many of the rep's tries ended in the same failure. */
  triesFailed?: number;
  /** The failure is no longer on the page. Together with `connectedAt`, in either order, it resolves the incident. */
  clearedAt?: number;
  /** An account has come, or come back, since the failure was last seen. */
  connectedAt?: number;
  /** What the page spoke for (`nameOf`), kept when the rep chooses another rule: by it the same failure is known again. */
  failure: string;
}

/** The diagnosis as the rep corrects it: `rule` fits better. */
export const corrected = (diagnosis: Diagnosis, rule: RuleId): Diagnosis => ({
  ...diagnosis,
  status: "known",
  rule,
  candidates: [rule, ...diagnosis.candidates.filter((other) => other !== rule)].slice(0, 3),
});

/** What the rep has done about it. Written by popup and side panel only, so that the worker never races with them. */
export interface Progress {
  stepsDone: string[];
  /** Answers by question id. */
  answers: Record<string, string>;
  /** Who reads: `none` is a rep whose company has no IT. A rep unless said otherwise. */
  reader?: "rep" | "admin" | "none";
}
