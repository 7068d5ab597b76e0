/** What the popup is about: the active tab's incident, or what a press of the button read there. */
import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import { corrected, type Incident } from "../../shared/incident";
import { allIncidents } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { subjectOf } from "../card/card-model";
import { redraw, type Source, send, stored, watched } from "./store";

/** `panel` in the side panel, `lookup` in a tab that shows the lookup, null in the popup. */
export const view = (): string | null => new URLSearchParams(location.search).get("view");

/** How long a resolved incident is still shown, in milliseconds. */
const FRESH = 10 * 60_000;

interface Current {
  windowId?: number | undefined;
  tabId?: number | undefined;
  /** Undefined where the browser does not expose it (neither host permission nor `activeTab`). */
  address?: string | undefined;
  incident?: Incident | undefined;
  /** Incidents of other tabs, open or recently resolved. */
  elsewhere: Incident[];
  /** When the latest incident ended; 0 without one. */
  endedAt: number;
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
    // In a tab without a failure (Microsoft's sign-out page, say) the incident that the rep is working on stays.
    worth.find(({ id }) => id === last?.id);
  const elsewhere = worth.filter((one) => one !== incident);
  const endedAt = Math.max(0, ...all.map(({ state, updatedAt }) => (state === "open" ? 0 : updatedAt)));
  return { windowId: tab?.windowId, tabId: tab?.id, address: tab?.url, incident, elsewhere, endedAt };
}

/** Updated when session storage changes and, in the side panel, when the rep switches tabs. */
export const current: Source<Current> = watched("current", { elsewhere: [], endedAt: 0 }, look, () => [
  chrome.storage.session.onChanged,
  chrome.tabs.onActivated,
]);

/** The rule that the rep chose instead, and what it was chosen for: an incident's id or a reading's text. */
let better: { about: string | undefined; rule: RuleId } | undefined;

export function shown() {
  const { incident: seen, tabId, endedAt } = stored(current);
  const last = stored(lastReading);
  // A reading, which the rep asked for by pressing the button, comes before an incident that ended earlier. The side
  // panel keeps it while the rep goes to other tabs, until an incident ends.
  const isHere = tabId === undefined || last?.tabId === tabId;
  const isNews = last !== null && last.at > (view() ? endedAt : (seen?.updatedAt ?? 0));
  const reading = isNews && (view() || isHere) && seen?.state !== "open" ? last : undefined;
  const read = reading?.diagnosis;
  // An incident whose cause becomes known later is another matter than the one that the rep chose a rule for.
  const about = read ? reading?.text : seen && `${seen.id} ${seen.failure}`;
  const chosen = better?.about === about ? better?.rule : undefined;
  const asChosen = (diagnosis: Diagnosis) => (chosen ? corrected(diagnosis, chosen) : diagnosis);
  const found = read && subjectOf(asChosen(read));
  const incident = found ? undefined : seen;
  return {
    incident,
    about,
    /** Whether the text was read from the active tab's page. */
    isReadHere: found !== undefined && isHere,
    /** Undefined where no rule is known. */
    subject: found ?? (incident && subjectOf(asChosen(incident.diagnosis), incident)),
    isChosen: chosen !== undefined,
    /** What the page said, untrusted. */
    text: (found ? reading?.text : incident?.seen.join("\n")) ?? "",
    /** Identifies what is shown: a reopened popup restores its place only if this is the same. */
    key: found ? `read:${read?.rule}` : (incident?.id ?? ""),
  };
}

/** The rep chose another rule. The card shows it at once; the worker stores it with the incident. */
export function correct(rule: RuleId): void {
  const { incident, about } = shown();
  better = { about, rule };
  if (incident) send({ type: "choose", incident: incident.id, rule });
  redraw();
}
