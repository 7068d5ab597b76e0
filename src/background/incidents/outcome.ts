/**
 * Has the connection come about? Pure. A page that merely went away, or a banner that faded, says nothing. A row without
 * any mark counts as connected: HubSpot marks what is broken.
 */
import type { Incident } from "../../shared/incident";
import type { Sighting } from "../../shared/messages";
import { isWrongAccount, stateIn } from "../accounts/accounts";
import type { Finding } from "./examine";
import { nameOf } from "./failure";

/**
 * `resolved`: it works. `connected`: an account has come, which resolves the incident once the failure has left the
 * page too. `undefined`: nothing new.
 */
export function outcomeOf(
  incident: Incident,
  rows: Finding["rows"],
  { justConnected, askedAddress: asked }: Pick<Sighting, "justConnected" | "askedAddress">,
): "resolved" | "connected" | undefined {
  const account = incident.addresses?.connected;
  if (account) return rows && isSettled(incident, account, rows.now) ? "resolved" : undefined;
  if (justConnected) return "resolved";
  if (!rows) return undefined;

  if (nameOf(incident.diagnosis) === "hubspot/outage") {
    if (rows.now.some(({ state }) => state === "broken")) return undefined;
    return rows.before?.some(({ state }) => state === "broken") ? "resolved" : "connected";
  }
  // At the first look nobody knows which accounts have come, unless it is the one that the rep asked for.
  const isNew = (address: string) =>
    rows.before ? [undefined, "broken"].includes(stateIn(rows.before, address)) : address === asked?.toLowerCase();
  const came = rows.now.some(({ address, state }) => state !== "broken" && isNew(address));
  return came ? "connected" : undefined;
}

/** A wrong account is settled when it gave way to another, any other account in question when it works again. */
function isSettled(incident: Incident, account: string, rows: NonNullable<Finding["rows"]>["now"]): boolean {
  const state = stateIn(rows, account);
  if (!isWrongAccount(incident.failure)) return state !== undefined && state !== "broken";
  return state === undefined && rows.some((row) => row.state !== "broken");
}
