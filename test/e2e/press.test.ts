/**
 * Pages on which a rep presses the button: what the reader takes from each in a real browser, and what is made of it.
 * Some are really pressed, popup included; `press-life.test.ts` covers the press itself.
 */

import { readFileSync } from "node:fs";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnosis/diagnose";
import { judge } from "../../src/reading/judge";
import { TERMS } from "../../src/reading/terms";
import { READER } from "../../src/shared/limits";
import type { FrameReading, Terms } from "../../src/shared/reading";
import { readKnowledge } from "../tools/knowledge";
import { type Harness, launch } from "./harness";
import { document, PRESS_PAGES, type PressPage } from "./pages/press";

async function open(harness: Harness, tab: Page, page: PressPage): Promise<void> {
  const { host, pathname, search, hash } = new URL(page.url);
  harness.standIn.answer(host, () => ({
    body: document(page),
  }));
  await harness.open(pathname + search + hash, { host, page: tab });
}

describe("read", () => {
  const knowledge = readKnowledge();
  const reader = readFileSync("dist/chrome/src/reader.iife.js", "utf8");
  let harness: Harness;
  let tab: Page;
  beforeAll(async () => {
    harness = await launch({ extension: null });
    tab = await harness.browser.newPage();
  });
  afterAll(() => harness?.close());

  /** What one press reads, frame by frame, the top frame first. */
  const readings = () =>
    Promise.all(
      tab.frames().map(async (frame) => {
        await frame.evaluate(reader);
        const read = (name: string, terms: Terms) =>
          (globalThis as never as Record<string, (terms: Terms) => FrameReading>)[name]?.(terms);
        return frame.evaluate(read, READER, { ...TERMS });
      }),
    );

  async function ruleOf(page: PressPage): Promise<string | null> {
    await open(harness, tab, page);
    const frames = (await readings()).filter((frame) => frame !== undefined);
    return (await judge(frames, (facts) => diagnose(facts, knowledge))).judgement?.diagnosis.rule ?? null;
  }

  test.each(PRESS_PAGES.failed.map((page) => [page.name, page] as const))("%s", async (_, page) => {
    expect(await ruleOf(page)).toBe(page.rule);
  });

  describe("harmless", () => {
    test.each(PRESS_PAGES.harmless.map((page) => [page.name, page] as const))("%s", async (_, page) => {
      expect(await ruleOf(page)).toBeNull();
    });
  });
});

describe("pressed", () => {
  let harness: Harness;
  let tab: Page;
  beforeAll(async () => {
    harness = await launch();
    tab = await harness.browser.newPage();
    // Watcher popups are another test's matter, and the press would close them.
    const quiet = () => chrome.storage.sync.set({ settings: { autoOpen: false, language: "en", history: true } });
    await (await harness.worker()).evaluate(quiet);
  });
  afterAll(() => harness?.close());

  const some = [...PRESS_PAGES.failed, ...PRESS_PAGES.harmless].filter((_, index) => index % 8 === 0);
  test.each(some.map((page) => [page.name, page] as const))("%s", async (_, page) => {
    await open(harness, tab, page);
    const popup = await harness.press(tab);
    const shown = await popup.waitForSelector("[data-rule],[data-reading]");
    expect(await shown?.evaluate((element) => element.getAttribute("data-rule"))).toBe(page.rule);
    await harness.closePopup();
    await harness.renew(tab);
  });
});
