/** Which incident a view is about: the one of the tab that the rep looks at. */
import { useEffect, useState } from "preact/hooks";
import { allIncidents } from "../../shared/items";
import { useEvent } from "../state/use-event";

/** How long a resolved incident is worth a sentence, in milliseconds. */
const FRESH = 10 * 60_000;

export type Current = Awaited<ReturnType<typeof readCurrent>>;

export async function readCurrent(incidents = allIncidents()) {
  const [[tab], all] = await Promise.all([chrome.tabs.query({ active: true, currentWindow: true }), incidents]);
  const worth = all.filter(
    ({ state, updatedAt }) => state === "open" || (state === "resolved" && Date.now() - updatedAt < FRESH),
  );
  const own = worth.find(({ tabId }) => tabId === tab?.id);
  const incident = own ?? worth.find(({ alsoIn }) => tab?.id !== undefined && alsoIn.includes(tab.id));
  return {
    windowId: tab?.windowId,
    tabId: tab?.id,
    /** Where the browser tells it. */
    address: tab?.url,
    incident,
    /** Incidents of other tabs. */
    elsewhere: worth.filter((one) => one !== incident),
  };
}

/**
 * Follows the incident as the worker writes it and, in the side panel, as the rep changes tabs. A tab without a failure
 * (Microsoft's sign-out page, say) keeps the incident that the rep is working on.
 */
export function useCurrent(first: Current): Current {
  const [now, setNow] = useState(first);

  const look = async () => {
    const next = await readCurrent();
    setNow(({ incident }) => {
      const kept = incident && [next.incident, ...next.elsewhere].find((one) => one?.id === incident.id);
      return { ...next, incident: next.incident ?? kept };
    });
  };
  useEvent(chrome.storage.session.onChanged, (changes) => {
    if (Object.keys(changes).some((key) => key.startsWith("incident:"))) void look();
  });
  useEvent(chrome.tabs.onActivated, look);
  // Something may have happened between the first look and the first drawing.
  useEffect(() => void look(), []);
  return now;
}
