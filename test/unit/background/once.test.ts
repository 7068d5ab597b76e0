import { beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, ORIGIN } from "./fake";
import { HUBSPOT, SIGNIN } from "./worker";

let fake: FakeBrowser;
beforeEach(() => {
  vi.resetModules();
  fake = fakeBrowser();
});
const stored = (key: string) => fake.chrome.storage.session.values.get(key);

describe("looking up from outside the popup", () => {
  const load = () => import("../../../src/background/browser/lookup");
  const LOOKUP = `${ORIGIN}/src/popup.html?view=lookup`;

  test("selected text opens the popup on it", async () => {
    const { createMenu, lookUpSelection } = await load();
    await createMenu();
    // An item that an older version left would make `create` fail.
    expect(fake.chrome.contextMenus.removeAll).toHaveBeenCalledBefore(fake.chrome.contextMenus.create);
    expect(fake.chrome.contextMenus.create).toHaveBeenCalledWith({
      id: "look-up",
      title: "lookUp",
      contexts: ["selection"],
    });
    await lookUpSelection({ menuItemId: "look-up", selectionText: "AADSTS50105" }, { windowId: 4 });
    expect([stored("draft"), stored("nextView")]).toEqual(["AADSTS50105", "lookup"]);
    expect(fake.chrome.action.openPopup).toHaveBeenCalledWith({ windowId: 4 });
    expect(fake.chrome.tabs.create).not.toHaveBeenCalled();
  });

  test("a browser without such menus has none", async () => {
    const { createMenu } = await load();
    Object.assign(fake.chrome, { contextMenus: undefined });
    await expect(createMenu()).resolves.toBeUndefined();
  });

  test("the address bar says what Enter will do", async () => {
    (await load()).suggestLookup();
    expect(fake.chrome.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: "lookUpTyped" });
  });

  test("selected text opens a tab where the browser refuses the popup", async () => {
    const { lookUpSelection } = await load();
    fake.refuse.popup = 1;
    await lookUpSelection({ menuItemId: "look-up", selectionText: "x" });
    expect(fake.chrome.tabs.create).toHaveBeenCalledWith({ url: LOOKUP });
  });

  test("any other click reads nothing", async () => {
    const { lookUpSelection } = await load();
    await lookUpSelection({ menuItemId: "another", selectionText: "secret" });
    await lookUpSelection({ menuItemId: "look-up" });
    expect(stored("draft")).toBeUndefined();
  });

  test("a selection of a megabyte is cut, and can be read back", async () => {
    const { lookUpSelection } = await load();
    const { draft } = await import("../../../src/shared/items");
    await lookUpSelection({ menuItemId: "look-up", selectionText: "x".repeat(1_000_000) });
    expect(await draft.get()).toHaveLength(64_000);
  });

  test.each([
    ["currentTab", "update", { url: LOOKUP }],
    ["newForegroundTab", "create", { url: LOOKUP, active: true }],
    ["newBackgroundTab", "create", { url: LOOKUP, active: false }],
  ] as const)("typed text opens the %s, and stays out of the address", async (disposition, call, arguments_) => {
    const { lookUpTyped } = await load();
    await lookUpTyped("Interaction required", disposition);
    expect(stored("draft")).toBe("Interaction required");
    expect(fake.chrome.tabs[call]).toHaveBeenCalledWith(arguments_);
  });
});

describe("installing", () => {
  const load = () => import("../../../src/background/browser/install");

  test("gives open HubSpot tabs the watcher, and no other tab", async () => {
    const add = (id: number, url: string, more = {}) => fake.tabs.push({ id, windowId: 1, url, ...more });
    add(1, HUBSPOT);
    add(2, "https://www.hubspot.com/pricing");
    add(3, "https://app-eu1.hubspot.com/settings/1/user-preferences/email");
    add(4, HUBSPOT, { discarded: true });
    fake.chrome.scripting.executeScript.mockRejectedValueOnce(new Error("Cannot access a chrome-error page."));
    await (await import("../../../src/background/browser/watchers")).watchOpenTabs();
    expect(fake.chrome.scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 1 }, files: ["content.js"] }],
      [{ target: { tabId: 3 }, files: ["content.js"] }],
    ]);
  });

  test("closes all that is stored to content scripts", async () => {
    await (await load()).closeStorage();
    const { local, sync, session } = fake.chrome.storage;
    for (const { setAccessLevel } of [local, sync, session])
      expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: "TRUSTED_CONTEXTS" });
  });

  test("closes storage to content scripts, also where one area cannot be closed", async () => {
    const { local, sync, session } = fake.chrome.storage;
    Object.assign(local, { setAccessLevel: undefined });
    sync.setAccessLevel.mockRejectedValueOnce(new Error("refused"));
    await (await load()).closeStorage();
    expect(session.setAccessLevel).toHaveBeenCalledWith({ accessLevel: "TRUSTED_CONTEXTS" });
  });
});

describe("the sign-in watcher", () => {
  const registered = [{ id: "signin" }];
  const follow = async () => (await import("../../../src/background/browser/watchers")).followPermission();

  test("is registered once the rep allows it, also in the page that is open", async () => {
    fake.tabs.push({ id: 5, windowId: 1, url: SIGNIN });
    fake.chrome.permissions.contains.mockResolvedValue(true);
    await follow();
    expect(fake.chrome.scripting.registerContentScripts).toHaveBeenCalledWith([
      {
        id: "signin",
        js: ["signin.js"],
        matches: ["https://login.microsoftonline.com/*"],
        runAt: "document_end",
        persistAcrossSessions: true,
      },
    ]);
    expect(fake.chrome.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 5 }, files: ["signin.js"] });
  });

  test("holds up nothing where the page sleeps, and wakes none that the browser has put away", async () => {
    fake.tabs.push({ id: 5, windowId: 1, url: SIGNIN }, { id: 6, windowId: 1, url: SIGNIN, discarded: true });
    fake.chrome.permissions.contains.mockResolvedValue(true);
    fake.chrome.scripting.executeScript.mockReturnValue(new Promise(() => {}));
    await follow();
    expect(fake.chrome.scripting.executeScript.mock.calls).toEqual([[{ target: { tabId: 5 }, files: ["signin.js"] }]]);
  });

  test("is not registered twice", async () => {
    fake.chrome.permissions.contains.mockResolvedValue(true);
    fake.chrome.scripting.getRegisteredContentScripts.mockResolvedValue(registered);
    await follow();
    expect(fake.chrome.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(fake.chrome.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  test("goes when the rep withdraws the permission, and never comes without", async () => {
    await follow();
    expect(fake.chrome.scripting.unregisterContentScripts).not.toHaveBeenCalled();
    fake.chrome.scripting.getRegisteredContentScripts.mockResolvedValue(registered);
    await follow();
    expect(fake.chrome.scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ["signin"] });
    expect(fake.chrome.scripting.registerContentScripts).not.toHaveBeenCalled();
  });
});
