/** HubSpot's app as of 2026 in many variants of markup: failures open their card, everything else stays silent. */

import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, launch, type OpenOptions } from "./harness";
import { looked } from "./looked";
import { FRAMED, WATCHER_PAGES } from "./pages/watcher";
import { pause } from "./wait";

let harness: Harness;
let portal = 60_000;
/** Page body by portal. */
const bodies = new Map<string, string>();
beforeAll(async () => {
  harness = await launch();
  harness.standIn.answer("app.hubspot.com", ({ pathname }) => ({
    body: `<!doctype html><html lang="en-us"><body class="hubspot ui-app">${pathname.startsWith("/calendar-select") ? FRAMED : bodies.get(/\d{5}/.exec(pathname)?.[0] ?? "")}</body></html>`,
  }));
});
afterAll(() => harness?.close());

const of = async (home: number) => (await harness.incidents()).filter(({ portal }) => portal === `${home}`);
const mine = () => of(portal);

async function open(path: string, body: string, options?: OpenOptions): Promise<Page> {
  portal++;
  const here = (text: string) => text.replaceAll("%P", `${portal}`);
  bodies.set(`${portal}`, here(body));
  return harness.open(here(path), options);
}

const failing = WATCHER_PAGES.filter(([, , , rule]) => rule);
describe("seen", () => {
  // Opening the popup for a strong incident is tested elsewhere, and takes longer than all the rest.
  const setAutoOpen = async (autoOpen: boolean) =>
    (await harness.worker()).evaluate((autoOpen) => chrome.storage.sync.set({ settings: { autoOpen } }), autoOpen);
  let page: Page;
  beforeAll(async () => {
    await setAutoOpen(false);
    page = await harness.browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await setAutoOpen(true);
  });

  test.each(failing)("%s", async (_, path, body, rule) => {
    await harness.renew(page);
    await open(path, body, { page });
    const found = async () => (await mine()).map(({ diagnosis, strength }) => [diagnosis.rule, strength]);
    await expect.poll(found, { timeout: 10_000 }).toEqual([[rule, "strong"]]);
    expect(harness.errors(page)).toEqual([]);
  });
});

const harmless = WATCHER_PAGES.filter(([, , , rule]) => !rule);
describe("silent", () => {
  const homes = new Map<string, number>();
  const pages: Page[] = [];
  // All at once, so `awake`: the watcher ignores background tabs unless the browser reports them as visible.
  beforeAll(async () => {
    for (const [name, path, body] of harmless) {
      pages.push(await open(path, body, { awake: true }));
      homes.set(name, portal);
    }
    await looked(harness, pages);
  });
  afterAll(() => Promise.all(pages.map((page) => page.close())));

  test.each(harmless)("%s", async (name) => {
    const incidents = await of(homes.get(name) as number);
    expect(incidents.map(({ diagnosis, seen }) => [diagnosis.rule, seen])).toEqual([]);
    expect(await harness.popup({ timeout: 1 })).toBeNull();
  });
});

const EMAIL = "/settings/%P/user-preferences/email";
const ROW = (address: string, more = "") => `<li><b>${address}</b> <span>Connected</span> ${more}</li>`;
const list = (...rows: string[]) =>
  `<div class="UserPreferences__UserEmail-x">anna@contoso.com</div><main><h1>Email</h1><ul>${rows.join("")}</ul></main>`;

test("an account that the rep disconnects himself is no failure, now or later", async () => {
  const said = `<small>Replies are logged to the record, and meetings too.</small> <button>Disable</button>`;
  const page = await open(EMAIL, list(ROW("anna@contoso.com", said)));
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
  await pause(500);
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
    toast.role = "alert";
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
