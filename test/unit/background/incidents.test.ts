import { beforeEach, describe, expect, test, vi } from "vitest";
import { accounts, SIGNIN, startWorker, type Worker } from "./worker";

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
    const stored: unknown[] = [];
    openPopup.mockImplementation(async () => void stored.push(w.incident()?.attempts));
    await w.see(1, "office365/api-not-enabled");
    expect(stored).toEqual([1]);
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

  test("that nobody knows and that says that all is well, or speaks of something else, is none", async () => {
    await w.see(1, "unknown: Your inbox is connected again.");
    await w.see(1, "unknown: Your inbox signature could not be saved.");
    expect(w.incident()).toBeUndefined();
    await w.see(1, "unknown: Your inbox is not connected.");
    expect(w.incident()).toMatchObject({ strength: "weak" });
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

  test("that becomes known after the rep has looked at the hint opens all the same", async () => {
    await w.see(1, "unknown");
    await w.view({ type: "shown", incident: id() });
    await w.see(1, "office365/api-not-enabled");
    expect(w.popups()).toBe(1);
    await w.see(1, "office365/api-not-enabled");
    expect(w.popups()).toBe(1);
  });

  test("whose code follows the phrase is known better, in the same incident", async () => {
    await w.see(1, "office365/generic@0.9");
    const first = id();
    later(500);
    await w.see(1, "office365/api-not-enabled@0.99");
    expect(w.incident()).toMatchObject({ id: first, diagnosis: { rule: "office365/api-not-enabled" } });
    expect(w.popups()).toBe(1);
    later(500);
    await w.see(1, "office365/generic@0.9");
    expect(w.incident()).toMatchObject({
      id: first,
      diagnosis: { rule: "office365/api-not-enabled" },
      seen: ["office365/api-not-enabled@0.99"],
    });
    // The better diagnosis continues the same incident.
    later(60_000);
    await w.see(1, "office365/api-not-enabled@0.99");
    expect(id()).toBe(first);
    expect(w.popups()).toBe(1);
  });

  test("that says less, but later, is another incident", async () => {
    await w.see(1, "office365/api-not-enabled@0.99");
    const first = id();
    later(60_000);
    await w.see(1, "office365/generic@0.9");
    expect(w.incident()?.diagnosis.rule).toBe("office365/generic");
    expect(id()).not.toBe(first);
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

  test("that another replaced is no news when the page is loaded again, but is after it has gone", async () => {
    const load = async () => {
      await w.see(1, "office365/api-not-enabled");
      await w.see(1, "imap/disabled");
    };
    await load();
    expect(w.popups()).toBe(2);
    await load();
    await load();
    expect(w.popups()).toBe(2);
    expect(w.incident()?.diagnosis.rule).toBe("imap/disabled");
    await w.clear(1);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.diagnosis.rule).toBe("office365/api-not-enabled");
  });

  test("among ten at once is heard, among hundreds it is refused, and afterwards it is heard again", async () => {
    const flood = (length: number) =>
      Promise.all(Array.from({ length }, (_, i) => w.see(1, `office365/rule-${i + 1}`)));
    expect(new Set(await flood(10))).toEqual(new Set([true]));
    expect(w.incident()?.diagnosis.rule).toBe("office365/rule-10");
    const spy = vi.spyOn(w.chrome.storage.session, "set");
    // The watcher repeats what is refused.
    expect(new Set(await flood(500))).toEqual(new Set([true, false]));
    await w.settle();
    expect(spy.mock.calls.length).toBeLessThan(100);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.diagnosis.rule).toBe("office365/api-not-enabled");
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
    await w.see(1, { justConnected: true });
    isResolved();
  });
  test("at once leaves the icon whole, however long the torn one took to draw", async () => {
    await Promise.all([w.see(1, "signin/user-not-assigned"), w.see(1, { justConnected: true })]);
    expect([w.icons.get(1), w.badges.get(1)]).toEqual(["/icons/icon-16.png", ""]);
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
  test("is a new account after a failure at Microsoft, whose window just closes", async () => {
    w.addTab(9, { url: SIGNIN, windowId: 2, openerTabId: 1 });
    later(60_000);
    await w.see(9, "signin/wrong-password");
    await w.closeTab(9);
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", surface: "microsoft-signin" });
    await w.see(1, accounts("anna@firma.example", "team@firma.example"));
    expect([w.incident()?.state, w.badges.get(1)]).toEqual(["resolved", ""]);
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
  test("is not an account seen for the first time, unless the rep asked for it", async () => {
    w.addTab(2, { url: "https://app.hubspot.com/settings/777/user-preferences/email" });
    await w.see(2, "office365/api-not-enabled");
    await w.see(2, accounts("old@firma.example"));
    await w.clear(2);
    expect(w.incident(2)?.state).toBe("open");
    w.addTab(3, { url: "https://app.hubspot.com/settings/888/user-preferences/email" });
    await w.see(3, "office365/api-not-enabled");
    await w.see(3, { ...accounts("team@firma.example"), askedAddress: "Team@firma.example" });
    await w.clear(3);
    expect(w.incident(3)?.state).toBe("resolved");
  });
  test("is not undone by the old banner drawn once more, but by a failure later", async () => {
    later(60_000);
    await w.see(1, { justConnected: true });
    await w.see(1, "office365/api-not-enabled");
    isResolved();
    later(60_000);
    await w.see(1, "office365/api-not-enabled");
    expect(w.incident()?.state).toBe("open");
    expect(w.popups()).toBe(2);
  });
});

describe("what the rep asked somebody for", () => {
  const ask = (rule: string, portal: string) =>
    w.chrome.storage.local.values.set(`asked:${portal}:${rule}`, { rule, portal, to: "it-admin", at: 1 });
  const waits = () => [...w.chrome.storage.local.values.keys()].filter((key) => key.startsWith("asked:"));

  test("ends when an inbox is connected in this account, incident or not, and only there", async () => {
    ask("signin/admin-approval-needed", "12345");
    ask("signin/user-not-assigned", "");
    ask("signin/admin-approval-needed", "99999");
    await w.see(1, { justConnected: true });
    expect(waits()).toEqual(["asked:99999:signin/admin-approval-needed"]);
  });

  test("ends with its own incident, not with another", async () => {
    ask("office365/api-not-enabled", "12345");
    ask("hubspot/permission-missing", "12345");
    await w.see(1, accounts("!anna@firma.example"));
    await w.see(1, "office365/api-not-enabled");
    await w.see(1, accounts("anna@firma.example"));
    await w.clear(1);
    expect(w.incident()?.state).toBe("resolved");
    expect(waits()).toEqual(["asked:12345:hubspot/permission-missing"]);
  });

  test("ends under the name of the failure and under the one that the rep chose", async () => {
    ask("office365/api-not-enabled", "12345");
    ask("office365/generic", "12345");
    await w.see(1, accounts("anna@firma.example"));
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "choose", incident: id(), rule: "office365/generic" });
    await w.clear(1);
    await w.see(1, accounts("anna@firma.example", "team@firma.example"));
    expect([w.incident()?.state, waits()]).toEqual(["resolved", []]);
  });

  test("that the browser refuses to forget stops nothing", async () => {
    ask("office365/api-not-enabled", "12345");
    w.chrome.storage.local.remove = () => Promise.reject(new Error("storage failed"));
    await w.see(1, "office365/api-not-enabled");
    expect(await w.see(1, { justConnected: true })).toBe(true);
    expect(w.incident()?.state).toBe("resolved");
  });

  test("outlives a dismissal", async () => {
    ask("office365/api-not-enabled", "12345");
    await w.see(1, "office365/api-not-enabled");
    await w.view({ type: "dismiss", incident: id() });
    expect(waits()).toHaveLength(1);
  });
});
