/** A real Firefox: what the rep sees, from the page to the message to IT. Reported as skipped without a Firefox. */

import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Incident } from "../../src/shared/incident";
import { findFirefox } from "../tools/firefox";
import { FIREFOX_ID } from "../tools/firefox-manifest";
import { canSetPolicy, type Firefox, launchFirefox, withPolicies } from "./firefox";
import { PRESS_PAGES, document as pageOf } from "./pages/press";
import { until } from "./wait";

const FAILING = "/settings/12345/user-preferences/email?fail=api-not-enabled";
const QUIET = "/settings/12345/user-preferences/email";
const RULE = "office365/api-not-enabled";
const ERROR = "AADSTS50105: The signed in user is not assigned to a role for the application 'Sales Hub'.";

/** A page that the extension may read only after a press of the button. The sign-in page has a test of its own. */
const FOREIGN = PRESS_PAGES.failed.find(
  ({ url }) => !/hubspot\.com|microsoftonline/.test(url),
) as (typeof PRESS_PAGES.failed)[number];
const PRESSED = new URL(FOREIGN.url);

let firefox: Firefox | undefined;
let missing = "";
let executable = "";
/** A HubSpot tab opened before the installation. */
let early: Page;

beforeAll(async () => {
  const found = await findFirefox();
  if ("missing" in found) {
    missing = found.missing;
    return;
  }
  executable = found.path;
  firefox = await launchFirefox(executable);
  early = await firefox.open(QUIET);
  await firefox.install();
});
afterAll(() => firefox?.close());
beforeEach(async ({ skip }) => {
  if (!firefox) return skip(`no Firefox: ${missing}`);
  await firefox.closePopup();
});

const it = () => firefox as Firefox;

/** Runs a function in one of the extension's own pages. */
async function own<T>(ask: (...args: never[]) => T | Promise<T>, ...args: unknown[]): Promise<T> {
  const page = await it().openOwn("src/options.html");
  const answer = await page.evaluate(ask as (...args: unknown[]) => T, ...args);
  await page.close();
  return answer as T;
}

const incidents = () =>
  own(async () => {
    const stored = Object.entries(await chrome.storage.session.get(null));
    return stored.filter(([key]) => key.startsWith("incident:")).map(([, value]) => value as Incident);
  });

const inPopup = <T>(expression: string) => it().inView<T>("popup", expression);
const ruleShown = () => inPopup<string>("content.document.querySelector('[data-rule]')?.dataset.rule");
const card = () => until(ruleShown, (rule) => rule);

test("a tab from before the installation is watched, and a failure in it is recognised", async () => {
  await early.bringToFront();
  await early.evaluate(() =>
    (window as unknown as { standIn: { fail(name: string): void } }).standIn.fail("api-not-enabled"),
  );
  expect(await card()).toBe(RULE);
  await it().closePopup();
  const [incident] = await until(incidents, (all) => all.length > 0);
  expect(incident).toMatchObject({
    strength: "strong",
    announced: "opened",
    diagnosis: { rule: RULE, status: "known" },
  });
  await early.close();
});

test("the popup opens by itself with the card, the button is on the bar with its badge", async () => {
  const page = await it().open(FAILING);
  expect(await card()).toBe(RULE);
  expect(await inPopup("content.document.querySelectorAll('.step, ol li').length")).toBeGreaterThan(0);
  expect(await inPopup("content.document.documentElement.scrollWidth <= content.innerWidth")).toBe(true);
  const button = await it().button();
  expect(button).toMatchObject({ onBar: true, badge: "!" });
  expect(button.title).toContain("failed");
  await page.close();
});

test("a press of the button reads the page in front", async () => {
  const { host, pathname, search, hash } = PRESSED;
  it().standIn.answer(host, () => ({
    body: pageOf(FOREIGN),
  }));
  const page = await it().open(pathname + search + hash, host);
  await it().press();
  expect(await card()).toBe(FOREIGN.rule);
  await page.close();
});

test("a press on a harmless page says that nothing failed", async () => {
  const page = await it().open("/contacts/12345/objects/0-1/views/all/list");
  await it().press();
  const reading = () => inPopup<string>("content.document.querySelector('[data-reading]')?.dataset.reading");
  expect(await until(reading, (seen) => seen)).toBe("nothing");
  await page.close();
});

