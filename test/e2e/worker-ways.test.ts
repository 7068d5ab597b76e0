/** Other ways to the worker than HubSpot's tab: Microsoft's sign-in, the menu, the address bar, "Try again". */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Incident } from "../../src/shared/incident";
import { type Stage, stage, type Tab } from "./stage";
import { pause, until } from "./wait";

const FAILURE = "AADSTS50105: The signed in user is not assigned to a role for the application.";
const SIGNIN = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?page=sign-in";

let s: Stage;
beforeAll(async () => {
  s = await stage();
  await s.allow("https://login.microsoftonline.com/*");
});
afterEach(() => s.clean());
afterAll(() => s?.close());

/** As HubSpot opens it: in a tab or, with `features`, in a window of its own. */
async function openSignin(from: Tab, features = ""): Promise<Tab> {
  const mark = `tab=${Math.random()}`;
  const opened = s.browser.waitForTarget((target) => target.url().includes(mark));
  await from.page.evaluate((url, features) => void window.open(url, "", features), `${SIGNIN}&${mark}`, features);
  const page = await (await opened).page();
  if (!page) throw new Error("no sign-in page");
  return s.tabOf(page, mark);
}
const seeAtMicrosoft = (tab: Tab) => s.say(tab, { type: "signin", texts: [FAILURE], clientId: "1234" });

test("a sign-in that fails in a tab opens the popup there, and belongs to HubSpot's tab too", async () => {
  const hubspot = await s.openTab();
  const signin = await openSignin(hubspot);
  await seeAtMicrosoft(signin);
  await s.opens();
  expect(await s.announced(hubspot, "opened")).toMatchObject({
    alsoIn: [signin.id],
    portal: "12345",
    diagnosis: { rule: "signin/user-not-assigned", details: { clientId: "1234" } },
  });
  await s.shows(hubspot, "!");
  await s.shows(signin, "!");
});

test("a sign-in that fails in a window of its own opens the popup back at HubSpot", async () => {
  const other = await s.openTab();
  const hubspot = await s.openTab();
  const signin = await openSignin(hubspot, "popup,width=500,height=600");
  await seeAtMicrosoft(signin);
  await s.announced(hubspot, "badge");
  await s.shows(signin, "!");
  expect(await s.incident(other)).toBeUndefined();
  await signin.page.close();
  await s.opens();
  await until(
    () => s.incident(hubspot),
    (seen) => seen?.alsoIn.length === 0 && seen.announced === "opened",
  );
});

test("a sign-in that fails in HubSpot's own tab opens there, and leads back", async () => {
  const { page, id } = await s.openTab();
  await s.say({ page, id }, { type: "rows", accounts: [] });
  await s.answered({ page, id });
  await page.goto(SIGNIN);
  await seeAtMicrosoft({ page, id });
  await s.opens();
  await s.closePopup();
  const incident = (await s.incident({ page, id })) as Incident;
  expect(incident).toMatchObject({ tabId: id, alsoIn: [], origin: "https://app.hubspot.com", portal: "12345" });
  await s.tell({ type: "try-again", incident: incident.id, page: "tab" });
  await until(
    async () => page.url(),
    (url) => url === "https://app.hubspot.com/settings/12345/user-preferences/email",
  );
});

test('"Try again" brings HubSpot to the front, and the next failure opens the popup again', async () => {
  const hubspot = await s.openTab();
  await s.see(hubspot, FAILURE);
  await s.opens();
  await s.closePopup();
  await s.openTab();
  const { id } = (await s.incident(hubspot)) as Incident;
  await s.tell({ type: "try-again", incident: id, page: "tab" });
  await until(
    () => hubspot.page.evaluate(() => document.visibilityState),
    (state) => state === "visible",
  );
  await pause(1000);
  expect(s.opened.size).toBe(1);
  await s.see(hubspot, FAILURE);
  await s.opens();
  expect(await s.incident(hubspot)).toMatchObject({ id, state: "open" });
});

/** Fires the event that the browser's menus and address bar, which no test can reach, would fire. */
async function fire(event: "menu" | "omnibox", text: string) {
  const dispatch = (event: string, text: string) => {
    const target = event === "menu" ? chrome.contextMenus.onClicked : chrome.omnibox.onInputEntered;
    const [first, second] = event === "menu" ? [{ menuItemId: "look-up", selectionText: text }] : [text, "currentTab"];
    (target as unknown as { dispatch(...args: unknown[]): void }).dispatch(first, second);
  };
  await (await s.worker()).evaluate(dispatch, event, text);
}
const session = async (key: string) =>
  (await s.worker()).evaluate(async (key) => (await chrome.storage.session.get(key))[key], key);

test("a selection looked up opens the popup with it", async () => {
  await s.openTab();
  await fire("menu", FAILURE);
  expect(await s.popup()).not.toBeNull();
  expect(await session("draft")).toBe(FAILURE);
});

test("a selection looked up where no popup can open shows in a tab", async () => {
  await s.openTab();
  await s.leave();
  await fire("menu", FAILURE);
  const target = await s.browser.waitForTarget((t) => t.url().endsWith("/src/popup.html?view=lookup"));
  await (await target.page())?.close();
  await s.comeBack();
});

test("a text typed into the address bar shows in the tab, not in its address", async () => {
  const { page } = await s.openTab();
  await fire("omnibox", FAILURE);
  await until(
    async () => page.url(),
    (url) => url.endsWith("/src/popup.html?view=lookup"),
  );
  expect(await session("draft")).toBe(FAILURE);
});
