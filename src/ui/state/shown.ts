/** What the popup is about: the incident of the tab that the rep looks at, or what a press of the button read there. */
import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import { corrected, type Incident } from "../../shared/incident";
import { allIncidents } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { subjectOf } from "../card/card-model";
import { redraw, type Source, send, stored, watched } from "./store";

/** `panel` or `lookup`, a tab that shows the lookup; null in the popup. */
export const view = (): string | null => new URLSearchParams(location.search).get("view");

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
  const last = stored(current).incident;
  const incident =
    worth.find(({ tabId }) => tabId === tab?.id) ??
    worth.find(({ alsoIn }) => tab?.id !== undefined && alsoIn.includes(tab.id)) ??
    // A tab without a failure (Microsoft's sign-out page, say) keeps the incident that the rep is working on.
    worth.find(({ id }) => id === last?.id);
  const elsewhere = worth.filter((one) => one !== incident);
  return { windowId: tab?.windowId, tabId: tab?.id, address: tab?.url, incident, elsewhere };
}

/** As the worker writes it and, in the side panel, as the rep changes tabs. */
export const current: Source<Current> = watched("current", { elsewhere: [] }, look, () => [
  chrome.storage.session.onChanged,
  chrome.tabs.onActivated,
]);

/** The rule that the rep chose instead, and the incident of which it was chosen; of none, it was a reading. */
let better: { of: string | undefined; rule: RuleId } | undefined;

export function shown() {
  const { incident: seen, tabId } = stored(current);
  const reading = stored(lastReading);
  const chosen = better?.of === seen?.id ? better?.rule : undefined;
  const asChosen = (diagnosis: Diagnosis) => (chosen ? corrected(diagnosis, chosen) : diagnosis);
  const isRead = view() || tabId === undefined || reading?.tabId === tabId;
  // What the rep asked for by pressing the button comes before how an earlier failure ended.
  const read = isRead && seen?.state !== "open" ? reading?.diagnosis : undefined;
  const found = read && subjectOf(asChosen(read));
  const incident = found ? undefined : seen;
  return {
    incident,
    /** Absent where no rule is known. */
    subject: found ?? (incident && subjectOf(asChosen(incident.diagnosis), incident)),
    isChosen: chosen !== undefined,
    /** What the page said, untrusted. */
    text: (found ? reading?.text : incident?.seen.join("\n")) ?? "",
    /** By this a popup that comes back knows whether it is about the same. */
    key: found ? `read:${read?.rule}` : (incident?.id ?? ""),
  };
}

/** Another rule fits better. The worker stores it with the incident; until it has, the card shows it already. */
export function correct(rule: RuleId): void {
  const { incident } = shown();
  better = { of: stored(current).incident?.id, rule };
  if (incident) send({ type: "choose", incident: incident.id, rule });
  redraw();
}
