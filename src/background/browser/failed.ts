/** What goes wrong in the worker is said once, where whoever opens its console finds it. Nothing personal is in it. */

/** Name and place of an error. Its message is left out: it may quote an address or what a page said. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join("\n");
}

export const logFailure = (where: string, error: unknown): void =>
  console.error(`Connect Fix, ${where}: ${describe(error)}`);

/** Everything that nobody waits for: events of the browser, mostly. */
export function logUnhandled(): void {
  globalThis.onunhandledrejection = (event) => {
    // The browser would say it again, with the message.
    event.preventDefault();
    logFailure("in the background", event.reason);
  };
}
