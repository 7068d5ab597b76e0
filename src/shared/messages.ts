/**
 * All messages of the extension: one union from pages, one from views. None is answered with data: state travels via
 * storage (`items.ts`). The worker answers `true` once a message has been handled and its effect stored. Without an
 * answer the worker died or refused, and the sender may send once more.
 */
import type { Facts } from "../diagnosis/types";
import * as LIMITS from "./limits";
import { anyOf, fallback, list, object, oneOf, optional, ruleId, type Shaped, text, where } from "./shape";

/** A connected account, as judged from its row on the settings page. */
export interface AccountRow {
  /** Lower case. */
  address: string;
  /** `listed`: the row states nothing. */
  state: "connected" | "listed" | "broken";
}

/** What the watcher saw, as assembled by the worker. Facts only, bounded by `LIMITS`. */
export interface Sighting extends Facts {
  accounts?: AccountRow[];
  /** The text is HubSpot's banner about an outage of its own. */
  outage?: true;
  /** HubSpot has just reported a success, in a message or as a URL parameter. */
  justConnected?: true;
  /** The rep's HubSpot address, if the page shows it; lower case. */
  ownAddress?: string;
  /** The address typed into the connect dialog before going to Microsoft; lower case. */
  askedAddress?: string;
  /** `client_id` of the sign-in request (Microsoft's page only). */
  clientId?: string;
  /** Seen in a private window: nothing of it may be kept beyond the session. */
  isPrivate?: boolean;
}

/** An account row as the watcher reports it. */
const listedAccount = object({
  address: text(LIMITS.address),
  /** The other words of the row. */
  words: text(LIMITS.state),
  /** Its classes, data attributes and labels, which together with `words` tell whether the account is broken. */
  marks: text(LIMITS.state),
});
export type ListedAccount = Shaped<typeof listedAccount>;

/** From a page to the worker, which trusts none of it. The surface is taken from the browser's sender data. */
export const pageMessage = anyOf(
  /** A box with its translation keys (`data-key`) and link targets. */
  object({
    type: oneOf("alert", "outage", "success"),
    text: text(LIMITS.text),
    keys: list(text(LIMITS.mark), LIMITS.keys),
    links: list(text(LIMITS.mark), LIMITS.links),
  }),
  /** The page's URL, which carries an error or a success. */
  object({ type: oneOf("address"), address: where(text(LIMITS.url), URL.canParse) }),
  /** All listed accounts, and the text of the user menu. */
  object({
    type: oneOf("rows"),
    accounts: optional(list(listedAccount, LIMITS.accounts)),
    user: fallback(text(LIMITS.address), undefined),
  }),
  /** The rep pressed a button of an account or of a dialog. */
  object({ type: oneOf("acted") }),
  /** The rep entered this address in the connect dialog. */
  object({ type: oneOf("asked"), address: text(LIMITS.address) }),
  object({ type: oneOf("signin"), texts: list(text(LIMITS.text), LIMITS.texts), clientId: optional(text(40)) }),
  /** Nothing that was reported is left on the page. */
  object({ type: oneOf("gone") }),
);
export type PageMessage = Shaped<typeof pageMessage>;

const incident = text(40);

/** From the extension's own pages to the worker. */
export const viewMessage = anyOf(
  /** `shown`: the card is visible, however it got there. `intended`: never warn about this account again. */
  object({ type: oneOf("shown", "dismiss", "intended"), incident }),
  /** The rep chose another rule, directly or by answering a question. */
  object({ type: oneOf("choose"), incident, rule: ruleId }),
  /** Go back to HubSpot and watch the outcome. `tab`: to the page that is open there. */
  object({ type: oneOf("try-again"), incident, page: oneOf("tab", "email", "calendar", "inboxes") }),
  /** The rep granted or revoked access to the sign-in host: register or unregister its watcher. */
  object({ type: oneOf("permissions-changed") }),
);
export type ViewMessage = Shaped<typeof viewMessage>;
