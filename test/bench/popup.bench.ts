/**
 * From the banner's insertion to the popup's first paint, beside a bare extension of a few lines that does the same:
 * an observer on the whole document, a message, `openPopup()`, a popup that is one heading. What the browser itself needs
 * is in both; the ratio is what we add. Warm: the worker runs. Cold: it was ended before the banner. And the popup alone,
 * opened on the lookup: from the click on, as the rep waits for it, and from its navigation on, as the page sees it. There
 * a script of one empty line is a tenth already, so "bare, with a script" stands beside it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { type Harness, launch } from "../e2e/harness";
import type { Bench, Row } from "./bench";

const RUNS = 31;
const BUDGET = 1.1;

/** Files have the names of our build, since the harness knows worker and popup by them. */
const BARE: Record<string, string> = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Bare",
    version: "1",
    action: { default_popup: "src/popup.html" },
    background: { service_worker: "service-worker-loader.js" },
    permissions: ["storage"],
    content_scripts: [{ matches: ["https://*.hubspot.com/*"], js: ["content.js"] }],
  }),
  "service-worker-loader.js": "chrome.runtime.onMessage.addListener(() => { chrome.action.openPopup(); });",
  "content.js":
    "new MutationObserver(() => { if (document.querySelector('#bench-banner')) chrome.runtime.sendMessage({}); }).observe(document, { childList: true, subtree: true });",
  "src/popup.html": "<!doctype html><meta charset=utf-8><title>Bare</title><h1>The connection failed</h1>",
};

const SCRIPTED: Record<string, string> = {
  ...BARE,
  "src/popup.html": `${BARE["src/popup.html"]}<script type=module src=popup.js></script>`,
  "src/popup.js": "",
};

function extensionOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "bare-extension-"));
  mkdirSync(join(dir, "src"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

const PAGE = "/settings/12345/user-preferences/email";

/** Milliseconds to the first paint: from the call that opens the popup, and from the popup's navigation. */
interface Paint {
  called: number;
  navigated?: number;
}

/** The popup opened as by a click. */
async function alone(harness: Harness): Promise<Paint> {
  const calledAt = await (await harness.worker()).evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    void chrome.action.openPopup();
    return now;
  });
  const popup = await harness.popup({ timeout: 5000 });
  if (!popup) throw new Error("The popup did not open.");
  const painted = await firstPaint(popup);
  const navigatedAt = await popup.evaluate(() => performance.timeOrigin);
  await harness.closePopup();
  return { called: painted - calledAt, navigated: painted - navigatedAt };
}

/** Wall-clock time of the insertion, in milliseconds since 1970. */
function insertBanner(page: Page): Promise<number> {
  return page.evaluate(() => {
    const banner = document.createElement("div");
    banner.id = "bench-banner";
    banner.setAttribute("role", "alert");
    banner.className = "alert private-alert private-alert--danger";
    banner.textContent = "Sorry. HubSpot can't access your inbox. OFFICE_ERROR_INVALID_LICENSE";
    document.body.append(banner);
    return performance.timeOrigin + performance.now();
  });
}

function firstPaint(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntriesByName("first-paint")[0];
          if (!entry) return;
          observer.disconnect();
          done(performance.timeOrigin + entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

async function once(harness: Harness, cold: boolean): Promise<Paint> {
  const page = await harness.open(PAGE);
  await new Promise((done) => setTimeout(done, 300));
  if (cold) await harness.killWorker();
  else await harness.worker();
  await page.bringToFront();
  const inserted = await insertBanner(page);
  const popup = await harness.popup({ timeout: 5000 });
  if (!popup) throw new Error("The popup did not open.");
  const painted = await firstPaint(popup);
  await harness.closePopup();
  await page.close();
  return { called: painted - inserted };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const figuresOf = (paints: Paint[], base: number) => {
  const called = median(paints.map((paint) => paint.called));
  const navigated = paints.flatMap((paint) => paint.navigated ?? []);
  return {
    median: `${called.toFixed(0)} ms`,
    ratio: `${(called / base).toFixed(2)} ×`,
    ...(navigated.length > 0 && { "from navigation": `${median(navigated).toFixed(0)} ms` }),
  };
};

/** In turn, so that a slow moment of the machine meets all; the first of each is a warm-up. The second is the base. */
async function compare(
  kind: string,
  harnesses: Record<string, Harness>,
  once: (harness: Harness) => Promise<Paint>,
): Promise<Row[]> {
  const ways = Object.entries(harnesses).map(([name, harness]) => ({ name, harness, paints: [] as Paint[] }));
  for (let run = -1; run < RUNS; run++) {
    for (const { harness, paints } of ways) {
      const paint = await once(harness);
      if (run >= 0) paints.push(paint);
    }
  }
  const medians = ways.map(({ paints }) => median(paints.map(({ called }) => called)));
  const [own, base] = medians as [number, number];
  const budget = { text: `≤ ${BUDGET.toFixed(2)} × bare`, met: own / base <= BUDGET };
  return ways.map(({ name, paints }, i) => ({
    name: `${name}, ${kind}`,
    figures: figuresOf(paints, base),
    ...(i === 0 && { budget }),
  }));
}

const bench: Bench = {
  title: "Banner inserted, or icon clicked → popup's first paint",
  async run() {
    const dirs = { bare: extensionOf(BARE), scripted: extensionOf(SCRIPTED) };
    const [ours, bare, scripted] = await Promise.all([
      launch(),
      launch({ extension: dirs.bare }),
      launch({ extension: dirs.scripted }),
    ]);
    const both = { "Connect Fix": ours, bare };
    try {
      return [
        ...(await compare("warm worker", both, (harness) => once(harness, false))),
        ...(await compare("cold worker", both, (harness) => once(harness, true))),
        ...(await compare("popup alone", { ...both, "bare, with a script": scripted }, alone)),
      ];
    } finally {
      await Promise.all([ours.close(), bare.close(), scripted.close()]);
      for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true, force: true });
    }
  },
};

export default bench;
