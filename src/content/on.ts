/** Listens until the signal aborts. The only way the watcher listens to anything. */
export const on = <E extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: E) => void,
  signal: AbortSignal,
) => target.addEventListener(name, listener as EventListener, { signal });
