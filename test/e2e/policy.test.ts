/**
 * An organization's policies, in a browser with policies of its own: early, late, changed, wrong, withdrawn. The
 * browser rereads the file after five seconds; once it reports a change, the rep must see it within one second.
 */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { findBrowser } from "../tools/browser";
import { keyed, type Managed, managed } from "../tools/policy";
import { type Harness, launch } from "./harness";
import { until } from "./wait";

let policies: Managed | { refused: string };
let extension: { path: string; id: string };
let h: Harness;

const EMAIL = "/settings/12345/user-preferences/email";

/** Sets the organization's values for the extension; `null` removes all policies. */
function say(values: object | null) {
  if ("refused" in policies) throw new Error(policies.refused);
  policies.set(values && { "3rdparty": { extensions: { [extension.id]: values } } });
}

beforeAll(async () => {
  policies = managed(await findBrowser());
  if ("refused" in policies) return;
  extension = keyed("dist/chrome", policies.folder);
  say({ language: "fr" });
  h = await launch({ extension: extension.path, executable: policies.executable });
});
afterAll(async () => {
  await h?.close();
  if (policies && !("refused" in policies)) policies.remove();
});

/** Skips the test, with a message, on a machine that allows no private mounts. */
function needsPolicies({ skip, task }: TestContext) {
  if (!("refused" in policies)) return;
  console.log(`Skipped, ${task.name}: ${policies.refused}.`);
  skip(policies.refused);
}

const inWorker = async () => (await h.worker()).evaluate(() => chrome.storage.managed.get(null));
const arrives = (is: (values: Record<string, unknown>) => unknown) => until(inWorker, is);
const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** Records in the page when the browser reports a change and when `selector` first matches after it. */
const watch = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const times = { reported: 0, seen: 0 };
    Object.assign(window, { times });
    chrome.storage.managed.onChanged.addListener(() => {
      times.reported ||= performance.now();
    });
    const look = () => {
      if (times.reported && document.querySelector(selector)) times.seen ||= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
/** Milliseconds between the two, once both have happened. */
async function took(page: Page): Promise<number> {
  const read = () => page.evaluate(() => (window as unknown as { times: { reported: number; seen: number } }).times);
  const { reported, seen } = await until(read, ({ seen }) => seen > 0);
  return seen - reported;
}

test("values that are there early come seconds after the start, into worker and pages", async (context) => {
  needsPolicies(context);
  const options = await h.openOwn("src/options.html");
  await arrives(({ language }) => language === "fr");
  await until(
    () => langOf(options),
    (lang) => lang === "fr",
  );
  await options.waitForSelector("select.choose:disabled");
  expect(await options.$eval("main", (main) => main.innerText)).toContain("Défini par votre organisation");
  // What the organization does not set remains the rep's choice.
  expect(await options.$$("input[type=checkbox]:disabled")).toHaveLength(0);
  await options.close();
});

test("changed values are seen within a second in options and popup, and locked", async (context) => {
  needsPolicies(context);
  const options = await h.openOwn("src/options.html");
  const page = await h.open("/contacts/12345/objects/0-1/views/all/list");
  const popup = await h.press(page);
  await popup.waitForSelector("input[type=checkbox]");
  await watch(options, "input[type=checkbox]:disabled");
  await watch(popup, "input[type=checkbox]:disabled");
  say({ language: "en", autoOpen: false, history: false, note: "Call 4711.", itName: "Service desk" });
  expect(await took(popup)).toBeLessThan(1000);
  expect(await took(options)).toBeLessThan(1000);
  await h.closePopup();
  await until(
    () => langOf(options),
    (lang) => lang === "en",
  );
  expect(await options.$$("input[type=checkbox]:disabled")).toHaveLength(2);
  expect(await options.$$("input[type=checkbox]:checked")).toHaveLength(0);
  const text = await options.$eval("main", (main) => main.innerText);
  for (const said of ["Your organization", "Service desk", "Call 4711."]) expect(text).toContain(said);
  await Promise.all([options.close(), page.close()]);
});

test("the worker opens nothing by itself any more, the card has the note and the way to a ticket", async (context) => {
  needsPolicies(context);
  say({
    autoOpen: false,
    note: "Approvals take a day.\n<b>Call 4711.</b>",
    itName: "Service desk",
    itAddress: "it@firma.example",
    itTicketLink: "https://tickets.firma.example/new?title={subject}",
  });
  await arrives(({ itAddress }) => itAddress);
  const page = await h.open(`${EMAIL}`);
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.textContent =
      "We could not connect your inbox. AADSTS90094: An administrator of Contoso has set a policy that prevents you from granting HubSpot the permissions it is requesting.";
    document.body.append(box);
  });
  await until(
    () => h.incidents(),
    (all) => all.some(({ diagnosis }) => diagnosis.rule),
  );
  expect(await h.popup({ timeout: 1500 })).toBeNull();
  const popup = await h.press(page);
  await popup.waitForSelector("[data-rule] .company");
  expect(await popup.$eval(".company", (note) => note.textContent)).toContain("<b>Call 4711.</b>");
  await popup.evaluate(() => {
    const open = [...document.querySelectorAll("button")].find(({ innerText }) => innerText.trim() === "Open a ticket");
    open?.click();
  });
  // The link appears before the message that it carries.
  const TICKET = "a.button.main[href^='https://tickets.firma.example/new?title=']:not([href$='title='])";
  const ticket = await popup.waitForSelector(TICKET);
  expect(await ticket?.evaluate(({ href }) => new URL(href).searchParams.get("title"))).toMatch(/HubSpot/);
  const mail = await popup.$eval("a[href^='mailto:']", ({ href }) => href);
  expect(mail).toMatch(/^mailto:it@firma\.example\?subject=/);
  expect(await popup.$eval(".act", ({ textContent }) => textContent)).toContain("The message is copied too");
  expect(await popup.$eval(".goes-to", ({ textContent }) => textContent)).toContain("Service desk, it@firma.example");
  await h.closePopup();
  await page.close();
});

