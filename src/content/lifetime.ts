/** How long a copy of the watcher lives: until a newer one announces itself, or its extension is gone. */
import type { PageMessage } from "../shared/messages";

/** The event by which a newer copy announces itself. */
export const NEWER = "connect-fix";

export type Tell = (message: PageMessage) => void;

/**
 * Ends older copies in this page, and this one when a newer copy comes. What this one has to tell the worker it tells
 * once more if the worker died over it. After an update the old copy has no `runtime.id`, and speaking would throw: it
 * goes silently.
 */
export function takeOver(): [tell: Tell, signal: AbortSignal] {
  const life = new AbortController();
  const { signal } = life;
  document.dispatchEvent(new Event(NEWER));
  on(document, NEWER, () => life.abort(), signal);

  async function tell(message: PageMessage, again = true): Promise<void> {
    if (!chrome.runtime?.id) return life.abort();
    const isHeard = await chrome.runtime.sendMessage(message).catch(() => {});
    if (!isHeard && again) setTimeout(tell, 300, message, false);
  }
  return [tell, signal];
}

/**
 * Listens until the signal aborts. The only way the watchers listen to anything. Without a signal only to a signal's own
 * "abort": aborting removes what depends on it before the event is sent.
 */
export function on<E extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: E) => void,
  signal?: AbortSignal,
): void {
  target.addEventListener(name, listener as EventListener, { signal } as AddEventListenerOptions);
}
