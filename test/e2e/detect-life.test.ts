/** The page watcher through the life of a page and a browser: exactly one incident per failure, and no trace. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PageMessage } from "../../src/shared/messages";
import { type Harness, launch } from "./harness";
import { pause } from "./wait";

let harness: Harness;
/** A new portal for each case, so that incidents can be told apart. */
let portal = 2000;
const email = (query = "") => `/settings/${portal}/user-preferences/email${query}`;
const profile = () => `/settings/${portal}/user-preferences/profile`;

beforeAll(async () => {
  harness = await launch();
  const worker = await harness.worker();
  await worker.evaluate(() =>
    chrome.storage.sync.set({ settings: { autoOpen: false, language: "en", history: true } }),
  );
});
afterAll(() => harness?.close());
beforeEach(() => {
  portal++;
});

const of = async (home: number) => (await harness.incidents()).filter((incident) => incident.portal === `${home}`);
const mine = () => of(portal);
const rules = async () => (await mine()).map(({ diagnosis }) => diagnosis.rule);
const ONE = ["office365/api-not-enabled"];
const seen = (rule = ONE) => expect.poll(rules, { timeout: 10_000, interval: 50 }).toEqual(rule);

/** Calls a function of `window.standIn`. */
const standIn = (page: Page, call: string, ...args: unknown[]) =>
  page.evaluate(
    (call, args) =>
      (window as unknown as { standIn: Record<string, (...args: unknown[]) => unknown> }).standIn[call]?.(
        ...args,
      ) as Promise<void>,
    call,
    args,
  );
const fail = (page: Page, how = "alert", name = "api-not-enabled") => standIn(page, "fail", name, how);

interface Opened {
  name: string;
  home: number;
  page: Page;
}

/** Opens pages with a portal each, and `awake`, since the watcher ignores background tabs. */
async function openAll(names: readonly string[], path: () => string): Promise<Opened[]> {
  const pages: Opened[] = [];
  for (const name of names) {
    portal++;
    pages.push({ name, home: portal, page: await harness.open(path(), { awake: true }) });
  }
  return pages;
}
const rulesOf = (pages: readonly Opened[]) =>
  Promise.all(
    pages.map(async ({ name, home }) => [name, (await of(home)).map(({ diagnosis }) => diagnosis.rule)] as const),
  );

/** Returns a function that reads the page messages sent since this call. */
async function listen(): Promise<() => Promise<PageMessage[]>> {
  const worker = await harness.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    (globalThis as { heard?: unknown[] }).heard = heard;
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  return () => worker.evaluate(() => (globalThis as { heard?: unknown[] }).heard as PageMessage[]);
}

describe.each(["2021", "today", "2026"])("in the markup of %s", (markup) => {
  test("one incident, wherever the failure shows", async () => {
    // Ten pages at once can take more than half a minute on a busy machine.
    const ways = ["alert", "floating", "dialog", "page", "pieces", "in-place", "rerender", "shadow", "frame", "hidden"];
    const expected = ways.map((how) => [how, ONE]);
    const pages = await openAll(ways, () => email(`?markup=${markup}`));
    await Promise.all(pages.map(({ page, name }) => fail(page, name)));
    await expect.poll(() => rulesOf(pages), { timeout: 60_000, interval: 50 }).toEqual(expected);
    await pause(200);
    expect(await rulesOf(pages)).toEqual(expected);
    for (const { page } of pages) expect(harness.errors(page)).toEqual([]);
    await Promise.all(pages.map(({ page }) => page.close()));
  }, 90_000);

  test("what is there at load, in a tab in the background, is seen when the rep looks", async () => {
    const page = await harness.open(email(`?markup=${markup}`));
    const other = await harness.open(profile());
    await fail(page);
    await pause(300);
    expect(await rules()).toEqual([]);
    await page.bringToFront();
    await seen();
    await Promise.all([page.close(), other.close()]);
  });

  test("an account of another domain that was there before is the rep's own affair", async () => {
    const page = await harness.open(email(`?markup=${markup}&accounts=anna.berg@contoso.com,someone@fabrikam.com`));
    await pause(500);
    expect(await rules()).toEqual([]);
    await page.close();
  });

  test.each([
    ["a technical address", "outlook_0123456789ABCDEF@outlook.com:plain", "office365/outlook-alias"],
    ["a broken account", "anna.berg@contoso.com,old@contoso.com:broken", "hubspot/inbox-disconnected"],
  ])("%s that was there before opens the first time that it is seen, and never again", async (_, accounts, rule) => {
    const path = email(`?markup=${markup}&accounts=${accounts}`);
    const page = await harness.open(path);
    await seen([rule]);
    expect((await mine())[0]).toMatchObject({ strength: "strong" });
    await page.close();
    const again = await harness.open(path);
    await seen([rule]);
    expect((await mine())[0]).toMatchObject({ strength: "weak", announced: "badge" });
    await again.close();
  });

  test("a connect dialog on the pages of a record, of sequences and of meetings", async () => {
    const places = ["record", "sequences", "meetings"];
    const pages = await openAll(places, () => `${profile()}?markup=${markup}`);
    await Promise.all(
      pages.map(async ({ page, name }) => {
        await standIn(page, "go", name);
        await fail(page, "dialog");
      }),
    );
    const expected = places.map((place) => [place, ONE]);
    await expect.poll(() => rulesOf(pages), { timeout: 20_000, interval: 50 }).toEqual(expected);
    for (const { home } of pages) expect((await of(home))[0]?.surface).toBe("connect-dialog");
    await Promise.all(pages.map(({ page }) => page.close()));
  });
});

