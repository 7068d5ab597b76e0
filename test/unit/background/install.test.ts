/** The welcome page: at once if installed by hand, after the policies have arrived if installed by an organization. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, ORIGIN } from "./fake";

vi.doMock("../../../src/shared/browser", () => ({
  get browser() {
    return (globalThis as { browser?: unknown }).browser;
  },
}));

let fake: FakeBrowser;
let welcome: () => Promise<void>;

beforeEach(async () => {
  fake = fakeBrowser();
  vi.useFakeTimers();
  ({ welcome } = await import("../../../src/background/browser/install"));
});
afterEach(() => vi.useRealTimers());

const installedBy = (installType: string) => fake.chrome.management.getSelf.mockResolvedValue({ installType });
const opened = () => fake.chrome.tabs.create.mock.calls.length;
async function organizationSays(values: Record<string, unknown>) {
  for (const [name, value] of Object.entries(values)) fake.chrome.storage.managed.values.set(name, value);
  await fake.chrome.storage.managed.onChanged.fire();
}

test.each(["normal", "development"])("%s: at once", async (installType) => {
  installedBy(installType);
  await welcome();
  expect(opened()).toBe(1);
});

test.each([
  ["does not say", () => Object.assign(fake.chrome, { management: undefined })],
  ["refuses to say", () => fake.chrome.management.getSelf.mockRejectedValue(new Error("refused"))],
])("at once, too, where the browser %s who installed it", async (_, happen) => {
  happen();
  await welcome();
  expect(fake.chrome.tabs.create).toHaveBeenCalledWith({ url: `${ORIGIN}/src/welcome.html` });
});

test("by hand, where the organization has said no before", async () => {
  installedBy("normal");
  await organizationSays({ welcomePage: false });
  await welcome();
  expect(opened()).toBe(0);
});

test.each([
  [false, 0],
  [true, 1],
])("by the organization, which says %s some seconds later", async (welcomePage, times) => {
  installedBy("admin");
  const done = welcome();
  await vi.advanceTimersByTimeAsync(3000);
  expect(opened()).toBe(0);
  await organizationSays({ note: "Call 4711." });
  await organizationSays({ welcomePage });
  await done;
  expect(opened()).toBe(times);
  expect(fake.chrome.storage.managed.onChanged.listeners.size).toBe(0);
});

test("by the organization, which says nothing: ten seconds later", async () => {
  installedBy("admin");
  const done = welcome();
  await vi.advanceTimersByTimeAsync(9000);
  expect(opened()).toBe(0);
  await vi.advanceTimersByTimeAsync(1500);
  await done;
  expect(opened()).toBe(1);
});
