/**
 * Tells the rep, once: the badge at once, and the popup, if it may open by itself and the rep is looking. Chrome
 * refuses `openPopup` when the window has no focus, when a popup is open, and when two calls race; then the badge stays
 * and one more attempt follows when tab and window have the focus again.
 *
 * `pending` → `badge` → `opened`. Only the card makes it `opened`, by saying that it is shown: whatever the browser
 * refuses and wherever the worker dies, an incident that nobody has seen is asked for again.
 */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import { allIncidents, incidentOf } from "../../shared/items";
import { settingsInForce } from "../../shared/policy";
import { enqueue } from "../browser/queue";
import { mark } from "./badge";
import { isViewOpen } from "./views";

export const MOST_ATTEMPTS = 2;

/**
 * Milliseconds for which a popup that was asked for counts as loading. Before its document is there the browser names it
 * to nobody, and asking again would replace it; a worker that died after asking does not learn what came of it.
 */
const LOADING = 3000;

/** Open, strong, not shown yet, and worth another attempt. */
const isWaiting = ({ state, strength, announced, attempts = 0 }: Incident) =>
  state === "open" && strength === "strong" && announced !== "opened" && attempts < MOST_ATTEMPTS;

/** Milliseconds until it is known whether the popup that was asked for came. */
const loadsFor = ({ askedAt = 0 }: Incident) => Math.max(0, askedAt + LOADING - Date.now());

/** What the browser and the rep say about opening. */
interface BrowserState {
  autoOpen: boolean;
  /** The window in front and the tab that it shows. */
  window: { id?: number | undefined; focused: boolean; type?: string | undefined };
  tab: { id?: number | undefined; windowId?: number | undefined } | undefined;
  /** A popup or side panel is open. */
  viewed: boolean;
}

/** When the browser does not say (it has no window, say), nobody is looking. */
async function browserState(): Promise<BrowserState> {
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

/** The incident as it is once it has been announced, as far as it can be now. */
function announcedIn(incident: Incident, { autoOpen, window, tab, viewed }: BrowserState): Incident {
  if (incident.announced === "opened") return incident;
  const { attempts = 0, tabId, alsoIn } = incident;
  const badge: Incident = incident.announced === "badge" ? incident : { ...incident, announced: "badge" };
  if (!isWaiting(incident)) return badge;
  // Popup windows have no toolbar to open from.
  const isHere = window.type === "normal" && tab?.windowId === window.id && [tabId, ...alsoIn].includes(tab?.id ?? -1);
  // An open view shows it, and says so.
  if (isHere && viewed) return badge;
  if (!autoOpen || !chrome.action.openPopup) return { ...badge, attempts: MOST_ATTEMPTS };
  if (!isHere || !window.focused || loadsFor(incident) > 0) return badge;
  return { ...badge, attempts: attempts + 1, askedAt: Date.now() };
}

/**
 * Runs in the turn of the incident's tab. `stored` is what storage holds of it, the answer what it holds then: written
 * before anybody is told, and only if it differs.
 */
export async function announce(incident: Incident, stored: Incident | null): Promise<Incident> {
  const now = await browserState();
  const next = announcedIn(incident, now);
  if (next !== stored) await incidentOf(next.tabId).set(next);
  // The badge is there long before the popup, whichever is asked for first.
  if ((next.attempts ?? 0) > (incident.attempts ?? 0) && now.autoOpen) void open(now.window.id as number, next);
  else if (isWaiting(next) && loadsFor(next) > 0) setTimeout(announceWaiting, loadsFor(next));
  // Asked again without news, the badge is there already; drawing it anew would take time from the popup.
  if (next !== stored) void mark(next);
  return next;
}

const open = (windowId: number, asked: Incident) =>
  enqueue("popup", () => Promise.resolve(chrome.action.openPopup?.({ windowId })).catch(() => void noteRefusal(asked)));

/** Nothing is loading then. */
const noteRefusal = ({ tabId, id, askedAt }: Incident) =>
  enqueue(`tab:${tabId}`, async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id !== id || incident.askedAt !== askedAt) return;
    const { askedAt: _, ...refused } = incident;
    await incidentOf(tabId).set(refused);
  });

async function announceAgain(is: (incident: Incident) => boolean): Promise<void> {
  const waiting = (await allIncidents()).filter(is);
  await Promise.all(
    waiting.map(({ tabId, id }) =>
      enqueue(`tab:${tabId}`, async () => {
        const incident = await incidentOf(tabId).get();
        if (incident?.id === id && is(incident)) await announce(incident, incident);
      }),
    ),
  );
}

/** Tab or window came to the front: another chance for every incident that still waits. */
export const announceWaiting = () => announceAgain(isWaiting);

/** The worker woke up: for whoever it never asked. A popup that was asked for may be loading, and asking would end it. */
export const announceUnasked = () => announceAgain((incident) => isWaiting(incident) && !incident.attempts);
