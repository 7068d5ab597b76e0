import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AccountRow } from "../../../src/shared/messages";
import { SIGNIN, startWorker, type Worker } from "./worker";

const rows = (...accounts: string[]): AccountRow[] =>
  accounts.map((text) => ({ address: text.replace(/^!/, ""), state: text.startsWith("!") ? "broken" : "connected" }));
const accounts = (...list: string[]) => ({
  place: "rows" as const,
  accounts: rows(...list),
  ownAddress: "anna@firma.example",
});

let w: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  w = await startWorker();
});
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const id = () => w.incident()?.id as string;

describe("a failure", () => {
  test("is stored, marked and opened, and the page hears that it was taken", async () => {
    expect(await w.see(1, "office365/api-not-enabled")).toBe(true);
    expect(w.incident()).toMatchObject({
      tabId: 1,
      origin: "https://app.hubspot.com",
      portal: "12345",
      state: "open",
      strength: "strong",
      announced: "opened",
      diagnosis: { rule: "office365/api-not-enabled" },
    });
    expect(w.badges.get(1)).toBe("!");
    expect(w.popups()).toBe(1);
  });

  test("is stored before the popup opens", async () => {
    const { openPopup } = w.chrome.action;
    openPopup.mockImplementation(async () => expect(w.incident()?.announced).toBe("opened"));
    await w.see(1, "office365/api-not-enabled");
    expect(openPopup.mock.results[0]?.type).toBe("return");
    expect(w.popups()).toBe(1);
  });

  test("seen many times is one incident and one popup", async () => {
    await w.see(1, "office365/api-not-enabled");
    const first = id();
    for (let i = 0; i < 5; i++) {
      later(60_000);
      await w.see(1, "office365/api-not-enabled");
    }
    expect(id()).toBe(first);
    expect(w.popups()).toBe(1);
  });

  test("that is none is nothing", async () => {
    expect(await w.see(1, "Saved.")).toBe(true);
    expect(w.incident()).toBeUndefined();
    expect(w.badges.has(1)).toBe(false);
  });

  test("that is unknown gets a quiet badge", async () => {
    await w.see(1, "unknown");
    expect(w.incident()).toMatchObject({ strength: "weak", announced: "badge" });
    expect(w.badges.get(1)).toBe("?");
    expect(w.popups()).toBe(0);
  });

  test("that becomes known opens, in the same incident", async () => {
    await w.see(1, "unknown");
    const first = id();
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()).toMatchObject({
      id: first,
      strength: "strong",
      diagnosis: { rule: "office365/api-not-enabled" },
    });
    expect(w.popups()).toBe(1);
  });

  test("whose code follows the phrase is known better, in the same incident", async () => {
    await w.see(1, "office365/generic@phrase");
    const first = id();
    later(500);
    await w.see(1, "office365/api-not-enabled@code");
    expect(w.incident()).toMatchObject({ id: first, diagnosis: { rule: "office365/api-not-enabled" } });
    expect(w.popups()).toBe(1);
    later(500);
    await w.see(1, "office365/generic@phrase");
    expect(w.incident()).toMatchObject({ id: first, diagnosis: { rule: "office365/api-not-enabled" } });
  });

  test("of another kind, later, is another incident", async () => {
    await w.see(1, "office365/api-not-enabled");
    const first = id();
    later(60_000);
    await w.see(1, "signin/user-not-assigned");
    expect(id()).not.toBe(first);
    expect(w.popups()).toBe(2);
    expect(w.chrome.storage.local.values.get("history")).toEqual([
      { rule: "office365/api-not-enabled", at: Date.now(), outcome: "open" },
    ]);
  });

  test("that flooding pages report is not worked off for ever", async () => {
    const spy = vi.spyOn(w.chrome.storage.session, "set");
    await Promise.all(Array.from({ length: 500 }, (_, i) => w.see(1, `office365/rule-${i}`)));
    await w.settle();
    expect(spy.mock.calls.length).toBeLessThan(200);
  });
});

