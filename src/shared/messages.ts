/**
 * Every message of the extension, as two unions by direction. None of them is answered with data: state travels through
 * storage (see `items.ts`). The worker answers `true` once the message has been dealt with and stored; a sender that
 * gets nothing knows that the worker died or refused, and may send once more.
 */
import type { Facts } from "../diagnosis/types";
import * as LIMITS from "./limits";
import { anyOf, fallback, list, object, oneOf, optional, ruleId, type Shaped, text, where } from "./shape";

/** A connected account as the settings page lists it. */
export interface AccountRow {
  /** Lower case. */
  address: string;
  /** What HubSpot says in the row; `listed` is nothing. */
  state: "connected" | "listed" | "broken";
}

/** What the page watcher saw, as the worker puts it together. Facts only. Bounds: `LIMITS`. */
export interface Sighting extends Facts {
  accounts?: AccountRow[];
  /** HubSpot's banner about an incident of its own. */
  outage?: true;
  /** HubSpot's success parameter was seen just now. */
  justConnected?: true;
  /** The rep's own HubSpot address, when the page shows it; lower case. */
  ownAddress?: string;
  /** The address typed into the connect dialog before leaving for Microsoft; lower case. */
  askedAddress?: string;
  /** `client_id` of the sign-in request (Microsoft's page only). */
  clientId?: string;
}

/** An account as the page shows it. */
const listedAccount = object({
  address: text(LIMITS.address),
  /** What else its row says. */
  words: text(LIMITS.state),
  /** Classes, test ids, names of icons in it: by them and the words the worker knows whether it is broken. */
  marks: text(LIMITS.state),
});
export type ListedAccount = Shaped<typeof listedAccount>;

/** From a page to the worker, which trusts none of it. On which surface, the browser says. */
export const pageMessage = anyOf(
  /** What stands in a box, with HubSpot's keys in it and where its links lead. */
  object({
    type: oneOf("alert", "outage", "success"),
    text: text(LIMITS.text),
    keys: list(text(LIMITS.mark), LIMITS.keys),
    links: list(text(LIMITS.mark), LIMITS.links),
  }),
  /** The page's address, which carries an error or a success. */
  object({ type: oneOf("address"), address: where(text(LIMITS.url), URL.canParse) }),
  /** Each account that is listed, and what the user menu shows. */
  object({
    type: oneOf("rows"),
    accounts: optional(list(listedAccount, LIMITS.accounts)),
    user: fallback(text(LIMITS.address), undefined),
  }),
  /** The rep pressed a button of an account or of a dialog. */
  object({ type: oneOf("acted") }),
  /** The rep asks HubSpot to connect this address. */
  object({ type: oneOf("asked"), address: text(LIMITS.address) }),
  /** What Microsoft's sign-in page says. */
  object({ type: oneOf("signin"), texts: list(text(LIMITS.text), LIMITS.texts), clientId: optional(text(40)) }),
  /** Nothing of what was reported is left on the page. */
  object({ type: oneOf("gone") }),
);
export type PageMessage = Shaped<typeof pageMessage>;

const incident = text(40);

/** From the extension's own pages to the worker, about an incident. */
export const viewMessage = anyOf(
  /**
   * `shown`: the card is on the screen, however it got there: never open it by itself again. `dismiss`: the rep closed it: never
   * open it again. `intended`: never warn about this account again.
   */
  object({ type: oneOf("shown", "dismiss", "intended"), incident }),
  /** The rep picked another candidate, or an answer led there. */
  object({ type: oneOf("choose"), incident, rule: ruleId }),
  /** Back to HubSpot and watch the outcome. */
  object({ type: oneOf("try-again"), incident, page: oneOf("tab", "email", "calendar", "inboxes") }),
  /** The rep allowed or withdrew the sign-in host: register or drop its watcher. */
  object({ type: oneOf("permissions-changed") }),
);
export type ViewMessage = Shaped<typeof viewMessage>;
