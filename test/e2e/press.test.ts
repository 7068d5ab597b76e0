/** The press of the button: on any page, the popup reads what stands there and shows the fix, or that nothing failed. */

import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Harness, launch } from "./harness";
import { document, PRESS_PAGES, type PressPage } from "./pages/press";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
  // What the watcher sees by itself is another test's; its popup would be closed by the press.
  const quiet = () => chrome.storage.sync.set({ settings: { autoOpen: false, language: "en", history: true } });
  await (await harness.worker()).evaluate(quiet);
});
afterAll(() => harness?.close());
afterEach(() => harness.closePopup());

async function open(page: PressPage): Promise<Page> {
  const { host, pathname, search, hash } = new URL(page.url);
  harness.standIn.answer(host, () => ({
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "" },
    body: document(page),
  }));
  return harness.open(pathname + search + hash, { host });
}

/** What the popup says after a press: the rule of its card, or how the reading ended. */
async function pressed(page: Page): Promise<string | null> {
  const popup = await harness.press(page);
  const shown = await popup.waitForSelector("[data-rule],[data-reading]");
  return (await shown?.evaluate((element) => element.getAttribute("data-rule"))) ?? null;
}

test.each(PRESS_PAGES.failed.map((page) => [page.name, page] as const))("%s", async (_, one) => {
  const page = await open(one);
  expect(await pressed(page)).toBe(one.rule);
  await page.close();
});

describe("harmless", () => {
  test.each(PRESS_PAGES.harmless.map((page) => [page.name, page] as const))("%s", async (_, one) => {
    const page = await open(one);
    expect(await pressed(page)).toBeNull();
    await page.close();
  });
});
