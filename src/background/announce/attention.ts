/**
 * Switching tabs and loading pages go on all day, and each would wake the worker for nothing. The browser wakes it only
 * for events it listened to when it went to sleep, so it stops listening when no incident needs it.
 */
import { browser } from "../../shared/browser";
import { allIncidents } from "../../shared/items";
import { announceUnasked, announceWaiting } from "./announce";
import { mark } from "./badge";

/** A page has sent a message since the worker started: an incident may follow that storage does not hold yet. */
let isExpecting = false;

/** The browser keeps a listener once, however often it is added. */
function listen(): void {
  browser.tabs.onActivated.addListener(announceWaiting);
  browser.windows.onFocusChanged.addListener(announceWaiting);
  browser.tabs.onUpdated.addListener(redraw);
}

/** The browser forgets a tab's badge when the tab loads another page. */
async function redraw(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status !== "complete") return;
  const here = (await allIncidents()).filter((one) => one.tabId === tabId || one.alsoIn.includes(tabId));
  await Promise.all(here.map(mark));
}

/**
 * Finishes what the last run of the worker had begun, and stops listening when no incident is open. Call at the top level:
 * an event that woke the worker is delivered only to listeners added then.
 */
export async function listenWhileNeeded(): Promise<void> {
  listen();
  const open = (await allIncidents()).filter(({ state }) => state === "open");
  await Promise.all(open.map(mark));
  await announceUnasked();
  if (open.length > 0 || isExpecting) return;
  browser.tabs.onActivated.removeListener(announceWaiting);
  browser.windows.onFocusChanged.removeListener(announceWaiting);
  browser.tabs.onUpdated.removeListener(redraw);
}

/** Call at each message of a page: an incident may follow. */
export function keepListening(): void {
  isExpecting = true;
  listen();
}
