/**
 * From a banner's insertion until the popup's sentence is readable, against a bare extension that does so in a few
 * lines: an observer on the whole document, a message, `openPopup()`, a popup with one sentence. Both include what the
 * browser itself needs; the ratio is what Connect Fix adds. Warm: the worker runs. Cold: it was killed beforehand. Also
 * the first paint of the popup alone, opened on the lookup: from the click, as the rep waits for it, and from its
 * navigation, as the page sees it. There an empty script already adds a tenth, hence "bare, with a script".
 */
import type { Page } from "puppeteer";
import { type Harness, launch } from "../e2e/harness";
import type { Bench, Row } from "./bench";
import { BARE, extensionOf, remove } from "./peer";
import { readable } from "./readable";
import { rounds } from "./rounds";

const RUNS = 31;
/** Time limit of each comparison. */
const SECONDS = 25;
const BUDGETS = { warm: 1.1, cold: 1.15, alone: 1.1 };
/** The 95th percentile may be at most this many times the median. */
const TAIL = 1.5;

const SCRIPTED: Record<string, string> = {
  ...BARE,
  "src/popup.html": `${BARE["src/popup.html"]}<script type=module src=popup.js></script>`,
  "src/popup.js": "",
};

const PAGE = "/settings/12345/user-preferences/email";

/** Milliseconds until the popup is readable or first painted, from its trigger and from its navigation. */
interface Paint {
  called: number;
  navigated?: number;
}

/** Opens the popup as a click does. */
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

/** Returns the wall-clock time of the insertion, in milliseconds since 1970. */
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
  const readAt = await readable(popup);
  await harness.closePopup();
  await page.close();
  return { called: readAt - inserted };
}

const at = (share: number, values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] as number;

function figuresOf(paints: Paint[], base: number) {
  const times = paints.map(({ called }) => called);
  const navigated = paints.flatMap((paint) => paint.navigated ?? []);
  return {
    median: `${at(0.5, times).toFixed(0)} ms`,
    "95 %": `${at(0.95, times).toFixed(0)} ms`,
    ratio: `${(at(0.5, times) / base).toFixed(2)} ×`,
    ...(navigated.length > 0 && { "from navigation": `${at(0.5, navigated).toFixed(0)} ms` }),
  };
}

/** Takes turns, so that a slow moment of the machine affects all. Round 0 warms up; the second harness is the base. */
async function compare(
  kind: keyof typeof BUDGETS,
  harnesses: Record<string, Harness>,
  once: (harness: Harness) => Promise<Paint>,
): Promise<Row[]> {
  const ways = Object.entries(harnesses).map(([name, harness]) => ({ name, harness, paints: [] as Paint[] }));
  for (const round of rounds(`popup, ${kind}`, RUNS, SECONDS)) {
    for (const { harness, paints } of ways) {
      const paint = await once(harness);
      if (round > 0) paints.push(paint);
    }
  }
  const timesOf = ways.map(({ paints }) => paints.map(({ called }) => called)) as [number[], number[]];
  const [own, base] = [at(0.5, timesOf[0]), at(0.5, timesOf[1])];
  const isTailShort = at(0.95, timesOf[0]) <= TAIL * own;
  const budget = {
    text: `≤ ${BUDGETS[kind].toFixed(2)} × bare, 95 % within ${TAIL} × the median`,
    met: own / base <= BUDGETS[kind] && isTailShort,
  };
  return ways.map(({ name, paints }, i) => ({
    name: `${name}, ${NAMES[kind]}`,
    figures: figuresOf(paints, base),
    ...(i === 0 && { budget }),
  }));
}

const NAMES = { warm: "warm worker", cold: "cold worker", alone: "popup alone" };

const bench: Bench = {
  title: "Banner inserted → sentence readable; icon clicked → popup's first paint",
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
        ...(await compare("warm", both, (harness) => once(harness, false))),
        ...(await compare("cold", both, (harness) => once(harness, true))),
        ...(await compare("alone", { ...both, "bare, with a script": scripted }, alone)),
      ];
    } finally {
      await Promise.all([ours.close(), bare.close(), scripted.close()]);
      for (const dir of Object.values(dirs)) remove(dir);
    }
  },
};

export default bench;
