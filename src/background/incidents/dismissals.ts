/** What the rep dismissed stays dismissed: in its tab, or for a named account in its whole portal. */
import type { HubSpotAccount } from "../../shared/hubspot";
import type { Incident } from "../../shared/incident";
import { item } from "../../shared/items";
import { isDisconnected, type Rows, stateIn, worksIn } from "../accounts/accounts";
import { update } from "../browser/queue";

const MOST = 50;

const dismissedIn = (scope: string) => item<string[]>("session", `dismissed:${scope}`, []);

/**
 * The list that holds an incident once it is dismissed, and its entry there: a name and the number of the attempt.
 * Microsoft numbers every sign-in; empty when the page showed no number.
 */
function placeOf({ tabId, origin, portal, addresses, failure, diagnosis: { details } }: Incident) {
  const address = addresses?.connected;
  return {
    list: dismissedIn(address ? `${origin}|${portal}` : `tab:${tabId}`),
    name: `${failure}|${address ?? ""}|`,
    attempt: details.correlationId ?? details.requestId ?? details.timestamp ?? "",
  };
}

export function rememberDismissal(incident: Incident) {
  const { list, name, attempt } = placeOf(incident);
  return update(list, (known) => [...new Set([...known, name + attempt])].slice(-MOST));
}

/** The rep tries again: the same failure is news. */
export function forgetDismissal(incident: Incident) {
  const { list, name } = placeOf(incident);
  return update(list, (known) => known.filter((entry) => !entry.startsWith(name)));
}

/** What was dismissed in a tab, once its connection works or the tab is closed. */
export const forgetDismissals = (tabId: number) => dismissedIn(`tab:${tabId}`).remove();

/** Of accounts that were broken at the last look and work now: should one of them break once more, that is news. */
export async function forgetMended({ origin, portal }: HubSpotAccount, { now, before }: Rows) {
  const isMended = (address = "") => stateIn(before, address) === "broken" && worksIn(now, address);
  if (!now.some(({ address }) => isMended(address))) return;
  const isOver = (entry: string) => {
    const [failure = "", address] = entry.split("|");
    return isDisconnected(failure) && isMended(address);
  };
  await update(dismissedIn(`${origin}|${portal}`), (known) => known.filter((entry) => !isOver(entry)));
}

/** A new attempt at Microsoft carries a new number and counts as trying again. */
export async function isDismissed(incident: Incident): Promise<boolean> {
  const { list, name, attempt } = placeOf(incident);
  const known = await list.get();
  return attempt ? known.includes(name + attempt) : known.some((entry) => entry.startsWith(name));
}
