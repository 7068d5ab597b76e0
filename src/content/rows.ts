/** Tells the worker about the account rows: when they are first seen, and whenever they have changed. */
import type { Surface } from "../diagnosis/types";
import { meantAddresses, readAccounts } from "./accounts";
import type { Tell } from "./lifetime";

/**
 * Returns a look at the rows: `false` while they are still changing and want another look soon. A list that is drawn row
 * by row would else seem to gain new accounts. Inboxes are of teams, not of the rep: their rows are not looked at.
 */
export function rowsOf(surface: Surface | undefined, tell: Tell): () => boolean {
  let seen: string;
  let told = "";
  return () => {
    if (!surface || surface === "inboxes-settings") return true;
    const accounts = readAccounts();
    const before = seen;
    seen = JSON.stringify(accounts);
    if (seen !== before) return false;
    // An empty list may not be drawn yet; it counts once there was a row.
    const known = accounts[0] || told[2] ? { accounts } : {};
    if (seen !== told) tell({ surface, place: "rows", texts: [], ...known, ...meantAddresses() });
    told = seen;
    return true;
  };
}
