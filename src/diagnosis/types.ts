/** What goes into a diagnosis and what comes out. Pure data: everything here survives `structuredClone` and JSON. */
import type { RuleId } from "../rules/schema";

/** A place where failures show. */
export type Surface =
  | "email-settings"
  | "calendar-settings"
  | "inboxes-settings"
  | "connect-dialog"
  | "oauth-return"
  | "microsoft-signin"
  | "paste";

/** The facts a diagnosis may use. A pasted text is one text and nothing else. */
export interface Facts {
  surface: Surface;
  /** Visible texts, untrusted. */
  texts: readonly string[];
  /** Values of `data-key`, without the language segment. */
  keys?: readonly string[];
  /** Addresses of links inside the alert. */
  anchors?: readonly string[];
  /** Language of the page, `fr-ca`. Never relied on: HubSpot falls back to English text by text. */
  lang?: string;
}

/** The order in which evidence is tried; the first stage that answers decides. */
export type Stage = "code" | "key" | "anchor" | "phrase" | "address" | "oauth" | "hint" | "concept" | "umbrella";

/** One sign that spoke for a rule. */
export interface Evidence {
  stage: Stage;
  rule: RuleId;
  /** What was seen, at most 200 characters, as it stood in the text (or the code in its canonical form). */
  seen: string;
}

/** Identifiers that IT needs, as read from the text. Never an address, never a token. */
export interface Details {
  /** Microsoft's number, digits only: `50105`. */
  aadsts?: string;
  /** Other codes seen, canonical. */
  codes?: string[];
  correlationId?: string;
  requestId?: string;
  /** As written by Microsoft, ISO-like. */
  timestamp?: string;
  /** `client_id` of the sign-in request. */
  clientId?: string;
  appName?: string;
}

/**
 * `known`: one rule. `ambiguous`: the text cannot separate the candidates, `rule` is the likeliest.
 * `unknown`: reads like a failed connection, no rule. `none`: no such error.
 */
export interface Diagnosis {
  status: "known" | "ambiguous" | "unknown" | "none";
  rule: RuleId | null;
  /** At most three, best first; `candidates[0] === rule` unless `rule` is null. For `unknown`: the nearest guesses. */
  candidates: RuleId[];
  evidence: Evidence[];
  details: Details;
}