describe("success", () => {
  beforeEach(async () => {
    await w.see(1, accounts("anna@firma.example"));
    await w.see(1, "office365/api-not-enabled");
  });
  const isResolved = () => {
    expect(w.incident()?.state).toBe("resolved");
    expect(w.badges.get(1)).toBe("");
    expect(w.chrome.storage.local.values.get("history")).toMatchObject([{ outcome: "resolved" }]);
  };

  test("reported by HubSpot resolves", async () => {
    await w.see(1, { place: "url", justConnected: true });
    isResolved();
  });
  test("is the failure gone and then a new account", async () => {
    await w.clear(1);
    expect(w.incident()?.state).toBe("open");
    await w.see(1, accounts("anna@firma.example", "team@firma.example"));
    isResolved();
  });
  test("is a new account and then the failure gone", async () => {
    await w.see(1, accounts("anna@firma.example", "team@firma.example"));
    expect(w.incident()?.state).toBe("open");
    await w.clear(1);
    isResolved();
  });
  test("is not a failure that merely went away", async () => {
    await w.clear(1);
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("open");
    expect(w.badges.get(1)).toBe("!");
  });
  test("is not a new account beside a failure that came back", async () => {
    await w.clear(1);
    await w.see(1, "office365/api-not-enabled");
    await w.see(1, accounts("anna@firma.example", "team@firma.example"));
    expect(w.incident()?.state).toBe("open");
  });
  test("is not undone by the old banner drawn once more, but by a failure later", async () => {
    await w.see(1, { place: "url", justConnected: true });
    await w.see(1, "office365/api-not-enabled");
    isResolved();
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.state).toBe("open");
    expect(w.popups()).toBe(2);
  });
});

describe("accounts", () => {
  test("an odd one that was there hints", async () => {
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({
      strength: "weak",
      diagnosis: { rule: "office365/wrong-account" },
      addresses: { connected: "x@other.example", expected: "anna@firma.example" },
      domain: "firma.example",
    });
    expect(w.popups()).toBe(0);
  });

  test("an odd one that came with a success opens, though the success came first and alone", async () => {
    await w.see(1, accounts());
    await w.see(1, { place: "url", justConnected: true });
    later(2000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "office365/wrong-account" } });
    expect(w.popups()).toBe(1);
  });

  test("an odd one is settled when another takes its place, not when it is removed", async () => {
    await w.see(1, accounts("x@other.example"));
    await w.see(1, accounts());
    expect(w.incident()?.state).toBe("open");
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
  });

  test("a broken one is settled when it works again", async () => {
    await w.see(1, accounts("!anna@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "weak", diagnosis: { rule: "hubspot/inbox-disconnected" } });
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
  });

  test("a hint never takes the place of a failure", async () => {
    await w.see(1, "office365/api-not-enabled");
    later(60_000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()?.diagnosis.rule).toBe("office365/api-not-enabled");
  });

  test("an intended one is silent in every tab, and only a hash of it is kept", async () => {
    await w.see(1, accounts("x@other.example"));
    await w.view({ type: "intended", incident: id() });
    await vi.waitFor(() => expect(w.incident()?.state).toBe("dismissed"));
    expect(w.badges.get(1)).toBe("");
    w.addTab(2);
    await w.see(2, accounts("x@other.example"));
    await w.settle();
    expect(w.incident(2)).toBeUndefined();
    const kept = JSON.stringify([...w.chrome.storage.local.values]);
    expect(kept).toMatch(/[0-9a-f]{64}/);
    expect(kept).not.toContain("@");
  });
});

