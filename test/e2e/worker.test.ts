/**
 * The worker in a real browser: what pages say to it, what survives its death, and that the popup opens exactly once.
 * The sightings are said from the content script's own world, so that they pass the same checks as the watcher's.
 */
import type { Page, Target } from "puppeteer";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Incident } from "../../src/shared/incident";
import { type Harness, launch } from "./harness";

const FAILURE = "AADSTS50105: The signed in user is not assigned to a role for the application.";
const OTHER = "AADSTS53003: Access has been blocked by Conditional Access policies.";
/** No surface: the watcher itself stays silent here. */
const PATH = "/contacts/12345/objects/0-1/views/all/list";

let h: Harness;
/** Popups that opened since the test began. */
const opened = new Set<Target>();
let pages: Page[] = [];

beforeAll(async () => {
  h = await launch();
  const count = (target: Target) => {
    if (target.url().endsWith("/src/popup.html")) opened.add(target);
  };
  h.browser.on("targetcreated", count).on("targetchanged", count);
});
afterAll(() => h?.close());
beforeEach(() => opened.clear());
afterEach(async () => {
  await h.closePopup();
  for (const page of pages) await page.close();
  pages = [];
  const worker = await h.worker();
  await worker.evaluate(() => Promise.all([chrome.storage.session.clear(), chrome.storage.sync.clear()]));
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until<T>(look: () => Promise<T>, is: (seen: T) => unknown): Promise<T> {
  for (let tries = 0; ; tries++) {
    const seen = await look();
    if (is(seen)) return seen;
    if (tries > 60) throw new Error(`Still ${JSON.stringify(seen)}`);
    await pause(50);
  }
}

interface Tab {
  page: Page;
  id: number;
}

async function openTab(window = false): Promise<Tab> {
  const mark = `?tab=${Math.random()}`;
  const page = await h.open(PATH + mark, { window });
  pages.push(page);
  const worker = await h.worker();
  const id = await worker.evaluate(
    async (mark) => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(mark))?.id as number,
    mark,
  );
  return { page, id };
}

/** Says a message from the tab's content script, after `delay` milliseconds; like the watcher, again if unanswered. */
async function say({ id }: Tab, message: unknown, delay = 0): Promise<void> {
  const worker = await h.worker();
  await worker.evaluate(
    (tabId, message, delay) =>
      chrome.scripting.executeScript({
        target: { tabId },
        args: [message, delay],
        func: (message: unknown, delay: number) => {
          const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
          const send = () => chrome.runtime.sendMessage(message).catch(() => undefined);
          const sendTwice = async () => (await send()) ?? pause(300).then(send);
          void pause(delay).then(async () => {
            document.documentElement.dataset.answer = String(await sendTwice());
          });
        },
      }),
    id,
    message,
    delay,
  );
}
const sighting = (text: string, more: object = {}) => ({
  type: "sighting",
  sighting: { surface: "email-settings", place: "alert", texts: [text], ...more },
});
const see = (tab: Tab, text: string, delay = 0) => say(tab, sighting(text), delay);
const answered = ({ page }: Tab) =>
  until(
    () => page.evaluate(() => document.documentElement.dataset.answer),
    (answer) => answer !== undefined,
  );

async function incident({ id }: Tab): Promise<Incident | undefined> {
  const key = `incident:${id}`;
  return (await h.worker()).evaluate(async (key) => (await chrome.storage.session.get(key))[key] as Incident, key);
}
const badge = async ({ id }: Tab) => (await h.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
const tell = async (message: unknown) => {
  const page = await h.openOwn("manifest.json");
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), message);
  await page.close();
  return answer;
};

test("a failure opens the popup once, however often it is seen", async () => {
  const tab = await openTab();
  await see(tab, FAILURE);
  expect(await h.popup()).not.toBeNull();
  expect(await incident(tab)).toMatchObject({
    announced: "opened",
    portal: "12345",
    diagnosis: { rule: "signin/user-not-assigned" },
  });
  expect(await badge(tab)).toBe("!");
  await h.closePopup();
  await see(tab, FAILURE);
  await tab.page.bringToFront();
  await pause(300);
  expect(opened.size).toBe(1);
});

test("a worker that was dead wakes up and opens the popup", async () => {
  const tab = await openTab();
  await see(tab, FAILURE, 100);
  await h.killWorker();
  expect(await h.popup()).not.toBeNull();
  expect(opened.size).toBe(1);
  expect(await incident(tab)).toMatchObject({ announced: "opened" });
});

test.each([0, 4, 8, 12, 20, 40])(
  "a worker killed %i ms after the sighting loses nothing and opens nothing twice",
  async (ms) => {
    const tab = await openTab();
    await see(tab, FAILURE, 50);
    await pause(50 + ms);
    await h.killWorker();
    expect(await answered(tab)).toBe("true");
    const stored = await until(
      () => incident(tab),
      (seen) => seen?.announced === "opened",
    );
    await tab.page.bringToFront();
    await pause(300);
    expect(opened.size).toBeLessThanOrEqual(1);
    expect(stored?.diagnosis.rule).toBe("signin/user-not-assigned");
    expect(await badge(tab)).toBe("!");
  },
);

test("a worker killed between storing and announcing goes on where it was", async () => {
  const tab = await openTab();
  await see(tab, FAILURE);
  await h.popup();
  await h.closePopup();
  const stored = await incident(tab);
  await (await h.worker()).evaluate(
    (key, value) => chrome.storage.session.set({ [key]: value }),
    `incident:${tab.id}`,
    { ...stored, announced: "pending", attempts: 0 },
  );
  await h.killWorker();
  await tab.page.bringToFront();
  await h.worker();
  expect(await h.popup()).not.toBeNull();
  expect(opened.size).toBe(2);
});

