/** What the last press of the button found, for the popup that comes back and for the side panel. */
import type { Diagnosis } from "../diagnosis/types";
import { item } from "./items";
import type { Signin } from "./reading";

/**
 * `found`: a failure. `unknown`: something failed that no rule knows. `nothing`: no failure. `unreadable`: the browser
 * lets no extension read that page.
 */
export interface Reading {
  tabId: number;
  outcome: "found" | "unknown" | "nothing" | "unreadable";
  /** Only where something was `found`. */
  diagnosis?: Diagnosis;
  /** The message that decided, and nothing else of the page. */
  text?: string;
  /** What a sign-in page says about who asks for what, for the request to IT. */
  signin?: Signin;
}

/** One for all tabs: what was read before on another page is forgotten with the next press. */
export const lastReading = item<Reading | null>("session", "reading", null);