describe("an outage", () => {
  test("announced by HubSpot hints, and explains what follows", async () => {
    await w.see(1, { place: "outage", texts: ["Some customers cannot send email."] });
    expect(w.incident()).toMatchObject({ strength: "weak", diagnosis: { rule: "hubspot/outage" } });
    w.addTab(2);
    await w.see(2, "hubspot/temporary");
    expect(w.incident(2)?.diagnosis).toMatchObject({
      rule: "hubspot/outage",
      candidates: ["hubspot/outage", "hubspot/temporary"],
    });
    await w.see(1, "signin/user-not-assigned");
    expect(w.incident(1)?.diagnosis.rule).toBe("signin/user-not-assigned");
  });

  test("is three accounts that drop within minutes, in whatever tabs", async () => {
    w.addTab(2);
    w.addTab(3);
    const drop = (tabId: number, who: string) =>
      w.see(tabId, { texts: ["hubspot/inbox-disconnected", `${who} is no longer connected`] });
    await drop(1, "a");
    later(60_000);
    await drop(2, "b");
    expect(w.incident(2)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
    later(60_000);
    await drop(3, "c");
    expect(w.incident(3)).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/outage" } });
  });

  test("is not one account seen in three tabs, nor three over an hour", async () => {
    for (const tabId of [2, 3, 4]) {
      w.addTab(tabId);
      await w.see(tabId, "hubspot/inbox-disconnected");
    }
    expect(w.incident(4)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
    for (const who of ["b", "c"]) {
      later(1_200_000);
      await w.see(1, { texts: ["hubspot/inbox-disconnected", who] });
    }
    expect(w.incident(1)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
  });

  test("is over when the accounts are back", async () => {
    await w.see(1, accounts("a@firma.example", "b@firma.example", "c@firma.example"));
    await w.see(1, accounts("!a@firma.example", "!b@firma.example", "!c@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/outage" } });
    await w.see(1, accounts("a@firma.example", "!b@firma.example", "c@firma.example"));
    expect(w.incident()?.state).toBe("open");
    await w.see(1, accounts("a@firma.example", "b@firma.example", "c@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
  });
});

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

  test("chooses another cause, which stands when the failure is seen again", async () => {
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "choose", incident: id(), rule: "office365/generic" });
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.diagnosis).toMatchObject({
      rule: "office365/generic",
      candidates: ["office365/generic", "office365/api-not-enabled"],
    });
    await w.view({ type: "choose", incident: id(), rule: "office365/no-such-rule" });
    expect(w.incident()?.diagnosis.rule).toBe("office365/generic");
  });

  test("closes the tab, and nothing of it is left", async () => {
    await w.see(1, "office365/api-not-enabled");
    w.chrome.storage.session.values.set(`progress:${id()}`, { stepsDone: [], answers: {} });
    await w.closeTab(1);
    expect([...w.chrome.storage.session.values.keys()]).toEqual([]);
    expect(w.chrome.storage.local.values.get("history")).toMatchObject([{ outcome: "open" }]);
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

describe("Microsoft's sign-in page", () => {
  test("opened by a HubSpot tab marks both and belongs to HubSpot", async () => {
    w.addTab(2, { url: SIGNIN, openerTabId: 1 });
    w.addTab(3, { lastAccessed: 99 });
    await w.see(2, "signin/user-not-assigned");
    expect(w.incident(1)).toMatchObject({ tabId: 1, alsoIn: [2], surface: "microsoft-signin", portal: "12345" });
    expect([w.badges.get(1), w.badges.get(2), w.badges.get(3)]).toEqual(["!", "!", undefined]);
  });

  test("in a window of its own belongs to the HubSpot tab used last", async () => {
    w.addTab(2, { url: SIGNIN, windowId: 2 });
    w.addTab(3, { lastAccessed: 99 });
    await w.see(2, "signin/user-not-assigned");
    expect(w.incident(3)).toMatchObject({ tabId: 3, alsoIn: [2] });
  });

  test("in HubSpot's own tab belongs to that tab", async () => {
    await w.see(1, accounts());
    (w.tabs[0] as { url: string }).url = SIGNIN;
    w.addTab(3, { lastAccessed: 99 });
    await w.see(1, "signin/user-not-assigned");
    expect(w.incident(1)).toMatchObject({ tabId: 1, alsoIn: [], portal: "12345" });
  });

  test("without any HubSpot tab belongs to itself", async () => {
    w.tabs.splice(0);
    w.addTab(2, { url: SIGNIN });
    await w.see(2, "signin/user-not-assigned");
    expect(w.incident(2)).toMatchObject({ origin: "https://app.hubspot.com", portal: "" });
  });

  test("carries the client id of the request, and leaves the incident when it closes", async () => {
    w.addTab(2, { url: SIGNIN, openerTabId: 1 });
    await w.see(2, { texts: ["signin/user-not-assigned"], clientId: "0000-1111" });
    expect(w.incident(1)?.diagnosis.details.clientId).toBe("0000-1111");
    await w.closeTab(2);
    expect(w.incident(1)).toMatchObject({ alsoIn: [], state: "open" });
  });
});
