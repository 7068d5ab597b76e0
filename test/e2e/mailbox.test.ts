/** The mailbox check in a real browser: one permission, one click, only the domain is sent, the answer in words. */
import type { HTTPRequest, Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Harness, launch } from "./harness";

let h: Harness;
let page: Page;
/** The questions to the resolvers, as `MX example.com`. */
let asked: string[] = [];

const TYPES: Record<string, number> = { A: 1, CNAME: 5, MX: 15, TXT: 16 };
const ZONE: Record<string, string[]> = {
  "MX google.example": ["1 smtp.google.com."],
  "MX own.example": ["10 mail.own.example."],
  "MX two-hosts.example": ["10 mx1.mail.ovh.net.", "20 smtp.google.com."],
  "MX filtered.example": ["10 mx1.example.iphmx.com."],
  "CNAME autodiscover.filtered.example": ["autodiscover.outlook.com."],
  "TXT filtered.example": ["v=spf1 include:spf.protection.outlook.com -all"],
  "MX xn--bcher-kva.example": ["10 mx1.mail.ovh.net."],
};

function answer(url: URL): { body: string; headers: Record<string, string> } {
  const [name, type] = [url.searchParams.get("name") ?? "", url.searchParams.get("type") ?? ""];
  asked.push(`${type} ${name}`);
  const rows = ZONE[`${type} ${name}`];
  const body = rows
    ? { Status: 0, Answer: rows.map((data) => ({ name: `${name}.`, type: TYPES[type], TTL: 60, data })) }
    : { Status: name === "broken.example" ? 2 : 3 };
  return { body: JSON.stringify(body), headers: { "content-type": "application/dns-json" } };
}

beforeAll(async () => {
  h = await launch();
  h.standIn.answer("dns.google", answer);
  h.standIn.answer("cloudflare-dns.com", answer);
  page = await h.openOwn("src/options.html");
  await page.evaluate(() => chrome.storage.session.set({ lastPlace: { place: "mailbox-check", about: "" } }));
  await page.goto(`chrome-extension://${h.extensionId}/src/popup.html`);
  await page.waitForSelector("input[placeholder='example.com']");
});
afterAll(() => h?.close());
beforeEach(() => {
  asked = [];
  h.requests.length = 0;
});

/** Types a domain, presses Enter, and returns what the view says. */
async function check(typed: string): Promise<string> {
  await page.$eval("input", (input) => input.select());
  await page.type("input", typed);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent?.trim(), { timeout: 10_000 });
  return page.$eval("[role=status]", (status) => status.textContent);
}

test("private mail and nonsense are answered without a permission and without a question", async () => {
  expect(await check("someone@hotmail.fr")).toContain("choose Office 365");
  expect(await check("my mailbox")).toContain("does not look like a mail domain");
  expect(await page.evaluate(() => chrome.permissions.contains({ origins: ["https://dns.google/*"] }))).toBe(false);
  expect(h.requests).toEqual([]);
});

describe("once the rep has allowed it", () => {
  beforeAll(async () => {
    for (const origin of ["https://dns.google/*", "https://cloudflare-dns.com/*"]) await h.allow(origin);
    await page.bringToFront();
  });

  test("a domain at Google: one question, and what to choose", async () => {
    expect(await check("anna.berg@google.example")).toMatch(/most likely at Google[\s\S]*choose Gmail/);
    expect(asked).toEqual(["MX google.example"]);
    expect(h.requests).toEqual(["https://dns.google/resolve?name=google.example&type=MX"]);
  });

  test("behind a filter, autodiscover and SPF are asked too", async () => {
    const said = await check("filtered.example");
    expect(said).toMatch(/Microsoft 365[\s\S]*Cisco[\s\S]*choose Office 365/);
    expect(asked.sort()).toEqual([
      "CNAME autodiscover.filtered.example",
      "MX filtered.example",
      "TXT filtered.example",
    ]);
  });

  test("while it asks, the button says so and cannot be pressed again", async () => {
    await page.setRequestInterception(true);
    const held = new Promise<HTTPRequest>((done) => {
      page.on("request", (request) => (request.url().includes("dns.google") ? done(request) : void request.continue()));
    });
    await page.$eval("input", (input) => input.select());
    await page.type("input", "missing.example");
    await page.keyboard.press("Enter");
    const request = await held;
    const button = () => page.$eval("form .main", (one) => [(one as HTMLButtonElement).disabled, one.textContent]);
    expect(await button()).toEqual([true, "Asking…"]);
    await request.continue();
    await page.waitForFunction(() => !document.querySelector("form .main:disabled"));
    expect(await button()).toEqual([false, "Check"]);
    page.removeAllListeners("request");
    await page.setRequestInterception(false);
  });

  test("on the company's own server it is a question to IT, elsewhere none", async () => {
    expect(await check("own.example")).toMatch(/Ask IT before you choose:\s*Where is my mailbox hosted/);
    expect(await check("google.example")).not.toContain("Where is my mailbox hosted");
    const link = await page.$eval("form ~ p a", (found) => found.getAttribute("href"));
    expect(link).toBe("https://mxtoolbox.com/SuperTool.aspx?action=mx%3agoogle.example");
  });

  test("of two hosts the first one counts, and it says so; what the answer rests on can be unfolded", async () => {
    expect(await check("two-hosts.example")).toMatch(/OVHcloud[\s\S]*several hosts[\s\S]*may still be elsewhere/);
    await page.click("summary");
    await page.waitForSelector("details li");
    expect(await page.$eval("details", ({ textContent }) => textContent)).toContain("mx1.mail.ovh.net");
  });

  test("an international domain is asked for in ASCII", async () => {
    expect(await check("bücher.example")).toContain("OVHcloud");
    expect(asked).toEqual(["MX xn--bcher-kva.example"]);
  });

  test("a domain that does not exist, and one whose servers are silent, have their own answers", async () => {
    expect(await check("missing.example")).toContain("no domain of that name");
    expect(asked).toEqual(["MX missing.example"]);
    asked = [];
    expect(await check("broken.example")).toContain("gave no answer");
    expect(asked).toEqual(["MX broken.example", "MX broken.example"]);
  });
});
