/** How an incident opens, continues and ends: what each sighting changes and what stays. */
import { describe, expect, test } from "vitest";
import { type News, openIncident, outcomeOf, updateIncident } from "../../../src/background/incidents/compose";
import { failureOf } from "../../../src/background/incidents/failure";
import type { Diagnosis } from "../../../src/diagnosis/types";
import type { Incident } from "../../../src/shared/incident";
import type { AccountRow, Sighting } from "../../../src/shared/messages";

const NOW = 1_000_000;
const ALIAS = "outlook_0123456789abcdef@outlook.com";
const home = { origin: "https://app.hubspot.com", portal: "12345" };

const diagnosed = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  ...failureOf("office365/generic", "strong", "").diagnosis,
  sure: 0.9,
  ...more,
});
interface Said extends Partial<Sighting> {
  diagnosis?: Diagnosis;
  strength?: Incident["strength"];
  addresses?: Incident["addresses"];
  alsoIn?: number[];
  now?: number;
}
const news = ({ diagnosis, strength = "strong", addresses, alsoIn = [], now = NOW, ...seen }: Said = {}): News => ({
  failure: { diagnosis: diagnosis ?? diagnosed(), strength, ...(addresses && { addresses }) },
  sighting: { surface: "email-settings", texts: ["Sorry."], ...seen },
  owner: { tabId: 1, isPrivate: false, home, meant: {}, alsoIn },
  now,
});
const incident = (more: Partial<Incident> = {}): Incident => ({
  ...openIncident(news()),
  announced: "opened",
  ...more,
});
const updated = (before: Partial<Incident>, said: Said, isBetter = false) =>
  updateIncident(incident(before), news(said), isBetter);

test.each<[of: string, said: Said, domain: string | undefined]>([
  [
    "the mailbox that was asked for",
    { askedAddress: "a@asked.example", addresses: { connected: "c@is.example", expected: "e@should.example" } },
    "asked.example",
  ],
  [
    "the one that an account should have been",
    { ownAddress: "o@own.example", addresses: { connected: "c@is.example", expected: "e@should.example" } },
    "should.example",
  ],
  ["a broken account", { ownAddress: "o@own.example", addresses: { connected: "c@is.example" } }, "is.example"],
  [
    "the rep, not of a technical address",
    { ownAddress: "o@own.example", addresses: { connected: ALIAS } },
    "own.example",
  ],
  ["the rep", { ownAddress: "o@own.example" }, "own.example"],
  ["nobody", {}, undefined],
  ["nobody, where it is none", { ownAddress: "o@under_score.example" }, undefined],
])("the mail domain is that of %s", (_, said, domain) => {
  expect(openIncident(news(said)).domain).toBe(domain);
  // A later sighting can still name the domain; once known, it stays.
  expect(updated({}, said).domain).toBe(domain);
  expect(updated({ domain: "first.example" }, said).domain).toBe("first.example");
});

describe("seen again", () => {
  const other = diagnosed({ rule: "office365/api-not-enabled" });

  test("the surer answer stands, of two as sure the later one", () => {
    const seen = (sure: number) => updated({}, { diagnosis: { ...other, sure } }).diagnosis.rule;
    expect([seen(0.91), seen(0.9), seen(0.89)]).toEqual([other.rule, other.rule, "office365/generic"]);
  });

  test("what the rep has chosen stands before any but a better one", () => {
    const chosen = { diagnosis: diagnosed({ rule: "hubspot/temporary" }) };
    expect(updated(chosen, { diagnosis: { ...other, sure: 1 } }).diagnosis.rule).toBe("hubspot/temporary");
    expect(updated(chosen, { diagnosis: { ...other, sure: 0.5 } }, true).diagnosis.rule).toBe(other.rule);
  });

  test("the identifiers of both are kept, of two the later", () => {
    const before = { diagnosis: diagnosed({ details: { aadsts: "50105", requestId: "a" } }) };
    for (const sure of [0.5, 1]) {
      const { diagnosis } = updated(before, {
        diagnosis: { ...other, sure, details: { requestId: "b", clientId: "c" } },
      });
      expect(diagnosis.details).toEqual({ aadsts: "50105", requestId: "b", clientId: "c" });
    }
  });

  test("better, it has the name and the place of what is better; else those that it had", () => {
    const said: Said = { diagnosis: { ...other, sure: 1 }, surface: "connect-dialog" };
    expect(updated({}, said, true)).toMatchObject({ failure: other.rule, surface: "connect-dialog" });
    expect(updated({}, said)).toMatchObject({ failure: "office365/generic", surface: "email-settings" });
  });

  test("it shows what the page says now, and what it said where it says nothing now", () => {
    expect(updated({}, { texts: ["Still."], now: NOW + 9 })).toMatchObject({ seen: ["Still."], updatedAt: NOW + 9 });
    expect(updated({}, { texts: [] }).seen).toEqual(["Sorry."]);
  });

  test("it concerns the account that is named now, else the one that was named", () => {
    const before = { addresses: { connected: "a@x.example" } };
    expect(updated(before, {}).addresses).toEqual(before.addresses);
    expect(updated(before, { addresses: { connected: "b@x.example" } }).addresses).toEqual({
      connected: "b@x.example",
    });
  });

  test("it is in each tab that showed it once, the last twenty", () => {
    expect(updated({ alsoIn: [2, 3] }, { alsoIn: [3, 4] }).alsoIn).toEqual([2, 3, 4]);
    const many = Array.from({ length: 20 }, (_, i) => i + 2);
    expect(updated({ alsoIn: many }, { alsoIn: [99] }).alsoIn).toEqual([...many.slice(1), 99]);
  });

  test("it is neither off the page any more nor answered by the account that came", () => {
    const next = updated({ clearedAt: 1, connectedAt: 1 }, {});
    expect(next).not.toHaveProperty("clearedAt");
    expect(next).not.toHaveProperty("connectedAt");
  });

  test("a hint that turns out to be a failure is told anew, a failure that is hinted at is one all the same", () => {
    const told = { announced: "opened", attempts: 2, askedAt: 1 } as const;
    const anew = { announced: "badge", attempts: 0, askedAt: 0 };
    expect(updated({ ...told, strength: "weak" }, {})).toMatchObject({ ...anew, strength: "strong" });
    expect(updated({ ...told, strength: "weak" }, { strength: "weak" })).toMatchObject({ ...told, strength: "weak" });
    expect(updated(told, { strength: "weak" })).toMatchObject({ ...told, strength: "strong" });
  });

  test("after a try of the rep's it is open and told anew, but not what still stood there when the rep tried", () => {
    const tried = { state: "dismissed", announced: "opened", attempts: 2, askedAt: 1, triedAt: NOW } as const;
    expect(updated(tried, { now: NOW + 999 })).toMatchObject(tried);
    const failed = updated(tried, { now: NOW + 1000 });
    expect(failed).toMatchObject({ state: "open", announced: "badge", attempts: 0, askedAt: 0, triesFailed: 1 });
    expect(failed).not.toHaveProperty("triedAt");
    expect(updated({ ...failed, triedAt: NOW }, { now: NOW + 1000 }).triesFailed).toBe(2);
  });
});

