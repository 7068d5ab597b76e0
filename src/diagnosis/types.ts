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
}

/**
 * What spoke for a rule: a code (number, constant, key, link anchor, shape of an address), a sentence that a product
 * shows, the nearest example of the model, or an account row of the settings page.
 */
export type Stage = "code" | "phrase" | "example" | "account";

/** One piece of evidence for a rule. */
export interface Evidence {
  stage: Stage;
  rule: RuleId;
  /** What was seen, at most 200 characters, as it stood in the text; for an example, the example. */
  seen: string;
}

/** Identifiers that IT needs, as read from the text. Never an address, never a token. */
export interface Details {
  /** Microsoft's number, digits only: `50105`. */
  aadsts?: string;
  /** Other codes seen, as they stood. */
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
 * `known`: one rule, *Recognised* or *Probably*. `ambiguous`: `rule` is the likeliest of the candidates, *Possibly*.
 * `unknown`: reads like a failed connection, no rule comes near. `none`: no failed connection; candidates, if any, are
 * what the text speaks of.
 */
export interface Diagnosis {
  status: "known" | "ambiguous" | "unknown" | "none";
  rule: RuleId | null;
  /** At most three, best first; `candidates[0] === rule` unless `rule` is null. */
  candidates: RuleId[];
  /** How often an answer like this one is right, 0 to 1, measured on examples that the model had not seen. */
  sure: number;
  evidence: Evidence[];
  details: Details;
}

/** From here on an answer is called *Recognised*, *Probably*; below, *Possibly*. */
export const RECOGNISED = 0.98;
export const PROBABLE = 0.85;
