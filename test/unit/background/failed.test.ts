import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startWorker } from "./worker";

const said = vi.spyOn(console, "error").mockImplementation(() => {});
beforeEach(() => said.mockClear());
afterEach(() => {
  globalThis.onunhandledrejection = null;
});

test("a message that could not be dealt with is said once, without what the page or the browser said", async () => {
  const w = await startWorker();
  w.chrome.storage.session.set = () => Promise.reject(new TypeError("quota exceeded by anna@firma.example"));
  await expect(w.see(1, "office365/generic")).rejects.toThrow();
  expect(said).toHaveBeenCalledTimes(1);
  const [line] = said.mock.calls[0] as [string];
  expect(line).toMatch(/^Connect Fix, alert: TypeError\n\s+at /);
  expect(line).not.toMatch(/anna|quota/);
});

test("so is what nobody waits for, and the browser does not repeat it", async () => {
  const { logUnhandled } = await import("../../../src/background/browser/failed");
  logUnhandled();
  const preventDefault = vi.fn();
  const reject = (reason: unknown) =>
    globalThis.onunhandledrejection?.call(globalThis as never, { reason, preventDefault } as never);
  reject(new RangeError("https://app.hubspot.com/settings/12345"));
  reject("anna@firma.example");
  reject(Object.assign(new RangeError("12345"), { stack: undefined }));
  expect(said.mock.calls.map(([line]) => line)).toEqual([
    expect.stringMatching(/^Connect Fix, in the background: RangeError\n/),
    "Connect Fix, in the background: string",
    "Connect Fix, in the background: RangeError",
  ]);
  expect(String(said.mock.calls)).not.toContain("12345");
  expect(preventDefault).toHaveBeenCalledTimes(3);
});