describe("an incident ends", () => {
  const rows = (text: string): AccountRow[] =>
    text.split(" ").flatMap((one) => {
      const [name, state = "connected"] = one.split(":");
      return name ? { address: `${name}@x.example`, state: state as AccountRow["state"] } : [];
    });
  const of = (name: string, rule: Diagnosis["rule"] = "hubspot/inbox-disconnected") => ({
    addresses: { connected: `${name}@x.example` },
    failure: rule as string,
    diagnosis: diagnosed({ rule }),
  });
  const wrong = of("a", "office365/wrong-account");
  const outage = { failure: "hubspot/outage", diagnosis: diagnosed({ rule: "hubspot/outage" }) };
  const success = { justConnected: true } as const;

  test.each<[what: string, it: Partial<Incident>, now: string | null, before: string | null, said: Said, end?: string]>(
    [
      ["a broken account that works", of("a"), "a", "a:broken", {}, "resolved"],
      ["or that has no mark any more", of("a"), "a:listed", "a:broken", {}, "resolved"],
      ["not one that is broken still, whatever came", of("a"), "a:broken b", "a:broken", success],
      ["nor one that is gone", of("a"), "b", "a:broken b", {}],
      ["nor by a success of another, while no row is seen", of("a"), null, null, success],
      ["a wrong account that gave way to another", wrong, "b", "a", {}, "resolved"],
      ["also where the rep has chosen another cause", { ...wrong, diagnosis: diagnosed() }, "b", "a", {}, "resolved"],
      ["and a technical address that did", of("a", "office365/outlook-alias"), "b", "a", {}, "resolved"],
      ["nothing by the accounts of another page", wrong, "b", "a", { surface: "calendar-settings" }],
      ["not a wrong one that is there still", wrong, "a b", "a", {}],
      ["nor one that is gone with no other that works", wrong, "b:broken", "a b:broken", {}],
      ["nor one that is gone alone", wrong, "", "a", {}],
      ["any failure by a success", {}, null, null, success, "resolved"],
      ["by an account that came", {}, "a b", "a", {}, "connected"],
      ["by one that works again", {}, "a", "a:broken", {}, "connected"],
      ["not by one that worked before", {}, "a b:listed", "a b:listed", {}],
      ["nor by one that came broken", {}, "a b:broken", "a", {}],
      ["nor at the first look", {}, "a", null, {}],
      ["unless the rep asked for it", {}, "a b", null, { askedAddress: "b@x.example" }, "connected"],
      ["an outage when nothing is broken any more", outage, "a b", "a b:broken", {}, "resolved"],
      ["not while one is", outage, "a b:broken", "a:broken b:broken", {}],
      ["where nothing was broken, it may be over", outage, "a", "a", {}, "connected"],
      ["as at the first look", outage, "a", null, {}, "connected"],
      ["and where there is no account", outage, "", "", {}, "connected"],
      ["not while the list is empty for a moment", outage, "", "a:broken", {}],
    ],
  )("%s", (_, it, now, before, said, end) => {
    const seen = now === null ? undefined : { now: rows(now), before: before === null ? null : rows(before) };
    expect(outcomeOf(incident(it), seen, news(said).sighting)).toBe(end);
  });
});
