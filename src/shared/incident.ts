import type { Diagnosis, Surface } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";

/** One failure in one tab over time. Only the worker writes it, to `storage.session`. */
export interface Incident {
  /** Random, stable for the life of the incident. */
  id: string;
  /** The HubSpot tab it belongs to. */
  tabId: number;
  /** In a private window: nothing of it is kept beyond the session. */
  isPrivate?: true;
  /** Other tabs that show the same failure: the Microsoft sign-in tab or window. */
  alsoIn: number[];
  /** Origin and portal id of the HubSpot account, for links back: `https://app-eu1.hubspot.com`, `12345`. */
  origin: string;
  portal: string;
  surface: Surface;
  state: "open" | "dismissed" | "resolved";
  /** `strong` opens the popup; `weak` only marks the icon. */
  strength: "strong" | "weak";
  diagnosis: Diagnosis;
  /** Texts of the page, bounded; shown to the rep, never stored beyond the session. */
  seen: string[];
  /** Mail domain concerned, if known: the initial value of the mailbox check. Never an address. */
  domain?: string;
  /** The account concerned and, for `office365/wrong-account`, the intended one; shown only to the rep. */
  addresses?: { connected: string; expected?: string };
  /** `opened`: the card has been shown. Reset only by a failed retry or when a hint turns out to be a failure. */
  announced: "badge" | "opened";
  /** Milliseconds since 1970, as are all times here. */
  openedAt: number;
  updatedAt: number;
  /** Number of times the popup was requested; after two, the badge has to suffice. */
  attempts?: number;
  /** When the popup was last requested; 0 if the browser refused. */
  askedAt?: number;
  /** When the rep pressed "Try again"; the next sighting or success is the outcome and clears it. */
  triedAt?: number;
  /** Number of retries that ended in the same failure. */
  triesFailed?: number;
  /** When the failure left the page. Together with `connectedAt`, in either order, this resolves the incident. */
  clearedAt?: number;
  /** When an account was connected or reconnected after the failure was last seen. */
  connectedAt?: number;
  /** `nameOf` the page's diagnosis. Kept when the rep chooses another rule, so that the failure is recognised again. */
  failure: string;
  /** Names of failures that showed in this tab before and had not ended. */
  replaced?: string[];
}

/** The diagnosis corrected by the rep: `rule` becomes its rule and first candidate. */
export const corrected = (diagnosis: Diagnosis, rule: RuleId): Diagnosis => ({
  ...diagnosis,
  status: "known",
  rule,
  candidates: [rule, ...diagnosis.candidates.filter((other) => other !== rule)].slice(0, 3),
});

/** The rep's progress on an incident. Only popup and side panel write it, so the worker never races with them. */
export interface Progress {
  stepsDone: string[];
  /** Answers by question id. */
  answers: Record<string, string>;
  /** Who reads the card, by default `rep`; `none` is a rep whose company has no IT. */
  reader?: "rep" | "admin" | "none";
}
