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
