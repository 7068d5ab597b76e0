/**
 * Tells the rep, once: the badge at once, and the popup, if it may open by itself and the rep is looking. Chrome
 * refuses `openPopup` when the window has no focus, when a popup is open, and when two calls race; then the badge stays
 * and one more attempt follows when tab and window have the focus again. Only the card makes an incident `opened`, by
 * saying that it is shown: whatever the browser refuses and wherever the worker dies, what nobody has seen is asked for again.
 */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import { allIncidents, incidentOf } from "../../shared/items";
import { settingsInForce } from "../../shared/policy";
import { inTurn, queue } from "../browser/queue";
import { mark } from "./badge";

const MOST_ATTEMPTS = 2;

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

/**
 * Is a popup or side panel open? It shows the incident of the tab in front by itself, and says so. There is never more
 * than one popup; of a panel, Chromium 156 does not tell the window, so it counts only where there is no other window.
 */
async function isViewOpen(): Promise<boolean> {
  const views = (await chrome.runtime.getContexts?.({ contextTypes: ["POPUP", "SIDE_PANEL"] })) ?? [];
  if (views.length === 0) return false;
  if (views.some(({ contextType }) => contextType === "POPUP")) return true;
  return (await browser.windows.getAll({ windowTypes: ["normal"] })).length === 1;
}

/** The window in which the rep looks at the incident's tab, and at no view; when the browser does not say, in none. */
async function windowFor({ tabId, alsoIn }: Incident): Promise<number | undefined> {
  try {
    const [{ id, focused, type }, [tab], isViewed] = await Promise.all([
      browser.windows.getLastFocused(),
      browser.tabs.query({ active: true, lastFocusedWindow: true }),
      isViewOpen(),
    ]);
    // Popup windows have no toolbar to open from.
    const isLooking =
      focused && type === "normal" && tab?.windowId === id && [tabId, ...alsoIn].includes(tab?.id ?? -1);
    return isLooking && !isViewed ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the incident, then tells. `stored`: what storage holds of it, where there may be no news. Call it in a turn. */
export async function announce(incident: Incident, stored?: Incident): Promise<Incident> {
  const [{ autoOpen }, windowId] = await Promise.all([settingsInForce(), windowFor(incident)]);
  const waits = isWaiting(incident);
  const opens = waits && autoOpen && chrome.action.openPopup !== undefined;
  const asks = opens && windowId !== undefined && loadsFor(incident) === 0;
  let next = incident;
  if (waits && !opens) next = { ...next, attempts: MOST_ATTEMPTS };
  if (asks) next = { ...next, attempts: (incident.attempts ?? 0) + 1, askedAt: Date.now() };

  if (next !== stored) await incidentOf(next.tabId).set(next);
  // The badge is there long before the popup, whichever is asked for first.
  if (asks) void open(windowId, next);
  else if (opens && loadsFor(next) > 0) setTimeout(announceWaiting, loadsFor(next));
  // Asked again without news, the badge is there already; drawing it anew would take time from the popup.
  if (next !== stored) void mark(next);
  return next;
}

const opening = queue();

const open = (windowId: number, asked: Incident) =>
  opening(() => chrome.action.openPopup({ windowId }).catch(() => void noteRefusal(asked)));

/** Nothing is loading then. */
const noteRefusal = ({ tabId, id, askedAt }: Incident) =>
  inTurn(async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id === id && incident.askedAt === askedAt) await incidentOf(tabId).set({ ...incident, askedAt: 0 });
  });

const announceAgain = (is: (incident: Incident) => boolean) =>
  inTurn(async () => {
    for (const incident of (await allIncidents()).filter(is)) await announce(incident, incident);
  });

/** Tab or window came to the front: another chance for every incident that still waits. */
export const announceWaiting = () => announceAgain(isWaiting);

/** The worker woke up: for whoever it never asked. A popup that was asked for may be loading, and asking would end it. */
export const announceUnasked = () => announceAgain((incident) => isWaiting(incident) && !incident.attempts);
