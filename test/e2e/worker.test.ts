/** The worker in a real browser: what survives its death, and that the popup opens exactly once. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Incident } from "../../src/shared/incident";
import { alert, type Stage, stage } from "./stage";
import { pause, until } from "./wait";

const FAILURE = "AADSTS50105: The signed in user is not assigned to a role for the application.";
const OTHER = "AADSTS53003: Access has been blocked by Conditional Access policies.";

let s: Stage;
beforeAll(async () => {
  s = await stage();
});
afterEach(() => s.clean());
afterAll(() => s?.close());

test("a failure opens the popup once, however often it is seen", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE);
  await s.opens();
  expect(await s.announced(tab, "opened")).toMatchObject({
    portal: "12345",
    diagnosis: { rule: "signin/user-not-assigned" },
  });
  await s.shows(tab, "!");
  await s.closePopup();
  await s.see(tab, FAILURE);
  await tab.page.bringToFront();
  await pause(300);
  expect(s.opened.size).toBe(1);
});

test("a worker that was dead wakes up and opens the popup", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE, 100);
  await s.killWorker();
  await s.opens();
  expect(s.opened.size).toBe(1);
  await s.announced(tab, "opened");
});

test.each([0, 10, 40])("a worker killed %i ms after the sighting loses nothing and opens nothing twice", async (ms) => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE, 50);
  await pause(50 + ms);
  await s.killWorker();
  expect(await s.answered(tab)).toBe("true");
  const stored = await s.announced(tab, "opened");
  await tab.page.bringToFront();
  await pause(300);
  expect(s.opened.size).toBeLessThanOrEqual(1);
  expect(stored?.diagnosis.rule).toBe("signin/user-not-assigned");
  await s.shows(tab, "!");
});

test("a worker killed between storing and announcing goes on where it was", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE);
  await s.opens();
  await s.closePopup();
  const stored = await s.announced(tab, "opened");
  await (await s.worker()).evaluate(
    (key, value) => chrome.storage.session.set({ [key]: value }),
    `incident:${tab.id}`,
    { ...stored, announced: "badge", attempts: 0, askedAt: 0 },
  );
  await s.killWorker();
  await tab.page.bringToFront();
  await s.worker();
  await s.opens();
  expect(s.opened.size).toBe(2);
});

test("a popup that is open already counts as opened", async () => {
  const tab = await s.openTab();
  await (await s.worker()).evaluate(() => chrome.action.openPopup());
  expect(await s.popup()).not.toBeNull();
  await s.see(tab, FAILURE);
  await s.opens();
  await s.closePopup();
  await pause(300);
  expect(s.opened.size).toBe(1);
  await s.announced(tab, "opened");
});

test("a rep in another program gets the popup on coming back", async () => {
  const tab = await s.openTab();
  await s.leave();
  await s.see(tab, FAILURE);
  await s.announced(tab, "badge");
  expect(s.opened.size).toBe(0);
  await s.comeBack();
  await s.opens();
  expect(s.opened.size).toBe(1);
});

test("a rep in another tab gets it on coming back, from a worker that died meanwhile", async () => {
  const tab = await s.openTab();
  await s.openTab();
  await s.see(tab, FAILURE);
  await s.announced(tab, "badge");
  await s.killWorker();
  expect(s.opened.size).toBe(0);
  await tab.page.bringToFront();
  await s.opens();
  expect(s.opened.size).toBe(1);
});

test("two tabs that fail at once have an incident each, and one popup", async () => {
  const [first, second] = [await s.openTab(), await s.openTab()];
  await Promise.all([s.see(first, FAILURE), s.see(second, OTHER)]);
  await s.opens();
  expect(await s.announced(first, "badge")).toBeDefined();
  expect(await s.announced(second, "opened")).toMatchObject({
    diagnosis: { rule: "signin/conditional-access-blocked" },
  });
  await s.shows(first, "!");
  await s.shows(second, "!");
  expect(s.opened.size).toBe(1);
});

test("with opening by itself switched off there is a badge and no popup", async () => {
  const tab = await s.openTab();
  await (await s.worker()).evaluate(() => chrome.storage.sync.set({ settings: { autoOpen: false } }));
  await s.see(tab, FAILURE);
  await s.shows(tab, "!");
  await pause(300);
  expect(s.opened.size).toBe(0);
});

test("what the rep dismissed stays closed, and its badge goes", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE);
  await s.opens();
  await s.closePopup();
  expect(await s.tell({ type: "dismiss", incident: (await s.incident(tab))?.id })).toBe(true);
  await s.shows(tab, "");
  await tab.page.bringToFront();
  await s.see(tab, FAILURE);
  await s.answered(tab);
  await pause(300);
  expect(s.opened.size).toBe(1);
  expect(await s.badge(tab)).toBe("");
});

test("a connection that works resolves the incident and clears the badge", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE);
  await s.opens();
  await s.say(tab, {
    type: "address",
    address: "https://app.hubspot.com/settings/12345/user-preferences/email?inboxconnected=true",
  });
  await s.shows(tab, "");
  expect(await s.incident(tab)).toMatchObject({ state: "resolved" });
});

test("the badge survives a reload, until the tab is closed", async () => {
  const tab = await s.openTab();
  await s.see(tab, FAILURE);
  await s.opens();
  await tab.page.reload();
  await s.shows(tab, "!");
  await tab.page.close();
  await until(
    () => s.incident(tab),
    (seen) => seen === undefined,
  );
});

test("corrupt storage costs nothing but itself", async () => {
  const tab = await s.openTab();
  await (await s.worker()).evaluate(() =>
    Promise.all([
      chrome.storage.sync.set({ settings: "nonsense" }),
      chrome.storage.local.set({ history: { 0: "x" }, intended: 5, toldAliases: {} }),
    ]),
  );
  await s.killWorker();
  await s.see(tab, FAILURE);
  await s.opens();
  expect(await s.announced(tab, "opened")).toMatchObject({ state: "open" });
});

test("a page can neither reach the worker nor say what only views may", async () => {
  const tab = await s.openTab();
  expect(
    await tab.page.evaluate(() => typeof (globalThis.chrome as typeof chrome | undefined)?.runtime?.sendMessage),
  ).toBe("undefined");
  await s.see(tab, FAILURE);
  await s.opens();
  const { id } = (await s.incident(tab)) as Incident;
  for (const forged of [
    { type: "dismiss", incident: id },
    { type: "choose", incident: id, rule: "office365/generic" },
    { type: "try-again", incident: id, page: "email" },
    alert("x".repeat(5000)),
    { type: "signin", texts: [OTHER] },
    "nonsense",
  ]) {
    await s.say(tab, forged);
    expect(await s.answered(tab)).toMatch(/^(null|undefined)$/);
  }
  expect(await s.incident(tab)).toMatchObject({ id, state: "open", diagnosis: { rule: "signin/user-not-assigned" } });
});

test("without anything open, tabs and windows do not wake the worker", async () => {
  const tab = await s.openTab();
  await s.killWorker();
  await s.worker();
  await pause(200);
  await s.killWorker();
  const alive = () => s.browser.targets().some((target) => target.type() === "service_worker");
  const other = await s.browser.newPage();
  await tab.page.bringToFront();
  await other.bringToFront();
  await pause(400);
  expect(alive()).toBe(false);
  await other.close();
});