test("an error pasted into the lookup is answered", async () => {
  const page = await it().openOwn("src/popup.html?view=lookup");
  const field = await page.waitForSelector("textarea, input[type=search]");
  await field?.type(ERROR);
  await page.waitForFunction(() => document.body.innerText.includes("50105"));
  await page.waitForSelector('[data-rule="signin/user-not-assigned"], h2');
  expect(await page.evaluate(() => document.body.innerText)).toContain("company’s list for HubSpot’s app");
  await page.close();
});

test("the address bar looks up what is typed after cfix", async () => {
  const page = await it().open("/contacts/12345/objects/0-1/views/all/list");
  await it().typeAddress("cfix AADSTS50105");
  const answered = () =>
    it().inView<string>(
      "tab",
      "content.location.pathname === '/src/popup.html' ? content.document.body.innerText : ''",
    );
  expect(await until(answered, (text) => text?.includes("company’s list for HubSpot’s app"))).toContain("Recognized");
  await page.close().catch(() => {});
});

test("Keep open moves the card into the sidebar", async () => {
  const page = await it().open(FAILING);
  await card();
  await it().click("popup", "header button:last-child");
  const rule = () => it().inView<string>("sidebar", "content.document.querySelector('[data-rule]')?.dataset.rule");
  expect(await until(rule, (seen) => seen)).toBe(RULE);
  expect(await it().inView("sidebar", "content.document.documentElement.dataset.view")).toBe("panel");
  await it().closeSidebar();
  await page.close();
});

test("the language chosen in the options is the popup's", async () => {
  const options = await it().openOwn("src/options.html");
  await options.waitForSelector("main select, main .chip");
  await options.evaluate(() =>
    chrome.storage.sync.set({ settings: { autoOpen: true, history: true, language: "fr" } }),
  );
  await options.waitForFunction(() => document.documentElement.lang === "fr");
  const page = await it().open(FAILING.replace("12345", "777"));
  await card();
  expect(await inPopup("content.document.documentElement.lang")).toBe("fr");
  await options.evaluate(() =>
    chrome.storage.sync.set({ settings: { autoOpen: true, history: true, language: "en" } }),
  );
  await options.close();
  await page.close();
});

test("a sign-in is read once the rep allows it, and an event page that was ended wakes for it", async () => {
  const host = "login.microsoftonline.com";
  const options = await it().openOwn("src/options.html");
  const allow = await options.waitForSelector("[aria-labelledby=permissions] .setting button");
  await allow?.click();
  await options.waitForSelector("[aria-labelledby=permissions] .tag");
  await options.close();
  await it().endBackground();
  const query = new URLSearchParams({
    client_id: "f1a2b3c4-0000-4000-8000-000000000001",
    page: "not-assigned",
    redirect_uri: "https://app.hubspot.com/inbox-oauth/12345/callback",
  });
  const page = await it().open(`/common/oauth2/v2.0/authorize?${query}`, host);
  expect(await card()).toBe("signin/user-not-assigned");
  await page.close();
});

test("the request to IT is written, and says what happened", async () => {
  const page = await it().open("/settings/888/user-preferences/email?fail=user-not-assigned");
  await card();
  await it().click("popup", "main .step .button.main");
  const message = () => inPopup<string>("content.document.querySelector('textarea').value");
  const written = await until(message, (text) => text?.includes("AADSTS50105"));
  expect(written).toContain("aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff");
  const links = "[...content.document.querySelectorAll('a[href]')].map(({ href }) => href).join(' ')";
  expect(await inPopup(links)).toMatch(/mailto:/);
  await page.close();
});

test("what the organization sets arrives", { timeout: 90_000 }, async ({ skip }) => {
  if (!canSetPolicy(executable)) return skip("no file system of one's own here (unshare)");
  const values = { language: "fr", itName: "Service desk" };
  const { path, remove } = withPolicies(executable, { "3rdparty": { Extensions: { [FIREFOX_ID]: values } } });
  const managed = await launchFirefox(path);
  try {
    await managed.install();
    const page = await managed.openOwn("src/options.html");
    expect(await page.evaluate(() => chrome.storage.managed.get(null))).toEqual(values);
  } finally {
    await managed.close();
    remove();
  }
});

test("nothing leaves the browser", async () => {
  // The test itself opened the page on which the button was pressed.
  expect(
    it()
      .requests()
      .filter((url) => !url.startsWith(PRESSED.origin)),
  ).toEqual([]);
});
