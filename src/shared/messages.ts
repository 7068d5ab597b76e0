/**
 * Every message of the extension, as two unions by direction. None of them is answered with data: state travels through
 * storage (see `items.ts`). The worker answers `true` once the message has been dealt with and stored; a sender that
 * gets nothing knows that the worker died or refused, and may send once more.
 */
import type { Facts } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";

/** A connected account as the settings page lists it. */
export interface AccountRow {
  /** Lower case. */
  address: string;
  /** HubSpot's own mark on the row. */
  state: "connected" | "broken";
}

/** An account as the page shows it. */
export interface ListedAccount {
  address: string;
  /** What else its row says. */
  words: string;
  /** Classes, test ids, names of icons in it: by them and the words the worker knows whether it is broken. */
  marks: string;
}

/** What the page watcher saw, as the worker puts it together. Facts only. Bounds: `LIMITS`. */
export interface Sighting extends Facts {
  accounts?: AccountRow[];
  /** HubSpot's banner about an incident of its own. */
  outage?: true;
  /** HubSpot's success parameter was seen just now. */
  justConnected?: true;
  /** The rep's own HubSpot address, when the page shows it. */
  ownAddress?: string;
  /** The address typed into the connect dialog before leaving for Microsoft. */
  askedAddress?: string;
  /** `client_id` of the sign-in request (Microsoft's page only). */
  clientId?: string;
}

/** Bounds of what a page may say; the watcher cuts, the worker refuses what is larger. */
export const LIMITS = {
  text: 2000,
  keys: 30,
  links: 30,
  /** Characters of a key or a link. */
  mark: 400,
  accounts: 50,
  /** Characters of what a row says about its account, and of its marks. */
  state: 600,
  address: 254,
  /** Characters of a page's own address. */
  url: 8000,
  /** Nodes of one box that are read. */
  nodes: 2000,
} as const;

/** Texts of one sighting. */
export const MOST_TEXTS = 8;

/** From a page to the worker, which trusts none of it. On which surface, the browser says. */
export type PageMessage =
  /** What stands in a box, with HubSpot's keys in it and where its links lead. */
  | { type: "alert" | "outage" | "success"; text: string; keys: string[]; links: string[] }
  /** The page's address, which carries an error or a success. */
  | { type: "address"; address: string }
  /** Each account that is listed, and what the user menu shows. */
  | { type: "rows"; accounts?: ListedAccount[] | undefined; user?: string | undefined }
  /** The rep pressed a button of an account or of a dialog. */
  | { type: "acted" }
  /** The rep asks HubSpot to connect this address. */
  | { type: "asked"; address: string }
  /** What Microsoft's sign-in page says. */
  | { type: "signin"; texts: string[]; clientId?: string | undefined }
  /** Nothing of what was reported is left on the page. */
  | { type: "gone" };

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