test("an alert on a page that is no surface is none of ours", async () => {
  const page = await harness.open(profile());
  const heard = await listen();
  await fail(page);
  await standIn(page, "go", "record");
  await fail(page, "floating");
  await pause(500);
  expect(await heard()).toEqual([]);
  await page.close();
});

test("single-page navigation into a surface and out of it", async () => {
  const page = await harness.open(profile());
  const heard = await listen();
  await standIn(page, "go", "email");
  await fail(page);
  await seen();
  await standIn(page, "go", "profile");
  await fail(page, "alert", "imap-login");
  await pause(400);
  expect(await rules()).toEqual(ONE);
  const before = (await heard()).length;
  await standIn(page, "go", "calendar");
  await fail(page, "alert", "imap-login");
  await expect.poll(async () => JSON.stringify((await heard()).slice(before))).toContain("IMAP auth");
  expect(JSON.stringify((await heard()).slice(0, before))).not.toContain("IMAP");
  await page.close();
});

test.each(["?", "#"])("an OAuth error behind %s, at the EU host", async (mark) => {
  const query = "error=access_denied&error_description=AADSTS65004%3A+User+declined+to+consent&state=secret";
  const page = await harness.open(`/inbox-oauth/${portal}/callback${mark}${query}`, { host: "app-eu1.hubspot.com" });
  await seen(["signin/consent-declined"]);
  expect((await mine())[0]).toMatchObject({ origin: "https://app-eu1.hubspot.com", surface: "oauth-return" });
  expect(JSON.stringify(await mine())).not.toContain("secret");
  await page.close();
});

test("HubSpot's banner about an incident is an outage", async () => {
  const page = await harness.open(email());
  await standIn(page, "alarm");
  await seen(["hubspot/outage"]);
  await page.close();
});

test("the address that was asked for is compared with the one that came", async () => {
  const page = await harness.open(email(`?accounts=anna.berg@contoso.com`));
  await page.click("[data-test-id=connect-inbox-button]");
  await page.type("[data-test-id=inbox-address]", "team@contoso.com");
  await pause(800);
  await Promise.all([
    page.waitForNavigation(),
    page.$$eval("[role=dialog] button", (buttons) => buttons.at(-1)?.click()),
  ]);
  await harness.open(
    email("?accounts=anna.berg@contoso.com,other@contoso.com&inboxconnected=true&provider=office365"),
    { page },
  );
  await seen(["office365/wrong-account"]);
  expect((await mine())[0]?.addresses).toEqual({ connected: "other@contoso.com", expected: "team@contoso.com" });
  await page.close();
});

test("a failure is over when the connection has come about", async () => {
  const page = await harness.open(email());
  await fail(page);
  await seen();
  await standIn(page, "clear");
  await harness.open(email("?accounts=anna.berg@contoso.com&inboxconnected=true&provider=office365"), { page });
  await expect.poll(async () => (await mine())[0]?.state).toBe("resolved");
  await page.close();
});

test("two tabs that fail at once are two failures, and a duplicated tab is a third", async () => {
  const [first, second] = [await harness.open(email()), await harness.open(email(), { window: true })];
  await Promise.all([fail(first), fail(second)]);
  await seen([...ONE, ...ONE]);
  await first.close();
  await seen(ONE);

  const worker = await harness.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id) await chrome.tabs.duplicate(tab.id);
  });
  const target = await harness.browser.waitForTarget(
    (t) => t.url().includes(`/${portal}/`) && t.type() === "page" && t !== second.target(),
  );
  const copy = (await target.page()) as Page;
  await copy.bringToFront();
  await copy.waitForSelector("main");
  await fail(copy);
  await seen([...ONE, ...ONE]);
  await Promise.all([second.close(), copy.close()]);
});

