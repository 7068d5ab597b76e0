import { beforeEach, describe, expect, test, vi } from "vitest";
import { accounts, HUBSPOT, startWorker, type Worker } from "./worker";

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
    later(59_999);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "office365/wrong-account" } });
    expect(w.popups()).toBe(1);
  });

  test("a success of a while ago makes no account strong", async () => {
    await w.see(1, accounts());
    await w.see(1, { justConnected: true });
    later(60_000);
    await w.see(1, accounts("x@other.example"));
    expect(w.incident()).toMatchObject({ strength: "weak", diagnosis: { rule: "office365/wrong-account" } });
  });

  test("each page is compared with itself, in its own HubSpot account", async () => {
    const calendar = HUBSPOT.replace("email", "calendar");
    w.addTab(2, { url: calendar });
    w.addTab(3, { url: HUBSPOT.replace("app.", "app-eu1.") });
    await w.see(1, accounts("anna@firma.example"));
    for (const tabId of [2, 3]) await w.see(tabId, accounts("x@other.example"));
    expect([w.incident(2), w.incident(3)]).toEqual([undefined, undefined]);
    await w.see(1, accounts("anna@firma.example", "x@other.example"));
    expect(w.incident()?.diagnosis.rule).toBe("office365/wrong-account");
  });

  test("none is new, settled or forgotten because the list was empty for a moment", async () => {
    await w.see(1, accounts("x@other.example", "ben@firma.example"));
    await w.act(1);
    await w.see(1, accounts("x@other.example", "!ben@firma.example"));
    await w.see(1, "office365/generic");
    await w.clear(1);
    await w.see(1, { justConnected: true });
    later(6000);
    await w.see(1, "office365/generic");
    const first = id();
    await w.clear(1);
    await w.see(1, accounts());
    await w.see(1, accounts("x@other.example", "!ben@firma.example"));
    expect(w.incident()).toMatchObject({ id: first, state: "open", diagnosis: { rule: "office365/generic" } });
    // One that was removed and comes back as another is new all the same.
    await w.see(1, accounts());
    await w.see(1, accounts("anna@firma.example"));
    expect(w.incident()?.state).toBe("resolved");
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

  test("a broken one that the rep dismissed stays silent until it has worked in between", async () => {
    await w.see(1, accounts("!anna@firma.example"));
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, accounts("!anna@firma.example", "new@firma.example"));
    expect(w.incident()?.state).toBe("dismissed");
    await w.see(1, accounts("anna@firma.example"));
    await w.see(1, accounts("!anna@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", diagnosis: { rule: "hubspot/inbox-disconnected" } });
  });

  test("one with a technical address opens once, and once more when it breaks", async () => {
    const look = async (tabId: number, row: string) => {
      w.addTab(tabId);
      await w.see(tabId, accounts(row));
      return w.incident(tabId)?.strength;
    };
    const alias = "outlook_0123456789abcdef@outlook.com";
    expect(await look(2, alias)).toBe("strong");
    expect(await look(3, alias)).toBe("weak");
    expect(await look(4, `!${alias}`)).toBe("strong");
  });

  test("in a private window it is told and marked as intended too, and nothing of that is kept on disk", async () => {
    const look = async (tabId: number, ...rows: string[]) => {
      w.addTab(tabId, { incognito: true });
      await w.see(tabId, accounts(...rows));
      return w.incident(tabId);
    };
    expect((await look(2, "!anna@firma.example"))?.strength).toBe("strong");
    const again = await look(3, "!anna@firma.example");
    expect(again?.strength).toBe("weak");
    await w.view({ type: "intended", incident: again?.id as string });
    expect(await look(4, "!anna@firma.example")).toBeUndefined();
    expect([...w.chrome.storage.local.values.keys()]).toEqual([]);
  });

  test("where hundreds are remembered, the oldest are forgotten, and not all", async () => {
    const { values } = w.chrome.storage.local;
    const many = Array.from({ length: 500 }, (_, i) => `${i}`.padStart(64, "0"));
    values.set("intended", many);
    values.set("toldAliases", many);
    await w.see(1, accounts("!anna@firma.example"));
    await w.view({ type: "intended", incident: id() });
    await w.see(1, accounts("!anna@firma.example", "!ben@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", addresses: { connected: "ben@firma.example" } });
    w.addTab(2);
    await w.see(2, accounts("!anna@firma.example", "!ben@firma.example"));
    expect(w.incident(2)).toMatchObject({ strength: "weak", addresses: { connected: "ben@firma.example" } });
    for (const key of ["intended", "toldAliases"]) {
      const kept = values.get(key) as string[];
      expect(kept).toHaveLength(500);
      expect(kept).toContain(many[499]);
      expect(kept).not.toContain(many[0]);
    }
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
    // Another account that breaks by then is not the rep's doing, nor is this one once it has worked again.
    await w.see(1, accounts("!anna@firma.example", "!ben@firma.example"));
    expect(w.incident()?.addresses?.connected).toBe("ben@firma.example");
    await w.see(1, accounts("anna@firma.example", "ben@firma.example"));
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", addresses: { connected: "anna@firma.example" } });
  });

  test("one that the rep disconnected and that is listed again without a mark is news when it breaks", async () => {
    await w.see(1, accounts("anna@firma.example"));
    await w.act(1);
    await w.see(1, accounts("!anna@firma.example"));
    await w.see(1, accounts("?anna@firma.example"));
    later(60_000);
    await w.see(1, accounts("!anna@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/inbox-disconnected" } });
  });

  test("one that the rep tries to reconnect, and that breaks again at once, is not one that the rep disconnected", async () => {
    await w.see(1, accounts("anna@firma.example", "ben@firma.example"));
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    later(60_000);
    await w.act(1);
    await w.see(1, accounts("?anna@firma.example", "ben@firma.example"));
    later(1000);
    await w.act(1);
    later(3000);
    await w.see(1, accounts("!anna@firma.example", "ben@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", strength: "strong" });
    // The other one is the rep's doing all the same, and so is this one later.
    await w.view({ type: "dismiss", incident: id() });
    await w.see(1, accounts("anna@firma.example", "!ben@firma.example"));
    expect(w.incident()?.state).toBe("dismissed");
    later(60_000);
    await w.act(1);
    await w.see(1, accounts("!anna@firma.example", "!ben@firma.example"));
    expect(w.incident()?.state).toBe("dismissed");
  });

  test("is news where the clock was set back since the rep pressed a button, and so is a message", async () => {
    await w.see(1, accounts("anna@firma.example"));
    await w.act(1);
    later(-600_000);
    await w.see(1, accounts("!anna@firma.example"));
    expect(w.incident()).toMatchObject({ state: "open", strength: "strong" });
    w.addTab(2);
    await w.see(2, "hubspot/inbox-disconnected");
    expect(w.incident(2)?.strength).toBe("strong");
  });

  test("a message that one was lost is believed where the rep has done nothing just now", async () => {
    await w.act(1);
    later(14_999);
    await w.see(1, "hubspot/inbox-disconnected");
    expect(w.incident()).toBeUndefined();
    later(1);
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
    const drop = (tabId: number, who: string) => w.see(tabId, `hubspot/inbox-disconnected: ${who}@firma.example`);
    await drop(1, "a");
    later(300_000);
    await drop(2, "b");
    expect(w.incident(2)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
    later(299_999);
    await drop(3, "c");
    expect(w.incident(3)).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/outage" } });
  });

  test("is not one account seen in three tabs, nor three over a while", async () => {
    for (const tabId of [2, 3, 4]) {
      w.addTab(tabId);
      await w.see(tabId, "hubspot/inbox-disconnected");
    }
    expect(w.incident(4)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
    for (const who of ["b", "c"]) {
      later(300_000);
      await w.see(1, `hubspot/inbox-disconnected#${who}`);
    }
    expect(w.incident(1)?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
  });

  test("hinted at by three that have long been broken hides no fourth that breaks, then or when it is seen again", async () => {
    const broken = ["!a@firma.example", "!b@firma.example", "!c@firma.example"];
    await w.see(1, accounts(...broken, "anna@firma.example"));
    expect(w.incident()).toMatchObject({ strength: "weak", diagnosis: { rule: "hubspot/outage" } });
    later(3_600_000);
    for (let look = 0; look < 2; look++) {
      await w.see(1, accounts(...broken, "!anna@firma.example"));
      expect(w.incident()).toMatchObject({
        strength: "strong",
        diagnosis: { rule: "hubspot/inbox-disconnected" },
        addresses: { connected: "anna@firma.example" },
      });
    }
    expect(w.popups()).toBe(1);
  });

  test("is not what was lost before the clock was set back", async () => {
    for (const who of ["a", "b"]) await w.see(1, `hubspot/inbox-disconnected: ${who}@firma.example`);
    later(-1);
    await w.see(1, "hubspot/inbox-disconnected: c@firma.example");
    expect(w.incident()?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
  });

  test("is not two accounts and a message that names neither, but is with one of another portal", async () => {
    const lost = "hubspot/inbox-disconnected";
    await w.see(1, accounts("a@firma.example", "b@firma.example", "c@firma.example"));
    await w.see(1, lost);
    await w.see(1, accounts("!a@firma.example", "!b@firma.example", "c@firma.example"));
    await w.see(1, lost);
    expect(w.incident()?.diagnosis.rule).toBe(lost);
    w.addTab(2, { url: HUBSPOT.replace("12345", "777") });
    await w.see(2, lost);
    expect(w.incident(2)?.diagnosis.rule).toBe("hubspot/outage");
  });

  test("of however many accounts is remembered by a few", async () => {
    const many = Array.from({ length: 60 }, (_, i) => `a${i}@firma.example`);
    await w.see(1, accounts(...many));
    await w.see(1, accounts(...many.map((address) => `!${address}`)));
    expect(w.incident()?.diagnosis.rule).toBe("hubspot/outage");
    expect((w.chrome.storage.session.values.get("drops") as unknown[]).length).toBeLessThan(30);
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
