/** What a press of the button makes of a page: its frames, checked and judged, and the request of a sign-in page. */
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { FrameReading } from "../../../src/shared/reading";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const details = { current: {} as { clientId?: string } };
// Test files share modules: resetting them makes the mocks apply here and not in the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock("../../../src/reader.iife?script&iife", () => ({ default: "reader.js" }));
vi.mock("../../../src/shared/knowledge", () => ({ knowledge: async () => ({}) }));
vi.mock("../../../src/diagnosis/diagnose", () => ({
  diagnose: async ({ texts }: { texts: string[] }) => {
    const nothing = { rule: null, candidates: [], sure: 0, evidence: [], details: {} };
    if (texts[0]?.includes("[unknown]")) return { status: "unknown", ...nothing };
    if (!texts[0]?.includes("[failed]")) return { status: "none", ...nothing };
    const evidence = [{ stage: "code", rule: "imap/disabled", seen: "" }];
    return { ...nothing, status: "known", rule: "imap/disabled", sure: 0.99, evidence, details: details.current };
  },
}));
const { press } = await import("../../../src/ui/popup/press");

const frame = (text: string, more: Partial<FrameReading> = {}): FrameReading => ({
  host: "app.hubspot.com",
  path: "/x",
  pieces: [{ kind: "alert", text, keys: [], links: [] }],
  isSignin: false,
  isSetup: false,
  request: [],
  identifiers: [],
  ...more,
});
const signin = frame("Next", { host: "login.microsoftonline.com", isSignin: true, request: [`client_id=${CLIENT}`] });
const execute = vi.fn();
const page = (...results: unknown[]) =>
  execute.mockImplementation(async ({ func }: { func?: unknown }) =>
    func ? results.map((result, frameId) => ({ frameId, result })) : [],
  );
beforeEach(() => {
  details.current = {};
  execute.mockReset();
  vi.stubGlobal("chrome", { scripting: { executeScript: execute } });
});

test("a failure is found with its text, in whichever frame; what is no reading counts for nothing", async () => {
  page(null, { host: 1 }, frame("Hello"), frame("Inbox [failed]"));
  expect(await press(7)).toEqual({
    tabId: 7,
    at: expect.any(Number),
    outcome: "found",
    diagnosis: expect.objectContaining({ rule: "imap/disabled" }),
    text: "Inbox [failed]",
  });
  expect(execute).toHaveBeenCalledWith(expect.objectContaining({ files: ["/reader.js"] }));
});

test("so much of a page as a person would look at is read", async () => {
  const empty = Array.from({ length: 29 }, () => frame("Hello"));
  page(...empty, frame("Inbox [failed]"));
  expect((await press(7)).outcome).toBe("found");
  page(...empty, frame("Hello"), frame("Inbox [failed]"));
  expect((await press(7)).outcome).toBe("nothing");
});

test("a page that nobody may read, or that gives no reading, is unreadable", async () => {
  execute.mockRejectedValue(new Error("Cannot access a chrome:// URL"));
  expect(await press(7)).toEqual({ tabId: 7, at: expect.any(Number), outcome: "unreadable" });
  page(null);
  expect(await press(7)).toEqual({ tabId: 7, at: expect.any(Number), outcome: "unreadable" });
});

test("so is one that never answers", async () => {
  vi.useFakeTimers();
  execute.mockReturnValue(new Promise(() => {}));
  const pressed = press(7);
  await vi.advanceTimersByTimeAsync(8000);
  expect(await pressed).toEqual({ tabId: 7, at: expect.any(Number), outcome: "unreadable" });
  vi.useRealTimers();
});

test("a failure that no rule knows is said to be one", async () => {
  page(frame("Inbox [unknown]"));
  expect(await press(7)).toEqual({ tabId: 7, at: expect.any(Number), outcome: "unknown" });
});

test("who asks for what at a sign-in is kept, failed or not, and fills in what the failure does not say", async () => {
  const about = { clientId: CLIENT };
  page(frame("Hello"), signin);
  expect(await press(7)).toEqual({ tabId: 7, at: expect.any(Number), outcome: "nothing", signin: about });
  page(frame("Inbox [failed]"), signin);
  expect(await press(7)).toMatchObject({ signin: about, diagnosis: { details: { clientId: CLIENT } } });
  details.current = { clientId: "of the failure" };
  expect((await press(7)).diagnosis?.details.clientId).toBe("of the failure");
});
