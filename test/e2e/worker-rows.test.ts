/** Incidents from account rows and whole-page messages, through the real watcher: hints, outages, unknown failures. */
import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Stage, stage, type Tab } from "./stage";
import { pause, until } from "./wait";

const OWN = "anna.berg@contoso.com";
const ALIAS = "outlook_0123456789abcdef@outlook.com";

let s: Stage;
/** A new portal for each case, since the worker remembers the accounts of each. */
let portal = 9000;
beforeAll(async () => {
  s = await stage();
});
afterEach(() => s.clean());
afterAll(() => s?.close());

/** Opens the email settings with these accounts, and waits until the worker knows them. */
async function settings(accounts: string): Promise<Tab> {
  const path = `/settings/${++portal}/user-preferences/email`;
  const tab = await s.tabOf(await s.open(`${path}?own=${OWN}&accounts=${accounts}`), path);
  await until(
    async () =>
      (await s.worker()).evaluate(async (key) => Object.keys(await chrome.storage.session.get(key)).length, known()),
    (count) => count === 1,
  );
  return tab;
}
const known = () => `accounts:https://app.hubspot.com|${portal}`;

interface StandIn {
  accounts(list: { address: string; state: string }[]): void;
  alarm(): void;
  notice(kind: string, words: string): void;
  fail(name: string): void;
  clear(): void;
}
const act = (page: Page, what: keyof StandIn, ...args: unknown[]) =>
  page.evaluate(
    (what, args) => {
      const { standIn } = window as unknown as { standIn: Record<string, (...args: unknown[]) => void> };
      standIn[what]?.(...args);
    },
    what,
    args,
  );
const marked = (state: string, ...addresses: string[]) => addresses.map((address) => ({ address, state }));

test("three disconnected accounts, there before anything happened: a hint and no popup", async () => {
  const tab = await settings(`a@contoso.com:broken,b@contoso.com:broken,${OWN}:broken`);
  expect(await s.announced(tab, "badge")).toMatchObject({ strength: "weak", diagnosis: { rule: "hubspot/outage" } });
  await s.shows(tab, "?");
  expect(s.opened.size).toBe(0);
});

test.each([
  ["a technical address", ALIAS],
  ["a disconnected account", `${OWN}:broken`],
])("%s, there before anything happened: opens the first time that it is seen", async (_, accounts) => {
  await settings(accounts);
  await s.opens();
});

test.each([
  ["the rep's own account", OWN],
  ["an account of another domain", "x@fabrikam.com"],
  ["one of a subdomain", "anna.berg@mail.contoso.com"],
  ["one without any mark", `${OWN}:plain`],
])("%s: nothing", async (_, accounts) => {
  const tab = await settings(accounts);
  // An incident would be stored right after the accounts.
  await pause(200);
  expect(await s.incident(tab)).toBeUndefined();
  expect(await s.badge(tab)).toBe("");
});

test("an account that is intended is silent from then on", async () => {
  const tab = await settings(OWN);
  await act(tab.page, "accounts", marked("connected", OWN, "x@fabrikam.com"));
  const { id } = await s.announced(tab, "badge");
  await s.tell({ type: "intended", incident: id });
  await s.shows(tab, "");
  await tab.page.bringToFront();
  await tab.page.reload();
  await act(tab.page, "accounts", [...marked("connected", "x@fabrikam.com"), ...marked("broken", "b@contoso.com")]);
  const next = await until(
    () => s.incident(tab),
    (seen) => seen?.id !== id,
  );
  expect(next?.diagnosis.rule).toBe("hubspot/inbox-disconnected");
  await s.announced(tab, "opened");
});

test("accounts that drop together while the rep looks are an outage, and the popup says so", async () => {
  const all = ["a@contoso.com", "b@contoso.com", OWN];
  const tab = await settings(all.join(","));
  await act(tab.page, "accounts", marked("broken", ...all));
  const shown = await s.announced(tab, "opened");
  expect(shown).toMatchObject({ strength: "strong", diagnosis: { rule: "hubspot/outage" } });
  await act(tab.page, "accounts", marked("connected", ...all));
  await s.shows(tab, "");
  expect((await s.incident(tab))?.state).toBe("resolved");
});

test("HubSpot's own banner about connections says to wait; about anything else it is a mark at most", async () => {
  const tab = await settings(OWN);
  await act(tab.page, "alarm", "Some customers cannot send email.");
  expect(await s.announced(tab, "badge")).toMatchObject({ strength: "weak", diagnosis: { rule: "hubspot/outage" } });
  expect(s.opened.size).toBe(0);
  await act(tab.page, "alarm");
  await s.opens();
});

test("a failure whose cause is only possible gets a quiet badge", async () => {
  const tab = await settings(OWN);
  await act(tab.page, "notice", "danger", "Mail access failed: the flux regulator says no.");
  expect(await s.announced(tab, "badge")).toMatchObject({ strength: "weak", diagnosis: { status: "ambiguous" } });
  await s.shows(tab, "?");
  expect(s.opened.size).toBe(0);
});

test("a failure that goes away is resolved only when an account comes", async () => {
  const tab = await settings(OWN);
  await act(tab.page, "fail", "api-not-enabled");
  await s.opens();
  await act(tab.page, "clear");
  await until(
    () => s.incident(tab),
    (seen) => seen?.clearedAt,
  );
  await s.shows(tab, "!");
  await act(tab.page, "accounts", marked("connected", OWN, "team@contoso.com"));
  await s.shows(tab, "");
  expect((await s.incident(tab))?.state).toBe("resolved");
});