test("wrong values fall one by one", async (context) => {
  needsPolicies(context);
  say({
    language: "klingon",
    autoOpen: "no",
    history: false,
    itAddress: "nobody",
    itTicketLink: "javascript:alert(1)",
    note: "Still here.",
    silentRules: ["hubspot/outage", "nothing"],
    unknown: 1,
  });
  await arrives(({ note }) => note === "Still here.");
  const options = await h.openOwn("src/options.html");
  await options.waitForSelector("[aria-labelledby=organization]");
  expect(await options.$$("select.choose:disabled")).toHaveLength(0);
  expect(await options.$$("input[type=checkbox]:disabled")).toHaveLength(1);
  const text = await options.$eval("[aria-labelledby=organization]", (section) => (section as HTMLElement).innerText);
  expect(text).toContain("Still here.");
  expect(text).toContain("hubspot/outage");
  expect(text).not.toMatch(/nobody|javascript|nothing\b(?!.*by itself)/);
  await options.close();
});

test("a silent rule marks no icon, and is still answered when asked", async (context) => {
  needsPolicies(context);
  say({ silentRules: ["office365/*", "signin/*", "hubspot/*"] });
  await arrives(({ silentRules }) => Array.isArray(silentRules) && silentRules.length === 3);
  const before = (await h.incidents()).length;
  const page = await h.open(EMAIL);
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.textContent = "We could not connect your inbox. AADSTS65001: consent is missing.";
    document.body.append(box);
  });
  expect(await h.popup({ timeout: 2000 })).toBeNull();
  expect(await h.incidents()).toHaveLength(before);
  const popup = await h.press(page);
  await popup.waitForSelector("[data-rule]");
  await h.closePopup();
  await page.close();
});

test("withdrawn values give everything back, late ones come into an open page", async (context) => {
  needsPolicies(context);
  const options = await h.openOwn("src/options.html");
  say(null);
  await arrives((values) => Object.keys(values).length === 0);
  await until(
    () => options.$$("[aria-labelledby=organization], :disabled"),
    (locked) => locked.length === 0,
  );
  expect(await options.$$("input[type=checkbox]:checked")).toHaveLength(2);
  await watch(options, "[aria-labelledby=organization]");
  say({ hubspotAdminName: "Anna" });
  expect(await took(options)).toBeLessThan(1000);
  await options.close();
});
