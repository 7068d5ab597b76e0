/** Which incident a view is about: the one of the tab that the rep looks at. */
import { useEffect, useState } from "preact/hooks";
import type { Incident } from "../../shared/incident";
import { allIncidents } from "../../shared/items";

/** How long a resolved incident is worth a sentence, in milliseconds. */
const FRESH = 10 * 60_000;

export interface Current {
  windowId: number | undefined;
  tabId: number | undefined;
  /** The address of the tab in front, where the browser tells it. */
  address: string | undefined;
  incident: Incident | undefined;
  /** Incidents of other tabs. */
  elsewhere: Incident[];
}

export async function readCurrent(incidents = allIncidents()): Promise<Current> {
  const [[tab], all] = await Promise.all([chrome.tabs.query({ active: true, currentWindow: true }), incidents]);
  const worth = all.filter(
    ({ state, updatedAt }) => state === "open" || (state === "resolved" && Date.now() - updatedAt < FRESH),
  );
  const own = worth.find(({ tabId }) => tabId === tab?.id);
  const incident = own ?? worth.find(({ alsoIn }) => tab?.id !== undefined && alsoIn.includes(tab.id));
  return {
    windowId: tab?.windowId,
    tabId: tab?.id,
    address: tab?.url,
    incident,
    elsewhere: worth.filter((one) => one !== incident),
  };
}

/**
 * Follows the incident as the worker writes it and, in the side panel, as the rep changes tabs. A tab without a failure
 * (Microsoft's sign-out page, say) keeps the incident that the rep is working on.
 */
export function useCurrent(first: Current): Current {
  const [now, setNow] = useState(first);

  useEffect(() => {
    let gone = false;
    const changed = (changes: object) => {
      if (Object.keys(changes).some((key) => key.startsWith("incident:"))) void look();
    };
    const look = async () => {
      const next = await readCurrent();
      if (gone) return;
      setNow(({ incident }) => {
        const kept = incident && [next.incident, ...next.elsewhere].find((one) => one?.id === incident.id);
        return { ...next, incident: next.incident ?? kept };
      });
    };
    chrome.storage.session.onChanged.addListener(changed);
    chrome.tabs.onActivated.addListener(look);
    // Something may have happened between the first look and the first drawing.
    void look();
    return () => {
      gone = true;
      chrome.storage.session.onChanged.removeListener(changed);
      chrome.tabs.onActivated.removeListener(look);
    };
  }, []);
  return now;
}
