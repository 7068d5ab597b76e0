/**
 * Screenshots of the popup's states and the other pages: `screenshots/<state>-<language>-<scheme>.png`, by default in
 * English and French, light and dark. Names select some; `--lang=ja,de` sets the languages; `--quick`: English, light.
 */
import { mkdirSync, rmSync } from "node:fs";
import type { Page } from "puppeteer";
import { launch } from "../e2e/harness";
import { STATES, show } from "./states";

const OUT = "screenshots";
const PAGES = ["welcome", "options", "admin"];

/** History for the options page. */
const HISTORY = [
  { rule: "signin/admin-approval-needed", at: Date.UTC(2026, 10, 23, 9, 41), outcome: "resolved" },
  { rule: "signin/session-expired", at: Date.UTC(2026, 10, 12, 14, 5), outcome: "dismissed" },
];

export async function main(args: string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const quick = args.includes("--quick");
  const spoken = args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const usual = quick ? ["en"] : ["en", "fr"];
  if (!wanted.length) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });

  const harness = await launch();
  try {
    const popup = await harness.openOwn("src/popup.html#in-a-tab");
    const page = await harness.openOwn("src/options.html");
    await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
    await page.setViewport({ width: 960, height: 700, deviceScaleFactor: 1 });
    for (const language of spoken?.split(",") ?? usual) {
      await page.evaluate(
        async (language, history) => {
          await chrome.storage.sync.set({ settings: { language } });
          await chrome.storage.local.set({ history });
        },
        language,
        HISTORY,
      );
      const shoot = async (page: Page, name: string) => {
        for (const scheme of quick ? ["light"] : ["light", "dark"]) {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          // What lies below the window is painted only for a full-page picture; this first one may lack parts of it.
          await page.screenshot({ fullPage: true });
          await page.screenshot({ path: `${OUT}/${name}-${language}-${scheme}.png`, fullPage: true });
        }
      };
      for (const state of STATES.filter(({ name }) => isWanted(name))) {
        await show(popup, state);
        await shoot(popup, state.name);
      }
      for (const name of PAGES.filter(isWanted)) {
        await page.bringToFront();
        await page.goto(`chrome-extension://${harness.extensionId}/src/${name}.html`, { waitUntil: "load" });
        await page.waitForSelector("main h1");
        await shoot(page, name);
      }
    }
  } finally {
    await harness.close();
  }
}
