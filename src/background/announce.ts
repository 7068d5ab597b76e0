/**
 * Tells the rep, once: the badge at once, then the popup, if it may open by itself and the rep is looking. Chrome
 * refuses `openPopup` when the window has no focus, when a popup is open, and when two calls race; then the badge stays
 * and one more attempt follows when tab and window have the focus again.
 *
 * `pending` → `badge` → `opened`. `opened` is written before the popup is asked for and taken back when the browser
 * refuses: a worker that dies in between leaves a badge, never a second popup.
 */
import { browser } from "../shared/browser";
import type { Incident } from "../shared/incident";
import { allIncidents, incidentOf, settings } from "../shared/items";
import { mark } from "./badge";
import { inTurn } from "./turns";
import { isViewOpen } from "./views";

export const MOST_ATTEMPTS = 2;

/** Open, strong, not shown yet, and worth another attempt. */
export const isWaiting = ({ state, strength, announced, attempts = 0 }: Incident) =>
  state === "open" && strength === "strong" && announced !== "opened" && attempts < MOST_ATTEMPTS;

/** What the browser and the rep say about opening: worth asking for while the incident is being stored. */
export const circumstances = (incident: Incident) =>
  Promise.all([settings.get(), windowShowing(incident), isViewOpen()]);

/** Runs in the turn of the incident's tab; `incident` is as stored, the answer as stored then. */
export async function announce(incident: Incident, asked = circumstances(incident)): Promise<Incident> {
  // Asked for first, so drawn first; decoding the icon takes longer than all the rest, so nobody waits for it.
  void mark(incident);
  const [{ autoOpen }, window, viewed] = await asked;
  if (!isWaiting(incident)) return step(incident, "badge");
  if (window && viewed) return step(incident, "opened");
  if (!autoOpen || !chrome.action.openPopup) return step(incident, "badge", MOST_ATTEMPTS);
  if (!window?.focused) return step(incident, "badge");
  const told = await step(incident, "opened", (incident.attempts ?? 0) + 1);
  void open(told, window.id as number);
  return told;
}

/** Writes how far the announcement has come, and never takes `opened` back. */
async function step(
  incident: Incident,
  announced: Incident["announced"],
  attempts = incident.attempts,
): Promise<Incident> {
  if (incident.announced === "opened") return incident;
  if (incident.announced === announced && incident.attempts === attempts) return incident;
  const next: Incident = { ...incident, announced, ...(attempts !== undefined && { attempts }) };
  await incidentOf(incident.tabId).set(next);
  return next;
}

/** The window in front, if its active tab shows the incident. Popup windows have no toolbar to open from. */
async function windowShowing({ tabId, alsoIn }: Incident) {
  const [window, [tab]] = await Promise.all([
    browser.windows.getLastFocused(),
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
  ]);
  const isHere = window.type === "normal" && tab?.windowId === window.id && [tabId, ...alsoIn].includes(tab?.id ?? -1);
  return isHere ? window : undefined;
}

const open = ({ tabId, id }: Incident, windowId: number) =>
  inTurn("popup", async () => {
    try {
      await chrome.action.openPopup({ windowId });
    } catch {
      if (!(await isViewOpen())) await takeBack(tabId, id);
    }
  });

const takeBack = (tabId: number, id: string) =>
  inTurn(`tab:${tabId}`, async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id !== id || incident.announced !== "opened") return;
    await incidentOf(tabId).set({ ...incident, announced: "badge" });
  });

/** Tab or window came to the front, or the worker woke up: whoever still waits gets another chance. */
export async function announceWaiting(): Promise<void> {
  const waiting = (await allIncidents()).filter(isWaiting);
  await Promise.all(
    waiting.map(({ tabId, id }) =>
      inTurn(`tab:${tabId}`, async () => {
        const incident = await incidentOf(tabId).get();
        if (incident?.id === id && isWaiting(incident)) await announce(incident);
      }),
    ),
  );
}
