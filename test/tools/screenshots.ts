/** Pictures of every state of the popup, in each language, light and dark: `screenshots/<state>-<language>-<scheme>.png`. */
import { mkdirSync, rmSync } from "node:fs";
import type { Page } from "puppeteer";
import { launch } from "../e2e/harness";
import { incidentIn, STATES, type State } from "./states";

const OUT = "screenshots";

/** Brings a tab that shows the popup's page into a state. */
export async function show(page: Page, { incident, draft, act }: State): Promise<void> {
  await page.bringToFront();
  const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id as number);
  const stored = {
    ...(incident && { [`incident:${tabId}`]: incidentIn(tabId, incident) }),
    ...(draft && { draft }),
  };
  await page.evaluate(async (stored) => {
    await chrome.storage.session.clear();
    await chrome.storage.session.set(stored);
  }, stored);
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector("main h1");
  await act?.(page);
  // Views and notes that are fetched late.
  await new Promise((done) => setTimeout(done, 150));
}

export async function main(args: string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (!wanted.length) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });

  const harness = await launch();
  try {
    const page = await harness.openOwn("src/popup.html");
    await page.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
    for (const language of args.includes("--quick") ? ["en"] : ["en", "fr"]) {
      await page.evaluate(async (language) => chrome.storage.sync.set({ settings: { language } }), language);
      for (const state of states) {
        await show(page, state);
        for (const scheme of args.includes("--quick") ? ["light"] : ["light", "dark"]) {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          await page.screenshot({ path: `${OUT}/${state.name}-${language}-${scheme}.png`, fullPage: true });
        }
      }
    }
  } finally {
    await harness.close();
  }
}