test("a page that comes back from the back/forward cache is watched on", async () => {
  const page = await harness.open(email());
  await fail(page);
  await seen();
  await page.evaluate(() => Object.assign(window, { sameLife: true }));
  await page.goto("https://app.hubspot.com/settings/1/users");
  const heard = await listen();
  await page.goBack();
  // Only a page kept alive still has its global.
  expect(await page.evaluate(() => "sameLife" in window)).toBe(true);
  await standIn(page, "clear");
  await fail(page, "alert", "imap-login");
  await expect.poll(async () => JSON.stringify(await heard()), { timeout: 10_000 }).toContain("IMAP authentication");
  await page.close();
});

test("an alert of a megabyte, with a thousand keys and links, is cut and not lost", async () => {
  const page = await harness.open(email());
  await page.evaluate(() => {
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    const code = document.createElement("b");
    code.textContent = "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX \u202e\u0000";
    alert.append(code);
    for (let index = 0; index < 1000; index++) {
      const text = document.createElement("i18n-string");
      text.dataset.key = `${"k".repeat(300)}.${index}`;
      const link = Object.assign(document.createElement("a"), { href: `/${"x".repeat(900)}?token=${index}` });
      link.textContent = "x".repeat(1000);
      text.append(link);
      alert.append(text);
    }
    document.querySelector(".alerts")?.append(alert);
  });
  await seen();
  expect(JSON.stringify(await mine())).not.toContain("token");
  await page.close();
});

test("an update leaves one living copy, which works, and neither errors nor traces on the page", async () => {
  const page = await harness.open(email());
  const before = await page.evaluate(() => document.documentElement.outerHTML.length);
  await harness.reloadExtension();
  await page.bringToFront();
  // A second injection, as when the browser and the worker both inject it.
  await (await harness.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id as number }, files: ["src/content.iife.js"] });
  });
  await pause(1000);
  const heard = await listen();
  await fail(page);
  await seen();
  await pause(500);
  const told = (await heard()).filter((message) => JSON.stringify(message).includes("couldn't connect"));
  expect(told).toHaveLength(1);
  expect(harness.errors(page)).toEqual([]);
  await standIn(page, "clear");
  expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
  await page.close();
});

test("ten thousand alerts give a handful of messages, and the failure after them is seen", async () => {
  const page = await harness.open(email());
  const heard = await listen();
  const begun = Date.now();
  await standIn(page, "flood", 10_000, 500);
  await pause(500);
  await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  // After a burst, the watcher sends one message per look, and looks at a page this large are at least 80 ms apart.
  expect((await heard()).length).toBeLessThanOrEqual(5 + (Date.now() - begun) / 80);
  await fail(page, "floating");
  await expect.poll(async () => JSON.stringify(await mine()), { timeout: 10_000 }).toContain("api-not-enabled");
  expect(await mine()).toHaveLength(1);
  await page.close();
});

/** Listeners, nodes and heap of the page, after a garbage collection. */
async function meter(page: Page) {
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  return async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heap: of("JSHeapUsedSize") };
  };
}

test("a page that floods again and again fills no memory", async () => {
  const page = await harness.open(email());
  const count = await meter(page);
  const flood = async () => {
    await standIn(page, "flood", 5000, 500);
    await pause(600);
    await standIn(page, "clear");
    await pause(600);
  };
  await flood();
  const before = await count();
  for (let round = 0; round < 3; round++) await flood();
  // The watcher releases nodes at its next look, up to two seconds later.
  const nodes = async () => (await count()).nodes;
  await expect.poll(nodes, { timeout: 10_000 }).toBeLessThanOrEqual(before.nodes + 500);
  const after = await count();
  expect(after.heap).toBeLessThanOrEqual(before.heap * 1.1 + 200_000);
  await page.close();
}, 60_000);

test("two hundred navigations in and out leave nothing behind", async () => {
  const page = await harness.open(email("?accounts=anna.berg@contoso.com"));
  const count = await meter(page);
  const travel = (times: number) =>
    page.evaluate(async (times) => {
      const { standIn } = window as unknown as { standIn: { go(page: string): void; fail(name: string): unknown } };
      for (let round = 0; round < times; round++) {
        standIn.go("email");
        standIn.fail("unknown");
        await new Promise(requestAnimationFrame);
        standIn.go("profile");
        await new Promise((done) => setTimeout(done));
      }
    }, times);
  await travel(20);
  const before = await count();
  await travel(200);
  const after = await count();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.heap).toBeLessThanOrEqual(before.heap * 1.1 + 200_000);
  await page.close();
}, 60_000);
