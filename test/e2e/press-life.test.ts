/** Around the press of the button: unreadable pages, what is stored and for how long, and what is never requested. */

import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../src/shared/last-reading";
import { type Harness, launch } from "./harness";
import { document } from "./pages/press";
import { until } from "./wait";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness?.close());
afterEach(() => harness.closePopup());

const SECRET = "Zebra-7Q";
const html = (body: string) => document({ name: "page", url: "", rule: null, body });
function serve(host: string, body: string, headers: Record<string, string> = {}): void {
  harness.standIn.answer(host, () => ({
    headers,
    body,
  }));
}
const said = async (popup: Page) => {
  const shown = await popup.waitForSelector("[data-rule],[data-reading]");
  return shown?.evaluate((element) => element.getAttribute("data-rule") ?? element.getAttribute("data-reading"));
};
const stored = async () =>
  (await harness.worker()).evaluate(async () => ({
    session: await chrome.storage.session.get(null),
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
  }));

test("pages that the browser keeps to itself are said to be unreadable", async () => {
  const page = await harness.browser.newPage();
  await page.goto("chrome://version");
  const popup = await harness.press(page);
  expect(await said(popup)).toBe("unreadable");
  // The message is in a live region, and such a page cannot be described.
  expect(await popup.$eval("[data-reading] [role=status]", ({ textContent }) => textContent)).toContain(
    "do not let extensions",
  );
  expect(await popup.$("[data-reading] button")).toBeNull();
  await harness.closePopup();
  await page.goto(`chrome-extension://${harness.extensionId}/src/options.html`);
  expect(["unreadable", "nothing"]).toContain(await said(await harness.press(page)));
  await page.close();
});

test("so is a PDF", async () => {
  serve("files.example.com", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", {
    "content-type": "application/pdf",
  });
  const page = await harness.open("/bill.pdf", { host: "files.example.com" });
  expect(await said(await harness.press(page))).toBe("unreadable");
  await page.close();
});

test("only the message that decided is kept, in the session, until the next press; and nothing is asked of anybody", async () => {
  serve(
    "login.live.com",
    html(
      `<p>Private words ${SECRET}</p><h1>Enter password</h1><div id="passwordError">Your account or password is incorrect.</div><input value="${SECRET}">`,
    ),
  );
  const host = "login.live.com";
  const query = `client_id=11112222-3333-4444-8555-666677778888&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback%3Ft%3D${SECRET}&scope=openid+Mail.Send&state=${SECRET}&code=${SECRET}&login_hint=${SECRET}`;
  const page = await harness.open(`/oauth20_authorize.srf?${query}`, { host });
  const before = harness.requests.length;
  expect(await said(await harness.press(page))).toBe("signin/password-problem");
  const { session, local, sync } = await stored();
  const reading = session.reading as Reading;
  expect(reading.signin).toEqual({
    clientId: "11112222-3333-4444-8555-666677778888",
    redirectUri: "https://app.hubspot.com/back",
    scope: "openid Mail.Send",
  });
  expect(JSON.stringify([session, local, sync])).not.toContain(SECRET);
  // Chrome itself requests favicons and form autofill.
  const asked = harness.requests.slice(before).filter((url) => !/favicon|content-autofill/.test(url));
  expect(asked).toEqual([]);
  await harness.closePopup();

  serve("example.com", html("<p>Hello</p>"));
  await harness.open("/", { host: "example.com", page });
  expect(await said(await harness.press(page))).toBe("nothing");
  expect(JSON.stringify((await stored()).session)).not.toContain("password");
  await page.close();
});

test("nothing is read without a press: not when the lookup is opened from a menu, nor by looking at a page", async () => {
  serve("mail.example.com", html(`<div role="alert">IMAP login failed: wrong password ${SECRET}</div>`));
  const page = await harness.open("/", { host: "mail.example.com" });
  const worker = await harness.worker();
  await worker.evaluate(async () => {
    await chrome.storage.session.set({ nextView: "lookup", draft: "what is this" });
    await chrome.action.openPopup();
  });
  const popup = await harness.popup();
  await popup?.waitForSelector("textarea");
  expect(await popup?.$("[data-reading]")).toBeNull();
  expect(JSON.stringify(await stored())).not.toContain(SECRET);
  // Without a press the browser itself refuses access.
  const refused = await popup?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.scripting
      .executeScript({ target: { tabId: tab?.id as number }, func: () => 1 })
      .then(() => "read", String);
  });
  expect(refused).toContain("Cannot access");
  await page.close();
  await worker.evaluate(() => chrome.storage.session.clear());
});

