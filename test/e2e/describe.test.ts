/** A page's description for the makers: its structure without its words, and a test page rebuilt from it. */

import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageOf } from "../tools/described";
import { type Harness, launch } from "./harness";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness?.close());

function serve(host: string, body: string): void {
  harness.standIn.answer(host, () => ({
    body,
  }));
}

async function describe(page: Page): Promise<string> {
  const popup = await harness.press(page);
  await (await popup.waitForSelector("[data-reading] button"))?.click();
  const field = await popup.waitForSelector("textarea[readonly]");
  const text = await field?.evaluate((element) => (element as HTMLTextAreaElement).value);
  expect(await popup.$$eval("button.main", (all) => all.length)).toBe(1);
  await harness.closePopup();
  return text ?? "";
}

const SECRETS = ["Zebra", "anna.berg", "contoso", "4711", "Quartz", "tok3n"];
const BODY = `<!doctype html><html><body class="hubspot ui-app">
  <main id="portal-4711" data-test-id="sidebar-page" data-user="Quartz" data-owner="anna.berg@contoso.com">
    <h1 title="Zebra">Zebra 4711</h1>
    <div class="Box__Styled-abc alert-dismissable" data-alert-type="tip" role="note" aria-label="Zebra" data-statement="Zebra" x-role="Zebra">Zebra crossing</div>
    <a href="/contacts/4711?token=tok3n">Zebra</a> <a href="https://knowledge.hubspot.com/connected-email/x#y">Help</a>
    <ul>${`<li><b>anna.berg@contoso.com</b> <span>4711</span></li>`.repeat(5)}</ul>
    <p hidden>Zebra</p> <input value="tok3n" placeholder="Zebra"> <x-a></x-a>
  </main>
  <script>document.querySelector("x-a").attachShadow({ mode: "open" }).append("Zebra")</script>
</body></html>`;

test("it holds the structure and no word of the page, and nothing is stored or asked for", async () => {
  serve("app-eu1.hubspot.com", BODY);
  const page = await harness.open("/reports/4711", { host: "app-eu1.hubspot.com" });
  const text = await describe(page);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  for (const part of [
    "at app-eu1.hubspot.com /reports/000",
    "body.hubspot.ui-app",
    "main#portal-000 [data-test-id=sidebar-page] [data-user=~words 6] [data-owner=~address 21]",
    "div.Box__Styled-abc.alert-dismissable [data-alert-type=tip] [role=note] [aria-label=~words 5] [data-statement=~words 5] [x-role=~words 5]",
    "~address 21",
    "~number 4",
    "×5",
    "!hidden",
    "#shadow",
    "[href=knowledge.hubspot.com/connected-email/x#y]",
  ]) {
    expect(text).toContain(part);
  }
  const stored = await (await harness.worker()).evaluate(() => chrome.storage.session.get());
  expect(JSON.stringify(stored)).not.toContain("Box__Styled");
  expect(harness.requests.filter((url) => !/favicon|autofill/.test(url))).toEqual([]);
  await page.close();
});

test("an address in the path is no more than a number", async () => {
  serve("mail.example.com", "<!doctype html><body><p>x</p>");
  const page = await harness.open("/mail/sales@contoso.example/inbox/id/AAQkADgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", {
    host: "mail.example.com",
  });
  expect((await describe(page)).split("\n")[0]).toBe("at mail.example.com /mail/000/inbox/id/000");
  await page.close();
});

test("read back into a page it is described the same", async () => {
  serve("app-eu1.hubspot.com", BODY);
  const page = await harness.open("/reports/4711", { host: "app-eu1.hubspot.com" });
  const first = await describe(page);
  const { html, path } = pageOf(first);
  serve("app-eu1.hubspot.com", html);
  await harness.open(path, { host: "app-eu1.hubspot.com", page });
  const second = await describe(page);
  // Lengths of links are not compared.
  const plain = (text: string) => text.replace(/~link \d+|~words \d+\]/g, "~link").replace(/\s+×/g, " ×");
  expect(plain(second)).toBe(plain(first));
  await page.close();
});

test("a page of any size gives a bounded description", async () => {
  serve("big.example.com", `<!doctype html><body>${"<div><p class=a>x</p><i></i></div><b>y</b>".repeat(5000)}</body>`);
  const page = await harness.open("/", { host: "big.example.com" });
  expect((await describe(page)).length).toBeLessThanOrEqual(60_000);
  // Endless nesting is cut at a maximum depth.
  serve("big.example.com", `<!doctype html><body>${"<div>".repeat(400)}${"</div>".repeat(400)}<p>x</p>`);
  await harness.open("/", { host: "big.example.com", page });
  const deep = await describe(page);
  expect(deep.split("\n").length).toBeLessThan(100);
  expect(deep).toContain("\n  p");
  await page.close();
});
