/**
 * Tells the rep, once: the badge at once, and the popup, if it may open by itself and the rep is looking. Chrome
 * refuses `openPopup` when the window has no focus, when a popup is open, and when two calls race; then the badge stays
 * and one more attempt follows when tab and window have the focus again.
 *
 * `pending` → `badge` → `opened`. `opened` is written before the popup is asked for and taken back when the browser
 * refuses. A worker that dies in between leaves an incident that nobody has seen: the card itself says when it shows, and
 * the next worker asks once more if it has not.
 */
import { browser } from "../shared/browser";
import type { Incident } from "../shared/incident";
import { allIncidents, incidentOf } from "../shared/items";
import { settingsInForce } from "../shared/policy";
import { mark } from "./badge";
import { inTurn } from "./turns";
import { isViewOpen } from "./views";

export const MOST_ATTEMPTS = 2;

/** Open, strong, not shown yet, and worth another attempt. */
export const isWaiting = ({ state, strength, announced, attempts = 0 }: Incident) =>
  state === "open" && strength === "strong" && announced !== "opened" && attempts < MOST_ATTEMPTS;

/** Milliseconds: a popup that was asked for is on the screen by then, and for so long its incident is news. */
const SHOWS_WITHIN = 500;
const IS_NEWS = 5000;

/** The popup was asked for just now, and has not said that it shows the card. */
const isUnseen = ({ state, strength, announced, attempts, updatedAt }: Incident) =>
  state === "open" &&
  strength === "strong" &&
  announced === "opened" &&
  attempts === 1 &&
  Date.now() - updatedAt < IS_NEWS;

/** What the browser and the rep say about opening. Worth asking for while a page's words are still being read. */
export interface Circumstances {
  autoOpen: boolean;
  /** The window in front and the tab that it shows. */
  window: { id?: number | undefined; focused: boolean; type?: string | undefined };
  tab: { id?: number | undefined; windowId?: number | undefined } | undefined;
  /** A popup or side panel is open. */
  viewed: boolean;
}

/** When the browser does not say (it has no window, say), nobody is looking. */
export async function circumstances(): Promise<Circumstances> {
  try {
    const [{ autoOpen }, window, [tab], viewed] = await Promise.all([
      settingsInForce.get(),
      browser.windows.getLastFocused(),
      browser.tabs.query({ active: true, lastFocusedWindow: true }),
      isViewOpen(),
    ]);
    return { autoOpen, window, tab, viewed };
  } catch {
    return { autoOpen: true, window: { focused: false }, tab: undefined, viewed: false };
  }
}

/** The incident as it will have been told. Nothing takes `opened` back but a browser that refuses. */
function tell(incident: Incident, { autoOpen, window, tab, viewed }: Circumstances): Incident {
  if (incident.announced === "opened") return incident;
  const { attempts = 0, tabId, alsoIn } = incident;
  const badge: Incident = incident.announced === "badge" ? incident : { ...incident, announced: "badge" };
  if (!isWaiting(incident)) return badge;
  // Popup windows have no toolbar to open from.
  const isHere = window.type === "normal" && tab?.windowId === window.id && [tabId, ...alsoIn].includes(tab?.id ?? -1);
  if (isHere && viewed) return { ...incident, announced: "opened" };
  if (!autoOpen || !chrome.action.openPopup) return { ...badge, attempts: MOST_ATTEMPTS };
  return isHere && window.focused ? { ...incident, announced: "opened", attempts: attempts + 1 } : badge;
}

/**
 * Runs in the turn of the incident's tab. `stored` is what storage holds of it, the answer what it holds then: written
 * before anybody is told, and only if it differs.
 */
export async function announce(
  incident: Incident,
  stored: Incident | null,
  asked = circumstances(),
): Promise<Incident> {
  const now = await asked;
  const told = tell(incident, now);
  if (told !== stored) await incidentOf(told.tabId).set(told);
  // A view that shows it already takes no attempt.
  const opens = told.announced === "opened" && (told.attempts ?? 0) > (incident.attempts ?? 0);
  // The badge is there long before the popup, whichever is asked for first.
  if (opens) void open(told, now.window.id as number);
  void mark(told);
  return told;
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

/** Another chance for every incident that it `is` true of, which is then told as `from` says. */
async function announceAgain(
  is: (incident: Incident) => boolean,
  from: (incident: Incident) => Incident,
): Promise<void> {
  const due = (await allIncidents()).filter(is);
  await Promise.all(
    due.map(({ tabId, id }) =>
      inTurn(`tab:${tabId}`, async () => {
        const incident = await incidentOf(tabId).get();
        if (incident?.id === id && is(incident)) await announce(from(incident), incident);
      }),
    ),
  );
}

/** Tab or window came to the front, or the worker woke up: for whoever still waits. */
export const announceWaiting = () => announceAgain(isWaiting, (incident) => incident);

/** The worker woke up: for whoever the last one died over. */
export async function announceUnseen(): Promise<void> {
  if (!(await allIncidents()).some(isUnseen)) return;
  await new Promise((done) => setTimeout(done, SHOWS_WITHIN));
  if (!(await isViewOpen())) await announceAgain(isUnseen, (incident) => ({ ...incident, announced: "badge" }));
}
