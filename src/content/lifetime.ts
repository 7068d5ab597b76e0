/** Lifetime of a watcher: until a newer copy announces itself, or its extension is gone. */
import type { PageMessage } from "../shared/messages";

/** Name of the event by which a newer copy announces itself. */
export const NEWER = "connect-fix";

export type Tell = (message: PageMessage) => void;

/**
 * Ends older copies in this page, and this one when a newer copy arrives. `tell` sends a message again, once, if the
 * worker died over it. After an update the old copy has no `runtime.id` and sending would throw, so it ends silently.
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
 * Listens until the signal aborts; the watchers add no listener in any other way. Omit the signal only to listen to a
 * signal's own "abort": aborting removes the listeners that depend on it before it dispatches the event.
 */
export function on<E extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: E) => void,
  signal?: AbortSignal,
): void {
  target.addEventListener(name, listener as EventListener, { signal } as AddEventListenerOptions);
}
