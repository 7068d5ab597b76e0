/**
 * Tab switches and page loads happen all day, and each would wake the worker. The browser wakes it only for events that
 * it listened to when it went to sleep, so it stops listening while no incident is open.
 */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import { allIncidents } from "../../shared/items";
import { announceUnasked, announceWaiting } from "./announce";
import { mark } from "./badge";

/** A page has sent a message since the worker started, so an incident that is not in storage yet may follow. */
let isExpecting = false;

/** Idempotent: the browser registers the same listener only once. */
function listen(): void {
  browser.tabs.onActivated.addListener(announceWaiting);
  browser.windows.onFocusChanged.addListener(announceWaiting);
  browser.tabs.onUpdated.addListener(redraw);
  // Firefox reports no changes of the policy.
  chrome.storage.managed?.onChanged?.addListener(markOpen);
}

/** Also when the policy changes: it says which failures get no badge. */
async function markOpen(): Promise<Incident[]> {
  const open = (await allIncidents()).filter(({ state }) => state === "open");
  await Promise.all(open.map(mark));
  return open;
}

/** The browser drops a tab's badge when the tab loads another page. */
async function redraw(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status !== "complete") return;
  const here = (await allIncidents()).filter((one) => one.tabId === tabId || one.alsoIn.includes(tabId));
  await Promise.all(here.map(mark));
}

/**
 * Finishes what the last run of the worker left undone, and stops listening if no incident is open. Call it at the top
 * level: an event that woke the worker is delivered only to listeners added then.
 */
export async function listenWhileNeeded(): Promise<void> {
  listen();
  const open = await markOpen();
  await announceUnasked();
  if (open.length > 0 || isExpecting) return;
  browser.tabs.onActivated.removeListener(announceWaiting);
  browser.windows.onFocusChanged.removeListener(announceWaiting);
  browser.tabs.onUpdated.removeListener(redraw);
  chrome.storage.managed?.onChanged?.removeListener(markOpen);
}

/** Call this for each message from a page: an incident may follow. */
export function keepListening(): void {
  isExpecting = true;
  listen();
}
