/** Input and output of a diagnosis. Pure data: everything here survives `structuredClone` and JSON. */
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

/** The facts a diagnosis may use. A pasted text is one entry of `texts` and nothing else. */
export interface Facts {
  surface: Surface;
  /** Visible texts, untrusted. */
  texts: readonly string[];
  /** Values of HubSpot's `data-key` attributes. */
  keys?: readonly string[];
  /** URLs of links inside the alert. */
  anchors?: readonly string[];
}

/**
 * Kind of evidence: a code (number, constant, key, link anchor, shape of an email address), a sentence that a product
 * shows, the model's nearest example, or an account row of the settings page.
 */
export type Stage = "code" | "phrase" | "example" | "account";

export interface Evidence {
  stage: Stage;
  rule: RuleId;
  /** Quotation from the text, at most 200 characters; a sign-in number as `AADSTS50105`; for `example`, the example. */
  seen: string;
}

/** Identifiers that IT needs, read from the text. Never an email address, never a token. */
export interface Details {
  /** Microsoft's sign-in number, digits only: `50105`. */
  aadsts?: string;
  /** Other codes, as written in the text; further sign-in numbers as `AADSTS50105`. */
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
 * `known`: one rule, *Recognised* or *Probably*. `ambiguous`: `rule` is the likeliest candidate, *Possibly*. `unknown`:
 * the text reads like a failed connection, but no rule comes near. `none`: no failed connection; candidates, if any,
 * are what the text is about.
 */
export interface Diagnosis {
  status: "known" | "ambiguous" | "unknown" | "none";
  rule: RuleId | null;
  /** At most three, best first; `candidates[0] === rule` unless `rule` is null. */
  candidates: RuleId[];
  /** Measured accuracy of answers like this one, 0 to 1, on examples that the model had not seen. */
  sure: number;
  evidence: Evidence[];
  details: Details;
}

/** Minimum `sure` of a *Recognised* answer. */
export const RECOGNISED = 0.98;
/** Minimum `sure` of a *Probably* answer; below it, the answer is *Possibly*. */
export const PROBABLE = 0.85;
