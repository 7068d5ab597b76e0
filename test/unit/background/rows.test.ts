import { beforeEach, describe, expect, test, vi } from "vitest";
import { accounts, startWorker, type Worker } from "./worker";

let w: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  w = await startWorker();
});
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const id = () => w.incident()?.id as string;

describe("accounts", () => {
  test("an odd one that was there says nothing, one that comes without a success hints", async () => {
    await w.see(1, accounts("y@other.example"));
    await w.settle();
    expect(w.incident()).toBeUndefined();
    await w.see(1, accounts("y@other.example", "x@other.example"));
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
    await w.see(1, { justConnected: true });
    later(2000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "office365/wrong-account" } });
    expect(w.popups()).toBe(1);
  });

  test("a success of a while ago makes no account strong", async () => {
    await w.see(1, accounts());
    await w.see(1, { justConnected: true });
    later(120_000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({ strength: "weak", diagnosis: { rule: "office365/wrong-account" } });
  });

  test("an odd one is settled when another takes its place, not when it is removed", async () => {
    await w.see(1, accounts());
    await w.see(1, accounts("x@other.example"));
    await w.see(1, accounts());
    expect(w.incident()?.state).toBe("open");
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
  });

  test("a broken one is settled when it works again", async () => {
    await w.see(1, accounts("!anna@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/inbox-disconnected" } });
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
  });

  test("a broken one opens once, and again only when it has worked in between", async () => {
    const seeInNewTab = async (tabId: number, row: string) => {
      w.addTab(tabId);
      await w.see(tabId, accounts(row));
      return w.incident(tabId)?.strength;
    };
    expect(await seeInNewTab(2, "!anna@firma.example")).toBe("strong");
    expect(await seeInNewTab(3, "!anna@firma.example")).toBe("weak");
    expect(await seeInNewTab(4, "anna@firma.example")).toBeUndefined();
    expect(await seeInNewTab(5, "!anna@firma.example")).toBe("strong");
  });

  test("one that the rep has just disconnected is none, by its row or by a message, now or later", async () => {
    await w.see(1, accounts("anna@firma.example", "ben@firma.example"));
    await w.act(1);
    later(5000);
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    await w.see(1, "hubspot/inbox-disconnected");
    later(600_000);
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    expect(w.incident()).toBeUndefined();
    // Another one that breaks by then is none of his doing, and neither is this one once it has worked again.
    await w.see(1, accounts("!anna@firma.example", "!ben@firma.example"));
    expect(w.incident()?.addresses?.connected).toBe("ben@firma.example");
    await w.see(1, accounts("anna@firma.example", "ben@firma.example"));
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", addresses: { connected: "anna@firma.example" } });
  });

  test("a message that one was lost is believed where the rep has done nothing just now", async () => {
    await w.act(1);
    later(60_000);
    await w.see(1, "hubspot/inbox-disconnected");
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/inbox-disconnected" } });
  });

  test("a hint never takes the place of a failure", async () => {
    await w.see(1, "office365/api-not-enabled");
    later(60_000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()?.diagnosis.rule).toBe("office365/api-not-enabled");
  });

  test("an intended one is silent in every tab, and only a hash of it is kept", async () => {
    await w.see(1, accounts());
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
    await w.see(1, { outage: true, texts: ["Some customers cannot send email."] });
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

  test("opens where it concerns connections, is silent where it does not concern mail, and takes no better card's place", async () => {
    const banner = (text: string) => w.see(1, { outage: true, texts: [text] });
    await banner("Dashboards load slowly for some customers.");
    expect(w.incident()).toBeUndefined();
    await banner("Connected inboxes are dropping. Our engineers are working on it.");
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/outage" } });
    await w.see(1, "signin/user-not-assigned");
    later(60_000);
    await banner("Connected inboxes are still dropping.");
    expect(w.incident()?.diagnosis.rule).toBe("signin/user-not-assigned");
  });

  test("is three accounts that drop within minutes, in whatever tabs", async () => {
    w.addTab(2);
    w.addTab(3);
    const drop = (tabId: number, who: string) => w.see(tabId, `hubspot/inbox-disconnected#${who}`);
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
      await w.see(1, `hubspot/inbox-disconnected#${who}`);
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
