import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Incident } from "../../../src/shared/incident";
import { SIGNIN, startWorker, type Worker } from "./worker";

let w: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  w = await startWorker();
});
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const id = () => w.incident()?.id as string;

describe("the rep", () => {
  test("dismisses, and the same failure stays silent", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "dismiss", incident: id() });
    expect(w.badges.get(1)).toBe("");
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.state).toBe("dismissed");
    await w.see(1, "signin/user-not-assigned");
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.diagnosis.rule).toBe("signin/user-not-assigned");
    expect(w.popups()).toBe(2);
  });

  test("dismisses what no rule knows, and only that stays silent", async () => {
    await w.see(1, "unknown: your inbox could not be connected 5 minutes ago");
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, "unknown: your inbox could not be connected 16 minutes ago");
    expect(w.incident()?.state).toBe("dismissed");
    await w.see(1, "unknown: your calendar lost its connection");
    expect(w.incident()).toMatchObject({ state: "open", strength: "weak" });
    expect(w.badges.get(1)).toBe("?");
  });

  test("dismisses what was resolved, and the next failure is news", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.see(1, { justConnected: true });
    await w.view({ type: "dismiss", incident: id() });
    expect(w.incident()?.state).toBe("dismissed");
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect([w.incident()?.state, w.popups()]).toEqual(["open", 2]);
  });

  test("has tried again, and it worked: what fails later is another incident", async () => {
    await w.see(1, "office365/api-not-enabled");
    const first = id();
    await w.view({ type: "try-again", incident: first, page: "tab" });
    await w.see(1, { justConnected: true });
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.state).toBe("open");
    expect(id()).not.toBe(first);
  });

  test("leaves a line in the history for each failure that has a name, once", async () => {
    const lines = () => (w.chrome.storage.local.values.get("history") ?? []) as { outcome: string }[];
    await w.see(1, "unknown");
    await w.view({ type: "dismiss", incident: id() });
    expect(lines()).toEqual([]);
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, "signin/user-not-assigned");
    expect(lines().map(({ outcome }) => outcome)).toEqual(["dismissed"]);
  });

  test("has dismissed nothing for ever: after a success, of whatever, the same failure is news", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "dismiss", incident: id() });
    const dismissed = w.incident();
    await w.clear(1);
    await w.see(1, { justConnected: true });
    expect(w.incident()).toEqual(dismissed);
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect([w.incident()?.state, w.popups()]).toEqual(["open", 2]);
  });

  test("tries again at Microsoft, which counts as trying again", async () => {
    await w.see(1, "signin/user-not-assigned#a");
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, "signin/user-not-assigned#a");
    expect(w.popups()).toBe(1);
    await w.see(1, "signin/user-not-assigned#b");
    expect(w.incident()?.state).toBe("open");
    expect(w.popups()).toBe(2);
  });

  test.each(["open", "dismissed"])("tries again when %s, and a new failure opens the same incident", async (state) => {
    await w.see(1, "office365/api-not-enabled");
    const first = id();
    if (state === "dismissed") await w.view({ type: "dismiss", incident: first });
    await w.view({ type: "try-again", incident: first, page: "email" });
    expect(w.chrome.tabs.update).toHaveBeenCalledWith(1, {
      active: true,
      url: "https://app.hubspot.com/settings/12345/user-preferences/email",
    });
    expect(w.chrome.windows.update).toHaveBeenCalledWith(1, { focused: true });
    later(200);
    await w.see(1, "office365/api-not-enabled");
    expect(w.popups()).toBe(1);
    later(5000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()).toMatchObject({ id: first, state: "open" });
    expect(w.popups()).toBe(2);
  });

  test("goes back to the tab as it is, unless Microsoft's page has taken its place", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "try-again", incident: id(), page: "tab" });
    expect(w.chrome.tabs.update).toHaveBeenLastCalledWith(1, { active: true });
    (w.tabs[0] as { url: string }).url = SIGNIN;
    await w.view({ type: "try-again", incident: id(), page: "tab" });
    expect(w.chrome.tabs.update).toHaveBeenLastCalledWith(1, {
      active: true,
      url: "https://app.hubspot.com/settings/12345/user-preferences/email",
    });
  });

  test.each([
    ["calendar", "settings/12345/user-preferences/calendar"],
    ["inboxes", "live-messages-settings/12345/inboxes"],
  ] as const)("tries again among the %s", async (page, path) => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "try-again", incident: id(), page });
    expect(w.chrome.tabs.update).toHaveBeenCalledWith(1, { active: true, url: `https://app.hubspot.com/${path}` });
  });

  test("goes back to HubSpot from a tab whose address the browser does not tell", async () => {
    await w.see(1, "office365/api-not-enabled");
    (w.tabs[0] as { url?: string | undefined }).url = undefined;
    expect(await w.view({ type: "try-again", incident: id(), page: "tab" })).toBe(true);
    expect(w.chrome.tabs.update).toHaveBeenLastCalledWith(1, expect.objectContaining({ url: expect.any(String) }));
  });

  test("cannot mean an account to be as it is where none is named", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "intended", incident: id() });
    expect(w.incident()?.state).toBe("open");
  });

  test("names the cause of what nobody knew, and sees two others at most", async () => {
    await w.see(1, "unknown");
    const { diagnosis } = w.incident() as Incident;
    const others = ["a/b", "c/d", "e/f"] as const;
    const stored = { ...w.incident(), diagnosis: { ...diagnosis, candidates: others } };
    w.chrome.storage.session.values.set("incident:1", stored);
    await w.view({ type: "choose", incident: id(), rule: "office365/generic" });
    expect(w.incident()?.diagnosis).toMatchObject({
      status: "known",
      rule: "office365/generic",
      candidates: ["office365/generic", "a/b", "c/d"],
    });
  });

  test("allows the sign-in page, and its watcher is there", async () => {
    w.chrome.permissions.contains.mockResolvedValue(true);
    await w.view({ type: "permissions-changed" });
    expect(w.chrome.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  });

  test("chooses another cause, which stands when the failure is seen again", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "choose", incident: id(), rule: "office365/generic" });
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.diagnosis).toMatchObject({
      rule: "office365/generic",
      candidates: ["office365/generic", "office365/api-not-enabled"],
    });
    // Choosing a cause twice does not list it twice.
    await w.view({ type: "choose", incident: id(), rule: "office365/generic" });
    expect(w.incident()?.diagnosis.candidates).toEqual(["office365/generic", "office365/api-not-enabled"]);
    await w.view({ type: "choose", incident: id(), rule: "office365/no-such-rule" });
    expect(w.incident()?.diagnosis.rule).toBe("office365/generic");
  });

  test("closes the tab, and nothing of it is left", async () => {
    await w.see(1, "signin/user-not-assigned");
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, "office365/api-not-enabled");
    w.chrome.storage.session.values.set(`progress:${id()}`, { stepsDone: [], answers: {} });
    await w.closeTab(1);
    expect([...w.chrome.storage.session.values.keys()]).toEqual([]);
    expect(w.chrome.storage.local.values.get("history")).toMatchObject([{ outcome: "dismissed" }, { outcome: "open" }]);
  });

  test("keeps no history after switching it off, and never more than 200 lines", async () => {
    const line = { rule: "office365/generic", at: 1, outcome: "open" };
    w.chrome.storage.local.values.set("history", Array(250).fill(line));
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "dismiss", incident: id() });
    const kept = w.chrome.storage.local.values.get("history") as unknown[];
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)).toEqual({ rule: "office365/api-not-enabled", at: Date.now(), outcome: "dismissed" });
    w.chrome.storage.sync.values.set("settings", { history: false });
    await w.see(1, "signin/user-not-assigned");
    await w.view({ type: "dismiss", incident: id() });
    expect(w.chrome.storage.local.values.get("history")).toEqual(kept);
  });
});
