/** Dismissed incidents stay dismissed: in their tab, or in the whole portal if they name an account. */
import type { HubSpotAccount } from "../../shared/hubspot";
import type { Incident } from "../../shared/incident";
import { item } from "../../shared/items";
import { isDisconnected, type Rows, stateIn, worksIn } from "../accounts/accounts";
import { update } from "../browser/queue";

const MOST = 50;

const dismissedIn = (scope: string) => item<string[]>("session", `dismissed:${scope}`, []);

/**
 * The list for a dismissed incident, and the two parts of its entry: name and attempt number. Microsoft numbers every
 * sign-in; the number is empty if the page showed none. A failure that no rule knows has no name but its text, in which
 * numbers may be times.
 */
function placeOf({ tabId, origin, portal, addresses, failure, seen, diagnosis: { details } }: Incident) {
  const address = addresses?.connected;
  const said = failure === "unknown" ? seen.join(" ").replace(/\d+/g, "") : "";
  return {
    list: dismissedIn(address ? `${origin}|${portal}` : `tab:${tabId}`),
    name: `${failure}|${address ?? said}|`,
    attempt: details.correlationId ?? details.requestId ?? details.timestamp ?? "",
  };
}

export function rememberDismissal(incident: Incident) {
  const { list, name, attempt } = placeOf(incident);
  return update(list, (known) => [...new Set([...known, name + attempt])].slice(-MOST));
}

/** Call on a retry: the same failure is then news. */
export function forgetDismissal(incident: Incident) {
  const { list, name } = placeOf(incident);
  return update(list, (known) => known.filter((entry) => !entry.startsWith(name)));
}

/** Call when a tab's connection works or the tab is closed. */
export const forgetDismissals = (tabId: number) => dismissedIn(`tab:${tabId}`).remove();

/** For accounts that were broken at the last look and work now: if one breaks again, that is news. */
export async function forgetMended({ origin, portal }: HubSpotAccount, { now, before }: Rows) {
  const isMended = (address = "") => stateIn(before, address) === "broken" && worksIn(now, address);
  if (!now.some(({ address }) => isMended(address))) return;
  const isOver = (entry: string) => {
    const [failure = "", address] = entry.split("|");
    return isDisconnected(failure) && isMended(address);
  };
  await update(dismissedIn(`${origin}|${portal}`), (known) => known.filter((entry) => !isOver(entry)));
}

/** A new sign-in at Microsoft has a new number and counts as a retry. */
export async function isDismissed(incident: Incident): Promise<boolean> {
  const { list, name, attempt } = placeOf(incident);
  const known = await list.get();
  return attempt ? known.includes(name + attempt) : known.some((entry) => entry.startsWith(name));
}
