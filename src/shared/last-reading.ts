/** What the last press of the button found, for the popup that comes back and for the side panel. */
import type { Diagnosis, Surface } from "../diagnosis/types";
import { isAbsentOr, isNumber, isOneOf, isRecord, isText } from "./guards";
import { item } from "./items";
import { READING, type Signin } from "./reading";
import { isDiagnosis } from "./stored";

/**
 * `found`: a failure. `unknown`: something failed that no rule knows. `nothing`: no failure. `unreadable`: the browser
 * lets no extension read that page.
 */
export interface Reading {
  tabId: number;
  outcome: "found" | "unknown" | "nothing" | "unreadable";
  /** Only where something was `found`. */
  diagnosis?: Diagnosis;
  surface?: Surface;
  /** The message that decided, and nothing else of the page. */
  text?: string;
  /** What a sign-in page says about who asks for what, for the request to IT. */
  signin?: Signin;
}

const isSignin = (raw: unknown): raw is Signin =>
  isRecord(raw) && Object.values(raw).every((value) => isText(value, READING.scope));
const isMessage = (raw: unknown): raw is string => isText(raw, READING.text);

function parseReading(raw: unknown): Reading | undefined {
  const isGood =
    isRecord(raw) &&
    isNumber(raw.tabId) &&
    isOneOf(raw.outcome, "found", "unknown", "nothing", "unreadable") &&
    (raw.outcome !== "found" || isDiagnosis(raw.diagnosis)) &&
    isAbsentOr(raw.text, isMessage) &&
    isAbsentOr(raw.surface, isMessage) &&
    isAbsentOr(raw.signin, isSignin);
  return isGood ? (raw as unknown as Reading) : undefined;
}

/** One for all tabs: what was read before on another page is forgotten with the next press. */
export const lastReading = item<Reading | null>("session", "reading", parseReading, null);
