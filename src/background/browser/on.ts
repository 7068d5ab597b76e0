/** An event of the browser, as far as listening goes. */
interface BrowserEvent<Arguments extends unknown[]> {
  addListener(listener: (...args: Arguments) => void): void;
  removeListener(listener: (...args: Arguments) => void): void;
}

/** Listens until the signal aborts. */
export function on<Arguments extends unknown[]>(
  event: BrowserEvent<Arguments>,
  listener: (...args: Arguments) => unknown,
  signal: AbortSignal,
): void {
  const heard = (...args: Arguments): void => void listener(...args);
  event.addListener(heard);
  signal.addEventListener("abort", () => event.removeListener(heard));
}
