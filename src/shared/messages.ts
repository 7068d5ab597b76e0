/**
 * Every message of the extension, as two unions by direction. None of them is answered with data: state travels through
 * storage (see `items.ts`). The worker answers `true` once the message has been dealt with and stored; a sender that
 * gets nothing knows that the worker died or refused, and may send once more.
 */
import type { Facts } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";

/** A connected account as the settings page lists it. */
export interface AccountRow {
  /** As shown, lower case. */
  address: string;
  /** HubSpot's own mark on the row. */
  state: "connected" | "broken" | "unclear";
}

/** What the page watcher saw. Facts only. Bounds: `LIMITS`. */
export interface Sighting extends Facts {
  /** Where in the page it stood. */
  place: "alert" | "dialog" | "page" | "url" | "rows" | "outage";
  accounts?: AccountRow[];
  /** HubSpot's success parameter or a success message was seen just now. */
  justConnected?: boolean;
  /** The rep's own HubSpot address, when the page shows it. */
  ownAddress?: string;
  /** The address typed into the connect dialog before leaving for Microsoft. */
  askedAddress?: string;
  /** `client_id` of the sign-in request (Microsoft's page only). */
  clientId?: string;
}

/** Bounds of a sighting; the watcher cuts, the worker refuses what is larger. */
export const LIMITS = {
  texts: 8,
  text: 2000,
  keys: 40,
  key: 200,
  anchors: 20,
  anchor: 400,
  accounts: 50,
  address: 254,
} as const;

/** From a page to the worker. The worker trusts none of it. */
export type PageMessage =
  | { type: "sighting"; sighting: Sighting }
  /** The failure that was reported is no longer on the page. */
  | { type: "cleared" };

/** From the extension's own pages to the worker. */
export type ViewMessage =
  /** The card is on the screen, however it got there: never open it by itself again. */
  | { type: "shown"; incident: string }
  /** The rep closed the card: never open it again. */
  | { type: "dismiss"; incident: string }
  /** The rep picked another candidate, or an answer led there. */
  | { type: "choose"; incident: string; rule: RuleId }
  /** Back to HubSpot and watch the outcome. */
  | { type: "try-again"; incident: string; page: "tab" | "email" | "calendar" | "inboxes" }
  /** "This is intended": never warn about this account again. */
  | { type: "intended"; incident: string }
  /** The rep allowed or withdrew the sign-in host: register or drop its watcher. */
  | { type: "permissions-changed" };
