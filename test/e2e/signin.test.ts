/** Microsoft's sign-in page, once the rep has allowed it: sign-ins to HubSpot are read, all others are not. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Harness, launch } from "./harness";
import { pause } from "./wait";

const HOST = "login.microsoftonline.com";
const CLIENT = "f1a2b3c4-0000-4000-8000-000000000001";
const HUBSPOT = "https://app.hubspot.com/inbox-oauth/12345/callback";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
  await harness.allow(`https://${HOST}/*`);
});
afterAll(() => harness?.close());
afterEach(() => harness.closePopup());

function address(page: string, redirect: string, extra: Record<string, string> = {}): string {
  const query = new URLSearchParams({ client_id: CLIENT, page, redirect_uri: redirect, ...extra });
  return `/common/oauth2/v2.0/authorize?${query}`;
}

async function shown(timeout = 10_000): Promise<string | null> {
  const popup = await harness.popup({ timeout });
  const card = await popup?.waitForSelector("[data-rule]");
  return (await card?.evaluate((element) => element.getAttribute("data-rule"))) ?? null;
}

describe("a sign-in for HubSpot", () => {
  test.each([
    ["not-assigned", {}, "signin/user-not-assigned"],
    ["not-assigned", { lang: "fr", late: "" }, "signin/user-not-assigned"],
    ["need-admin", {}, "signin/admin-approval-needed"],
    ["need-admin", { lang: "fr" }, "signin/admin-approval-needed"],
    ["approval-required", {}, "signin/approval-requested"],
    ["cannot-access", {}, "signin/conditional-access-blocked"],
    ["other-code", {}, "signin/other-code"],
    ["not-assigned", { redirect_uri: "", "stand-in-request": "app-eu1.hubspot.com" }, "signin/user-not-assigned"],
  ])("%s %o", async (name, extra, rule) => {
    const page = await harness.open(address(name, HUBSPOT, extra), { host: HOST });
    expect(await shown()).toBe(rule);
    expect(harness.errors(page)).toEqual([]);
    await page.close();
  });
});

test.each(["en", "fr"])("what IT asks for is read by its labels in %s", async (lang) => {
  const page = await harness.open(address("cannot-access", HUBSPOT, { lang }), { host: HOST });
  expect(await shown()).toBe("signin/conditional-access-blocked");
  expect((await harness.incidents()).at(-1)?.diagnosis.details).toMatchObject({
    aadsts: "53003",
    correlationId: "0f8e6c2a-1b3d-4c5e-9f70-8192a3b4c5d6",
    timestamp: "2026-11-24T09:12:33Z",
  });
  await page.close();
});

test("sign-ins that are not HubSpot's, and HubSpot's that go well, are silent", async () => {
  const silent = [
    address("not-assigned", "https://example.com/callback"),
    address("not-assigned", "https://hubspot.com.example.com/callback"),
    address("not-assigned", "https://nothubspot.com/callback"),
    address("need-admin", "https://example.com/callback?next=https://app.hubspot.com"),
    address("need-admin", ""),
    address("cannot-access", "msauth://com.example.app"),
    address("not-assigned", "", { "stand-in-request": "app.example.com" }),
    address("sign-in", HUBSPOT),
    address("requested", HUBSPOT, { lang: "fr" }),
  ];
  await expect.poll(() => harness.incidents()).toEqual([]);
  const pages = await Promise.all(silent.map((path) => harness.open(path, { host: HOST })));
  // What the page prepares but does not show has not happened.
  const ready = await harness.open(address("sign-in", HUBSPOT), { host: HOST });
  await ready.evaluate(() => {
    const box = Object.assign(document.createElement("div"), { role: "alert", hidden: true });
    box.textContent = "Need admin approval";
    document.body.append(box);
  });
  await pause(600);
  expect(await harness.incidents()).toEqual([]);
  await Promise.all([ready, ...pages].map((page) => page.close()));
});

test("what fails is told once, however often the page is drawn, and again when it says something else", async () => {
  const worker = await harness.worker();
  await worker.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    chrome.runtime.onMessage.addListener(({ type, texts }: { type: string; texts: string[] }) => {
      if (type === "signin") said.push(texts.join());
    });
  });
  const said = () => worker.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const page = await harness.open(address("not-assigned", HUBSPOT), { host: HOST });
  await expect.poll(async () => (await said()).length).toBe(1);
  const draw = (html: string) => page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), html);
  for (let i = 0; i < 3; i++) {
    await draw("<p>More of the page</p>");
    await pause(150);
  }
  expect(await said()).toHaveLength(1);
  await draw("<h1>Something else for kim@contoso.com</h1>");
  await expect.poll(async () => (await said()).at(-1)).toContain("Something else for");
  // Email addresses are left out: nobody needs to know whose account it is.
  expect((await said()).join()).not.toContain("@");
  await harness.popup();
  await page.close();
});

test("a sign-in in HubSpot's own tab belongs to the account that it started from", async () => {
  const page = await harness.open("/settings/777/user-preferences/email?accounts=anna.berg@contoso.com");
  await page.waitForSelector("main");
  await pause(1000);
  await harness.open(address("not-assigned", HUBSPOT), { host: HOST, page });
  expect(await shown()).toBe("signin/user-not-assigned");
  const mine = (await harness.incidents()).filter(({ portal }) => portal === "777");
  expect(mine).toMatchObject([
    { surface: "microsoft-signin", diagnosis: { details: { aadsts: "50105", clientId: CLIENT } } },
  ]);
  expect(JSON.stringify(mine)).not.toContain("@");
});
