/** The press of the button: on any page, the popup reads what stands there and shows the fix, or that nothing failed. */

import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Harness, launch } from "./harness";
import { document, PRESS_PAGES, type PressPage } from "./pages/press";

let harness: Harness;
let tab: Page;
beforeAll(async () => {
  harness = await launch();
  tab = await harness.browser.newPage();
  // What the watcher sees by itself is another test's; its popup would be closed by the press.
  const quiet = () => chrome.storage.sync.set({ settings: { autoOpen: false, language: "en", history: true } });
  await (await harness.worker()).evaluate(quiet);
});
afterAll(() => harness?.close());
afterEach(async () => {
  await harness.closePopup();
  await harness.renew(tab);
});

async function open(page: PressPage): Promise<Page> {
  const { host, pathname, search, hash } = new URL(page.url);
  harness.standIn.answer(host, () => ({
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "" },
    body: document(page),
  }));
  return harness.open(pathname + search + hash, { host, page: tab });
}

/** What the popup says after a press: the rule of its card, or how the reading ended. */
async function pressed(page: Page): Promise<string | null> {
  const popup = await harness.press(page);
  const shown = await popup.waitForSelector("[data-rule],[data-reading]");
  return (await shown?.evaluate((element) => element.getAttribute("data-rule"))) ?? null;
}

test.each(PRESS_PAGES.failed.map((page) => [page.name, page] as const))("%s", async (_, one) => {
  expect(await pressed(await open(one))).toBe(one.rule);
});

describe("harmless", () => {
  test.each(PRESS_PAGES.harmless.map((page) => [page.name, page] as const))("%s", async (_, one) => {
    expect(await pressed(await open(one))).toBeNull();
  });
});
