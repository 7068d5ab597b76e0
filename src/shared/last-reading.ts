/** Result of the last press of the toolbar button, for a reopened popup and for the side panel. */
import type { Diagnosis } from "../diagnosis/types";
import { item } from "./items";
import type { Signin } from "./reading";

/** `unknown`: a failure that no rule knows. `unreadable`: a page that the browser lets no extension read. */
export interface Reading {
  tabId: number;
  /** When the button was pressed, in milliseconds since 1970. */
  at: number;
  outcome: "found" | "unknown" | "nothing" | "unreadable";
  /** Only if `found`. */
  diagnosis?: Diagnosis;
  /** The message that decided, and no other text of the page. */
  text?: string;
  /** What a sign-in page says about the requesting app and its scopes, for the request to IT. */
  signin?: Signin;
}

/** Shared by all tabs: the next press overwrites it, on whatever page. */
export const lastReading = item<Reading | null>("session", "reading", null);
