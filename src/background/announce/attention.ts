/**
 * Switching tabs and loading pages go on all day, and each would wake the worker for nothing. The browser wakes it only
 * for events it listened to when it went to sleep, so it stops listening when no incident needs it.
 */
import { browser } from "../../shared/browser";
import { allIncidents } from "../../shared/items";
import { on } from "../browser/on";
import { announceUnasked, announceWaiting } from "./announce";
import { mark } from "./badge";

let attention = new AbortController();
let listening = false;
/** A page has sent a message since the worker started: an incident may follow that storage does not hold yet. */
let isExpecting = false;

function listen(): void {
  if (listening) return;
  listening = true;
  attention = new AbortController();
  on(browser.tabs.onActivated, announceWaiting, attention.signal);
  on(browser.windows.onFocusChanged, announceWaiting, attention.signal);
  on(browser.tabs.onUpdated, redraw, attention.signal);
}

/** The browser forgets a tab's badge when the tab loads another page. */
async function redraw(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status !== "complete") return;
  const open = (await allIncidents()).filter(({ state }) => state === "open");
  await Promise.all(open.filter((i) => i.tabId === tabId || i.alsoIn.includes(tabId)).map(mark));
}

/** Call at the top level: an event that woke the worker is delivered only to listeners added then. */
export function listenWhileNeeded(): void {
  listen();
  void resume();
}

/**
 * Finishes what the last run of the worker had begun, and removes the tab listeners when no incident is open, so that the
 * browser stops waking the worker.
 */
async function resume(): Promise<void> {
  const open = (await allIncidents()).filter(({ state }) => state === "open");
  await Promise.all(open.map(mark));
  await announceUnasked();
  if (open.length > 0 || isExpecting) return;
  listening = false;
  attention.abort();
}

/** Call at each message of a page: an incident may follow. */
export function keepListening(): void {
  isExpecting = true;
  listen();
}
