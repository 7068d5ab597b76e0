/** Which incident a view is about: the one of the tab that the rep looks at. */
import type { Incident } from "../../shared/incident";
import { allIncidents } from "../../shared/items";
import { type Source, stored, watched } from "../state/store";

/** How long a resolved incident is worth a sentence, in milliseconds. */
const FRESH = 10 * 60_000;

interface Current {
  windowId?: number | undefined;
  tabId?: number | undefined;
  /** Where the browser tells it. */
  address?: string | undefined;
  incident?: Incident | undefined;
  /** Incidents of other tabs. */
  elsewhere: Incident[];
}

async function look(): Promise<Current> {
  const [[tab], all] = await Promise.all([chrome.tabs.query({ active: true, currentWindow: true }), allIncidents()]);
  const worth = all.filter(
    ({ state, updatedAt }) => state === "open" || (state === "resolved" && Date.now() - updatedAt < FRESH),
  );
  const shown = stored(current).incident;
  const incident =
    worth.find(({ tabId }) => tabId === tab?.id) ??
    worth.find(({ alsoIn }) => tab?.id !== undefined && alsoIn.includes(tab.id)) ??
    // A tab without a failure (Microsoft's sign-out page, say) keeps the incident that the rep is working on.
    worth.find(({ id }) => id === shown?.id);
  const elsewhere = worth.filter((one) => one !== incident);
  return { windowId: tab?.windowId, tabId: tab?.id, address: tab?.url, incident, elsewhere };
}

/** As the worker writes it and, in the side panel, as the rep changes tabs. */
export const current: Source<Current> = watched("current", { elsewhere: [] }, look, () => [
  chrome.storage.session.onChanged,
  chrome.tabs.onActivated,
]);
