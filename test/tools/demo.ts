/**
 * `npm start [failure] [--headless]` opens the stand-in HubSpot settings page in a real browser with the build, makes a
 * connection fail, and shows the fix in the popup. With a display the window stays open; without one it prints the
 * diagnosis and writes `demo/page.png` and `demo/popup.png`.
 */
import { mkdirSync } from "node:fs";
import type { Page } from "puppeteer";
import { type Harness, launch } from "../e2e/harness";

const PAGE = "/settings/12345/user-preferences/email";
const FAILURE = "api-not-enabled";

/** Milliseconds; even a slow machine needs far less to start the browser, wake the worker and paint the popup. */
const TIMEOUT = 30_000;

interface Shown {
  rule: string;
  status: string;
  text: string;
}

/** Waits until the popup shows a rule, and reads it. */
async function read(popup: Page): Promise<Shown> {
  await popup.waitForSelector("[data-rule]", { timeout: TIMEOUT });
  return popup.$eval("[data-rule]", (card) => ({
    rule: card.getAttribute("data-rule") ?? "",
    status: card.getAttribute("data-status") ?? "",
    text: (card as HTMLElement).innerText.replace(/\n{2,}/g, "\n"),
  }));
}

async function show(harness: Harness, failure: string): Promise<{ page: Page; popup: Page | null }> {
  // Reuse the tab that the browser opened by itself, so that there is only one.
  const [page] = await harness.browser.pages();
  const tab = await harness.open(`${PAGE}?fail=${failure}`, page && { page });
  const known = await tab.evaluate(() => (window as unknown as { standIn: { failures: string[] } }).standIn.failures);
  if (!known.includes(failure)) throw new Error(`The stand-in knows no failure "${failure}", but: ${known.join(", ")}`);
  return { page: tab, popup: await harness.popup({ timeout: TIMEOUT }) };
}

async function withoutDisplay(failure: string): Promise<void> {
  const harness = await launch();
  try {
    const { page, popup } = await show(harness, failure);
    if (!popup) throw new Error("The popup did not open by itself.");
    const { rule, status, text } = await read(popup);
    console.log(`On https://app.hubspot.com${PAGE} a connection failed. The popup opened by itself and says:\n`);
    console.log(text.replace(/^/gm, "  "));
    console.log(`\nrule ${rule}, status ${status}`);
    mkdirSync("demo", { recursive: true });
    await popup.screenshot({ path: "demo/popup.png" });
    await page.screenshot({ path: "demo/page.png" });
    console.log("Pictures: demo/page.png, demo/popup.png");
  } finally {
    await harness.close();
  }
}

async function onDisplay(failure: string): Promise<void> {
  const harness = await launch({ headless: false });
  const closed = new Promise<void>((done) => harness.browser.once("disconnected", () => done()));
  try {
    const shown = show(harness, failure).then(async ({ popup }) => {
      if (popup) console.log(`A connection failed, and the popup shows the fix (rule ${(await read(popup)).rule}).`);
      else console.log("A connection failed. The browser opens popups in front only: click the icon of Connect Fix.");
      console.log("The strip at the foot of the page makes others fail. Close the window to end.");
    });
    await Promise.race([closed, shown]);
    await closed;
  } finally {
    await harness.close();
  }
}

const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export async function main(args: string[]): Promise<number> {
  const failure = args.find((arg) => !arg.startsWith("-")) ?? FAILURE;
  try {
    const headless = args.includes("--headless") || Boolean(process.env.CI) || !hasDisplay();
    await (headless ? withoutDisplay(failure) : onDisplay(failure));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
