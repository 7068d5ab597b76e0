/** Logs errors of the worker to its console, each once and without personal data. */

/** Name and stack frames of an error. The message is left out: it may quote an address or text of a page. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join("\n");
}

export const logFailure = (where: string, error: unknown): void =>
  console.error(`Connect Fix, ${where}: ${describe(error)}`);

/** Logs rejections that nothing awaits, mostly those of browser event listeners. */
export function logUnhandled(): void {
  globalThis.onunhandledrejection = (event) => {
    // Otherwise the browser logs it again, with its message.
    event.preventDefault();
    logFailure("in the background", event.reason);
  };
}