test("the reader leaves nothing behind in the page", async () => {
  serve("example.org", html(`<p>Hello</p>`));
  const page = await harness.open("/", { host: "example.org" });
  const before = await page.evaluate(() => [Object.keys(globalThis).length, window.document.documentElement.outerHTML]);
  const popup = await harness.press(page);
  expect(await said(popup)).toBe("nothing");
  expect(
    await page.evaluate(() => [Object.keys(globalThis).length, window.document.documentElement.outerHTML]),
  ).toEqual(before);
  const left = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const func = () => Object.keys(globalThis).filter((name) => name.startsWith("connectFix"));
    const [world] = await chrome.scripting.executeScript({ target: { tabId: tab?.id as number }, func });
    return world?.result;
  });
  expect(left).toEqual([]);
  // The note about the page disappears once the rep types an error.
  await popup.$eval("#lookup", (field) => {
    (field as HTMLTextAreaElement).value = "x";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await until(
    () => popup.$("[data-reading]"),
    (note) => note === null,
  );
  await page.close();
});

test("an open incident is shown without reading", async () => {
  await (await harness.worker()).evaluate(() => chrome.storage.session.clear());
  const page = await harness.open("/settings/4711/user-preferences/email?fail=api-not-enabled");
  const own = await harness.popup();
  await own?.waitForSelector("[data-rule]");
  await harness.closePopup();
  expect(await said(await harness.press(page))).toBe("office365/api-not-enabled");
  expect((await stored()).session.reading).toBeUndefined();
  await page.close();
});

test("a card that was read comes back in the side panel's view and keeps what the rep chose to look at", async () => {
  serve("mail.example.net", html(`<div role="alert">IMAP login failed: this account needs an app password.</div>`));
  const page = await harness.open("/", { host: "mail.example.net" });
  const popup = await harness.press(page);
  expect(await said(popup)).toBe("imap/app-password-required");
  expect(await popup.$eval("body", (body) => body.innerText)).toContain("Read from this page");
  await popup.waitForSelector(".tools button");
  await harness.closePopup();
  const panel = await harness.openOwn("src/popup.html?view=panel");
  expect(await said(panel)).toBe("imap/app-password-required");
  await panel.close();
  await page.close();
});

test("a page of 20,000 nodes and a million characters is read within bounds", async () => {
  serve("big.mail.example", html(`<div role="alert">IMAP login failed: this account needs an app password.</div>`));
  const page = await harness.open("/", { host: "big.mail.example" });
  await page.evaluate(() => {
    const { document } = window;
    for (let row = 0; row < 2000; row++) {
      const box = document.createElement("div");
      for (let cell = 0; cell < 4; cell++) {
        const part = document.createElement("span");
        part.textContent = `cell ${row} ${cell} error not found`;
        box.append(part);
      }
      document.body.append(box);
    }
    const wall = document.createElement("div");
    wall.textContent = "error ".repeat(170_000);
    document.body.append(wall);
  });
  expect(await said(await harness.press(page))).toBe("imap/app-password-required");
  await page.close();
});

test("the popup that comes back after a press on another page says what is there", async () => {
  serve("one.mail.example", html(`<div role="alert">IMAP login failed: this account needs an app password.</div>`));
  serve("two.example.com", html(`<p>Hello</p>`));
  const one = await harness.open("/", { host: "one.mail.example" });
  expect(await said(await harness.press(one))).toBe("imap/app-password-required");
  await harness.closePopup();
  const two = await harness.open("/", { host: "two.example.com" });
  expect(await said(await harness.press(two))).toBe("nothing");
  await harness.closePopup();
  await until(
    async () => ((await stored()).session.reading as Reading | undefined)?.outcome,
    (outcome) => outcome === "nothing",
  );
  await one.close();
  await two.close();
});
