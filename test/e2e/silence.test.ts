/**
 * The promise of PRIVACY.md: nothing leaves the browser by itself. All flows run while requests are recorded: in the
 * stand-in those to hosts other than HubSpot's and Microsoft's, in the extension's own pages those to any host.
 */
import type { Page, Target } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, launch } from "./harness";
import { pause } from "./wait";

const EMAIL = "/settings/12345/user-preferences/email";

let h: Harness;
/** Requests that the extension's own pages sent to anything but the extension. */
const asked: string[] = [];

async function listen(target: Target): Promise<void> {
  const session = target.type() === "page" ? await target.createCDPSession().catch(() => undefined) : undefined;
  session?.on("Network.requestWillBeSent", ({ request, documentURL }) => {
    if (documentURL.startsWith("chrome-extension:") && !/^(chrome-extension|data):/.test(request.url)) {
      asked.push(request.url);
    }
  });
  await session?.send("Network.enable").catch(() => {});
}

beforeAll(async () => {
  h = await launch();
  h.browser.on("targetcreated", (target) => void listen(target));
});
afterAll(() => h?.close());

const PRESSED = ".tools button, .folds summary";

/** Presses every button that leads to a view and opens every fold, until the popup closes. Returns how many. */
async function lookAround(page: Page): Promise<number> {
  const click = (selector: string, index = 0) =>
    page.$$eval(selector, (all, index) => (all[index] as HTMLElement | undefined)?.click(), index);
  const count = await page.$$eval(PRESSED, (all) => all.length);
  for (let index = 0; index < count; index++) {
    try {
      // Backwards, since "Try again", one of the first, takes the rep back to HubSpot.
      await click(PRESSED, count - 1 - index);
      await pause(30);
      await click(".back");
      await pause(30);
    } catch {
      return index;
    }
  }
  return count;
}

test("installing and starting; and the recorder hears what the extension asks for", async () => {
  const page = await h.openOwn("src/options.html");
  expect(h.requests).toEqual([]);
  await page.evaluate(() => fetch("https://dns.google/resolve?name=heard.example").catch(() => {}));
  await pause(200);
  expect(asked.join()).toContain("heard.example");
  expect(h.requests.join()).toContain("dns.google");
  asked.length = h.requests.length = 0;
  await page.close();
});

test("failures, popup and every view of it", { timeout: 120_000 }, async () => {
  const first = await h.open(EMAIL);
  const failures = await first.evaluate(
    () => (window as unknown as { standIn: { failures: string[] } }).standIn.failures,
  );
  await first.close();
  expect(failures.length).toBeGreaterThan(5);
  for (const failure of failures) {
    const page = await h.open(`${EMAIL}?fail=${failure}`);
    const popup = await h.popup();
    // Views that are not needed at once load after the fix.
    await popup?.waitForSelector(PRESSED);
    expect(popup, failure).not.toBeNull();
    expect(popup && (await lookAround(popup)), failure).toBeGreaterThan(5);
    await h.closePopup();
    await page.close();
  }
  expect([...asked, ...h.requests]).toEqual([]);
});

test("the lookup", async () => {
  const page = await h.openOwn("src/popup.html");
  const field = await page.waitForSelector("textarea, input");
  await field?.type("AADSTS50105 admin approval anna.berg@contoso.com");
  await page.waitForSelector("[data-rule]");
  // Views that are not needed at once load after the answer.
  await page.waitForSelector(PRESSED);
  expect(await lookAround(page)).toBeGreaterThan(3);
  await page.close();
  expect([...asked, ...h.requests]).toEqual([]);
});

test("the extension's other pages", async () => {
  for (const path of ["src/options.html", "src/welcome.html", "src/admin.html"]) {
    const page = await h.openOwn(path);
    await page.waitForSelector("h1");
    await pause(200);
    await page.close();
  }
  expect([...asked, ...h.requests]).toEqual([]);
});
