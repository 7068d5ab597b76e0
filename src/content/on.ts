/**
 * Listens until the signal aborts. The only way the watcher listens to anything. Without a signal only to a signal's own
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