test("a popup that is open already counts as opened", async () => {
  const tab = await openTab();
  await (await h.worker()).evaluate(() => chrome.action.openPopup());
  expect(await h.popup()).not.toBeNull();
  await see(tab, FAILURE);
  await answered(tab);
  await h.closePopup();
  await pause(300);
  expect(opened.size).toBe(1);
  expect(await incident(tab)).toMatchObject({ announced: "opened" });
});

test("a rep in another program gets the popup on coming back", async () => {
  const tab = await openTab();
  await h.leave();
  await see(tab, FAILURE);
  await until(
    () => incident(tab),
    (seen) => seen?.announced === "badge",
  );
  expect(opened.size).toBe(0);
  await h.comeBack();
  expect(await h.popup()).not.toBeNull();
  expect(opened.size).toBe(1);
});

test("a rep in another tab gets it on coming back, from a worker that died meanwhile", async () => {
  const tab = await openTab();
  await openTab();
  await see(tab, FAILURE);
  await until(
    () => incident(tab),
    (seen) => seen?.announced === "badge",
  );
  await h.killWorker();
  expect(opened.size).toBe(0);
  await tab.page.bringToFront();
  expect(await h.popup()).not.toBeNull();
  expect(opened.size).toBe(1);
});

test("two tabs that fail at once have an incident each, and one popup", async () => {
  const [first, second] = [await openTab(), await openTab()];
  await Promise.all([see(first, FAILURE), see(second, OTHER)]);
  expect(await h.popup()).not.toBeNull();
  expect(
    await until(
      () => incident(first),
      (seen) => seen?.announced === "badge",
    ),
  ).toBeDefined();
  expect(await incident(second)).toMatchObject({
    announced: "opened",
    diagnosis: { rule: "signin/conditional-access-blocked" },
  });
  expect([await badge(first), await badge(second)]).toEqual(["!", "!"]);
  expect(opened.size).toBe(1);
});

test("with opening by itself switched off there is a badge and no popup", async () => {
  const tab = await openTab();
  await (await h.worker()).evaluate(() => chrome.storage.sync.set({ settings: { autoOpen: false } }));
  await see(tab, FAILURE);
  await until(
    () => badge(tab),
    (text) => text === "!",
  );
  await pause(300);
  expect(opened.size).toBe(0);
});

test("what the rep dismissed stays closed, and its badge goes", async () => {
  const tab = await openTab();
  await see(tab, FAILURE);
  await h.popup();
  await h.closePopup();
  expect(await tell({ type: "dismiss", incident: (await incident(tab))?.id })).toBe(true);
  expect(await badge(tab)).toBe("");
  await tab.page.bringToFront();
  await see(tab, FAILURE);
  await answered(tab);
  await pause(300);
  expect(opened.size).toBe(1);
  expect(await badge(tab)).toBe("");
});

test("a connection that works resolves the incident and clears the badge", async () => {
  const tab = await openTab();
  await see(tab, FAILURE);
  await h.popup();
  await say(tab, sighting("", { place: "url", justConnected: true }));
  await until(
    () => badge(tab),
    (text) => text === "",
  );
  expect(await incident(tab)).toMatchObject({ state: "resolved" });
});

test("the badge survives a reload, until the tab is closed", async () => {
  const tab = await openTab();
  await see(tab, FAILURE);
  await h.popup();
  await tab.page.reload();
  await until(
    () => badge(tab),
    (text) => text === "!",
  );
  await tab.page.close();
  pages = [];
  await until(
    () => incident(tab),
    (seen) => seen === undefined,
  );
});

test("corrupt storage costs nothing but itself", async () => {
  const tab = await openTab();
  await (await h.worker()).evaluate(
    (key) =>
      Promise.all([
        chrome.storage.session.set({ [key]: { state: "open", tabId: "x" }, drops: 7, draft: {} }),
        chrome.storage.sync.set({ settings: "nonsense" }),
        chrome.storage.local.set({ history: { 0: "x" }, intended: 5 }),
      ]),
    `incident:${tab.id}`,
  );
  await h.killWorker();
  await see(tab, FAILURE);
  expect(await h.popup()).not.toBeNull();
  expect(await incident(tab)).toMatchObject({ announced: "opened", state: "open" });
});

test("a page can neither reach the worker nor say what only views may", async () => {
  const tab = await openTab();
  expect(
    await tab.page.evaluate(() => typeof (globalThis.chrome as typeof chrome | undefined)?.runtime?.sendMessage),
  ).toBe("undefined");
  await see(tab, FAILURE);
  await h.popup();
  const { id } = (await incident(tab)) as Incident;
  for (const forged of [
    { type: "dismiss", incident: id },
    { type: "choose", incident: id, rule: "office365/generic" },
    { type: "try-again", incident: id, page: "email" },
    sighting("x".repeat(5000)),
    { ...sighting(OTHER), sighting: { ...sighting(OTHER).sighting, surface: "microsoft-signin" } },
    "nonsense",
  ]) {
    await tab.page.evaluate(() => delete document.documentElement.dataset.answer);
    await say(tab, forged);
    expect(await answered(tab)).toMatch(/^(null|undefined)$/);
  }
  expect(await incident(tab)).toMatchObject({ id, state: "open", diagnosis: { rule: "signin/user-not-assigned" } });
});

test("without anything open, tabs and windows do not wake the worker", async () => {
  const tab = await openTab();
  await h.killWorker();
  await h.worker();
  await pause(200);
  await h.killWorker();
  const alive = () => h.browser.targets().some((target) => target.type() === "service_worker");
  const other = await h.browser.newPage();
  await tab.page.bringToFront();
  await other.bringToFront();
  await pause(400);
  expect(alive()).toBe(false);
  await other.close();
});
