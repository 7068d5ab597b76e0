import { beforeEach, describe, expect, test, vi } from "vitest";
import { accounts, HUBSPOT, SIGNIN, startWorker, type Worker } from "./worker";

let w: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  w = await startWorker();
});

test("a page of HubSpot's without a portal is one of the portal that the tab showed before", async () => {
  await w.see(1, { ...accounts(), askedAddress: "team@asked.example" });
  (w.tabs[0] as { url: string }).url = "https://app.hubspot.com/login";
  await w.see(1, "office365/api-not-enabled");
  expect(w.incident()).toMatchObject({ portal: "12345", domain: "asked.example" });
});

test("whose mailbox was meant in one portal says nothing about another, nor does what is no address", async () => {
  await w.see(1, { askedAddress: "team@asked.example" });
  await w.see(1, { askedAddress: "the team's", texts: ["office365/api-not-enabled"] });
  expect(w.incident()?.domain).toBe("asked.example");
  (w.tabs[0] as { url: string }).url = HUBSPOT.replace("12345", "777");
  await w.see(1, "signin/user-not-assigned");
  expect(w.incident()).toMatchObject({ portal: "777", diagnosis: { rule: "signin/user-not-assigned" } });
  expect(w.incident()?.domain).toBeUndefined();
});

test("the rep's own address is known from the accounts that were listed before", async () => {
  await w.see(1, accounts("anna@firma.example"));
  await w.see(1, "office365/api-not-enabled");
  expect(w.incident()?.domain).toBe("firma.example");
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

  test("stays with its failure, whichever HubSpot tab the rep looks at meanwhile", async () => {
    w.addTab(2, { url: SIGNIN, windowId: 2 });
    w.addTab(3, { lastAccessed: 99 });
    await w.see(2, "signin/user-not-assigned");
    Object.assign(w.tabs.find(({ id }) => id === 1) as object, { lastAccessed: 999 });
    await w.see(2, "signin/user-not-assigned");
    expect([w.incident(1), w.incident(3)?.alsoIn]).toEqual([undefined, [2]]);
  });

  test("that is gone already belongs to the HubSpot tab used last, and HubSpot's public site is none", async () => {
    w.addTab(2, { url: SIGNIN, windowId: 2 });
    w.addTab(3, { url: "https://www.hubspot.com/pricing", lastAccessed: 99 });
    w.chrome.tabs.get = (id) => Promise.reject(new Error(`No tab with id: ${id}.`));
    await w.see(2, "signin/user-not-assigned");
    expect(w.incident(1)).toMatchObject({ tabId: 1, alsoIn: [2] });
  });

  test("loses its mark when another failure takes its place, or the HubSpot tab closes", async () => {
    w.addTab(2, { url: SIGNIN, openerTabId: 1 });
    await w.see(2, "signin/user-not-assigned");
    vi.setSystemTime(Date.now() + 60_000);
    await w.see(1, "imap/disabled");
    expect([w.badges.get(1), w.badges.get(2)]).toEqual(["!", ""]);
    await w.see(2, "signin/mfa-required");
    expect([w.badges.get(1), w.badges.get(2)]).toEqual(["!", "!"]);
    await w.closeTab(1);
    expect(w.badges.get(2)).toBe("");
  });

  test("in HubSpot's own tab belongs to that tab", async () => {
    await w.see(1, accounts());
    (w.tabs[0] as { url: string }).url = SIGNIN;
    w.addTab(3, { lastAccessed: 99 });
    await w.see(1, "signin/user-not-assigned");
    expect(w.incident(1)).toMatchObject({ tabId: 1, alsoIn: [], portal: "12345" });
    // Microsoft's page cannot tell that HubSpot's failure is gone.
    await w.clear(1);
    expect(w.incident(1)).not.toHaveProperty("clearedAt");
  });

  test("knows whose mailbox is meant, and which portal, from the HubSpot tab as it is now", async () => {
    await w.see(1, { ...accounts(), askedAddress: "team@asked.example" });
    (w.tabs[0] as { url: string }).url = HUBSPOT.replace("12345", "777");
    w.addTab(2, { url: SIGNIN, openerTabId: 1 });
    await w.see(2, "signin/user-not-assigned");
    expect(w.incident(1)).toMatchObject({ domain: "asked.example", portal: "777" });
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
