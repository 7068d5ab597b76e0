/** HubSpot's app of 2026 in many guises: what fails opens its card, what does not stays silent, whatever it looks like. */

import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, launch } from "./harness";
import { FRAMED, WATCHER_PAGES } from "./pages/watcher";

let harness: Harness;
let portal = 60_000;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness?.close());

const mine = async () => (await harness.incidents()).filter((incident) => incident.portal === `${portal}`);

async function open(path: string, body: string): Promise<Page> {
  portal++;
  const here = (text: string) => text.replaceAll("%P", `${portal}`);
  harness.standIn.answer("app.hubspot.com", ({ pathname }) => ({
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "" },
    body: `<!doctype html><html lang="en-us"><body class="hubspot ui-app">${pathname.startsWith("/calendar-select") ? FRAMED : here(body)}</body></html>`,
  }));
  return harness.open(here(path));
}

const failing = WATCHER_PAGES.filter(([, , , rule]) => rule);
test.each(failing)("%s", async (_, path, body, rule) => {
  const page = await open(path, body);
  const popup = await harness.popup();
  const card = await popup?.waitForSelector("[data-rule]");
  expect(await card?.evaluate((element) => element.getAttribute("data-rule"))).toBe(rule);
  expect(harness.errors(page)).toEqual([]);
  await harness.closePopup();
  await page.close();
});

const harmless = WATCHER_PAGES.filter(([, , , rule]) => !rule);
test.each(harmless)("silent: %s", async (_, path, body) => {
  const page = await open(path, body);
  // Two looks and what the worker makes of them.
  await new Promise((done) => setTimeout(done, 700));
  expect((await mine()).map(({ diagnosis, seen }) => [diagnosis.rule, seen])).toEqual([]);
  expect(await harness.popup({ timeout: 1 })).toBeNull();
  await page.close();
});

const EMAIL = "/settings/%P/user-preferences/email";
const ROW = (address: string, more = "") => `<li><b>${address}</b> <span>Connected</span> ${more}</li>`;
const list = (...rows: string[]) =>
  `<div class="UserPreferences__UserEmail-x">anna@contoso.com</div><main><h1>Email</h1><ul>${rows.join("")}</ul></main>`;

test("an account that the rep disconnects himself is no failure, now or later", async () => {
  const page = await open(EMAIL, list(ROW("anna@contoso.com", `<button>Disable</button>`)));
  await expect.poll(async () => JSON.stringify(await accounts())).toContain("anna@contoso.com");
  await page.click("button");
  await page.evaluate(() => {
    const row = document.querySelector("li");
    const [, state] = row?.children ?? [];
    if (state) state.textContent = "Disconnected";
    const toast = document.createElement("div");
    toast.role = "alert";
    toast.textContent = "Your inbox was disconnected.";
    document.body.append(toast);
  });
  await expect.poll(async () => JSON.stringify(await accounts())).toContain("broken");
  await new Promise((done) => setTimeout(done, 500));
  expect(await mine()).toEqual([]);
  await page.close();
});

async function accounts() {
  const stored = await (await harness.worker()).evaluate(() => chrome.storage.session.get());
  return Object.entries(stored).filter(([key]) => key.startsWith("accounts:") && key.includes(`${portal}`));
}

test("a different account, drawn half a second after the message of success, opens its card", async () => {
  const page = await open(EMAIL, list());
  await page.evaluate(() => {
    const toast = document.createElement("div");
    toast.dataset.alertType = "success";
    toast.textContent = "Your inbox is connected.";
    document.body.append(toast);
    setTimeout(() => {
      const row = document.createElement("li");
      row.innerHTML = "<b>someone@fabrikam.com</b> <button>Disable</button>";
      document.querySelector("ul")?.append(row);
    }, 500);
  });
  const popup = await harness.popup();
  const card = await popup?.waitForSelector("[data-rule]");
  expect(await card?.evaluate((element) => element.getAttribute("data-rule"))).toBe("office365/wrong-account");
  await harness.closePopup();
  await page.close();
});

test("the log shown after the card was closed, with a better cause in it, opens the better card", async () => {
  const page = await open(
    EMAIL,
    `${list()}<div role="dialog"><h2>Sorry. HubSpot couldn't connect to your inbox.</h2><button>Show log</button><pre hidden>OFFICE_ERROR_INVALID_LICENSE</pre></div>`,
  );
  const first = await harness.popup();
  await first?.waitForSelector("[data-rule]");
  const id = (await mine())[0]?.id as string;
  await first?.evaluate((incident) => chrome.runtime.sendMessage({ type: "dismiss", incident }), id);
  await harness.closePopup();
  await page.evaluate(() => document.querySelector("pre")?.removeAttribute("hidden"));
  const popup = await harness.popup();
  await popup?.waitForSelector('[data-rule="office365/license-invalid"]');
  await harness.closePopup();
  await page.close();
});

test("a failure is told soon, whenever it comes after loading, on a slow machine too", async () => {
  const waits: number[] = [];
  const worker = await harness.worker();
  for (let round = 0; round < 20; round++) {
    const page = await open(EMAIL, list(ROW("anna@contoso.com", `<button>Disable</button>`)));
    await page.emulateCPUThrottling(4);
    await worker.evaluate(() => {
      const world = globalThis as { toldAt?: number };
      delete world.toldAt;
      chrome.runtime.onMessage.addListener((message) => {
        if ((message as { type: string }).type === "alert") world.toldAt ??= Date.now();
      });
    });
    const shown = await page.evaluate(async (wait) => {
      await new Promise((done) => setTimeout(done, wait));
      const box = document.createElement("div");
      box.role = "alert";
      box.textContent = "Exchange URL is invalid. Please check that the URL is correct.";
      document.body.append(box);
      return Date.now();
    }, round * 150);
    await expect.poll(() => worker.evaluate(() => (globalThis as { toldAt?: number }).toldAt)).toBeTruthy();
    waits.push(((await worker.evaluate(() => (globalThis as { toldAt?: number }).toldAt)) as number) - shown);
    await harness.popup();
    await harness.closePopup();
    await page.close();
  }
  waits.sort((a, b) => a - b);
  // One of a hundred may take longer; of twenty, one is allowed for the machine that tests.
  expect(waits[18], `${waits}`).toBeLessThan(300);
}, 120_000);
