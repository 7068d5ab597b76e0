/** Tells the worker about the account rows: when they are first seen, and whenever they have changed. */
import type { Surface } from "../diagnosis/types";
import { meantAddresses, readAccounts } from "./accounts";
import type { Send } from "./lifetime";

/**
 * Returns a look at the rows: `false` while they are still changing and want another look soon. A list that is drawn row
 * by row would else seem to gain new accounts. Inboxes are of teams, not of the rep: their rows are not looked at.
 */
export function rowsOf(surface: Surface | undefined, send: Send): () => boolean {
  let seen: string;
  let sent = "";
  return () => {
    if (!surface || surface === "inboxes-settings") return true;
    const accounts = readAccounts();
    const before = seen;
    seen = JSON.stringify(accounts);
    if (seen !== before) return false;
    if (seen !== sent) {
      // An empty list may not be drawn yet; it counts once there was a row.
      const known = accounts.length || sent[2] ? { accounts } : {};
      send({ type: "sighting", sighting: { surface, place: "rows", texts: [], ...known, ...meantAddresses() } });
      sent = seen;
    }
    return true;
  };
}
