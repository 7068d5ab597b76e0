/**
 * Announces an incident once: the badge immediately, the popup if it may open by itself and the rep looks at the tab.
 * Chrome rejects `openPopup` if the window has no focus, a popup is open or two calls race; then the badge stays, and
 * one more attempt follows once tab and window have the focus. Only the card sets `opened`, by reporting that it is
 * shown, so a popup that nobody saw, even because the worker died, is requested again.
 */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import { allIncidents, incidentOf } from "../../shared/items";
import { isSilent, policy, settingsInForce } from "../../shared/policy";
import { inTurn, queue } from "../browser/queue";
import { mark } from "./badge";

const MOST_ATTEMPTS = 2;

/**
 * Milliseconds for which a requested popup counts as loading. Until its document exists the browser does not list it,
 * and another request would replace it. A worker that died after the request never learns its outcome.
 */
const LOADING = 3000;

/** Open, strong, not shown yet, and worth another attempt. */
const isWaiting = ({ state, strength, announced, attempts = 0 }: Incident) =>
  state === "open" && strength === "strong" && announced !== "opened" && attempts < MOST_ATTEMPTS;

/** Milliseconds for which the requested popup may still be loading; none if the clock was set back since. */
const loadsFor = ({ askedAt = 0 }: Incident) =>
  askedAt > Date.now() ? 0 : Math.max(0, askedAt + LOADING - Date.now());

/**
 * Is a popup or side panel open? Either shows the active tab's incident by itself, and reports that. There is never
 * more than one popup. Chromium 156 does not tell a panel's window, so a panel counts only if there is a single window.
 */
async function isViewOpen(): Promise<boolean> {
  const views = (await chrome.runtime.getContexts?.({ contextTypes: ["POPUP", "SIDE_PANEL"] })) ?? [];
  if (views.length === 0) return false;
  if (views.some(({ contextType }) => contextType === "POPUP")) return true;
  return (await browser.windows.getAll({ windowTypes: ["normal"] })).length === 1;
}

/** The window in which the rep looks at the incident's tab and no view is open; none if the browser does not tell. */
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

/** Stores the incident, then announces it; skips storage and badge if it is still `stored`. Call it in a turn. */
export async function announce(incident: Incident, stored?: Incident): Promise<Incident> {
  const [{ autoOpen }, imposed, windowId] = await Promise.all([settingsInForce(), policy.get(), windowFor(incident)]);
  // The organization may have silenced it since it was seen.
  const waits = isWaiting(incident) && !isSilent(imposed, incident.diagnosis.rule);
  const opens = waits && autoOpen && chrome.action.openPopup !== undefined;
  const asks = opens && windowId !== undefined && loadsFor(incident) === 0;
  let next = incident;
  if (waits && !opens) next = { ...next, attempts: MOST_ATTEMPTS };
  if (asks) next = { ...next, attempts: (incident.attempts ?? 0) + 1, askedAt: Date.now() };

  if (next !== stored) await incidentOf(next.tabId).set(next);
  // The badge appears long before the popup, whichever is requested first.
  if (asks) void open(windowId, next);
  else if (opens && loadsFor(next) > 0) setTimeout(announceWaiting, loadsFor(next));
  // An unchanged incident has its badge already; drawing it again would delay the popup.
  if (next !== stored) void mark(next);
  return next;
}

const opening = queue();

const open = (windowId: number, asked: Incident) =>
  opening(() => chrome.action.openPopup({ windowId }).catch(() => void noteRefusal(asked)));

/** After a refusal nothing is loading, so the next request need not wait. */
const noteRefusal = ({ tabId, id, askedAt }: Incident) =>
  inTurn(async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id === id && incident.askedAt === askedAt) await incidentOf(tabId).set({ ...incident, askedAt: 0 });
  });

const announceAgain = (is: (incident: Incident) => boolean) =>
  inTurn(async () => {
    for (const incident of (await allIncidents()).filter(is)) await announce(incident, incident);
  });

/** The active tab or window changed: another chance for every waiting incident. */
export const announceWaiting = () => announceAgain(isWaiting);

/** On worker start. Skips incidents with an earlier request: its popup may be loading, and another would replace it. */
export const announceUnasked = () => announceAgain((incident) => isWaiting(incident) && !incident.attempts);
