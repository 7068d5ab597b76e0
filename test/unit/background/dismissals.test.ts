/** What stays dismissed, where, and for which attempt. */
import { beforeEach, describe, expect, test } from "vitest";
import { forgetDismissal, isDismissed, rememberDismissal } from "../../../src/background/incidents/dismissals";
import type { Details } from "../../../src/diagnosis/types";
import type { Incident } from "../../../src/shared/incident";
import { fakeBrowser } from "./fake";

beforeEach(() => void fakeBrowser());

const ORIGIN = "https://app.hubspot.com";
const FAILURE = "signin/mfa-required";
const at = (tabId: number, more: object = {}, details: Details = {}) =>
  ({ tabId, origin: ORIGIN, portal: "1", failure: FAILURE, diagnosis: { details }, ...more }) as Incident;
const of = (connected: string) => ({ addresses: { connected } });

test.each<[what: string, dismissed: Incident, seen: Incident, stays: boolean]>([
  ["a failure in its tab", at(1), at(1), true],
  ["not in another tab", at(1), at(2), false],
  ["not another failure", at(1), at(1, { failure: "signin/mfa-required-here" }), false],
  ["that of an account in any tab of its portal", at(1, of("a@x.example")), at(2, of("a@x.example")), true],
  ["not that of another account", at(1, of("a@x.example")), at(1, of("b@x.example")), false],
  ["nor in another portal", at(1, of("a@x.example")), at(1, { ...of("a@x.example"), portal: "2" }), false],
  [
    "nor at another data center",
    at(1, of("a@x.example")),
    at(1, { ...of("a@x.example"), origin: "https://app-eu1.hubspot.com" }),
    false,
  ],
  [
    "the same attempt",
    at(1, {}, { correlationId: "a", requestId: "b" }),
    at(1, {}, { correlationId: "a", requestId: "c" }),
    true,
  ],
  [
    "not a new one",
    at(1, {}, { correlationId: "a", requestId: "b" }),
    at(1, {}, { correlationId: "c", requestId: "b" }),
    false,
  ],
  [
    "the same request",
    at(1, {}, { requestId: "a", timestamp: "1" }),
    at(1, {}, { requestId: "a", timestamp: "2" }),
    true,
  ],
  ["not a new one", at(1, {}, { requestId: "a" }), at(1, {}, { requestId: "b" }), false],
  ["the same time", at(1, {}, { timestamp: "1" }), at(1, {}, { timestamp: "1" }), true],
  ["not a later one", at(1, {}, { timestamp: "1" }), at(1, {}, { timestamp: "2" }), false],
  ["an attempt whose number is not shown any more", at(1, {}, { correlationId: "a" }), at(1), true],
])("stays dismissed: %s", async (_, dismissed, seen, stays) => {
  await rememberDismissal(dismissed);
  expect(await isDismissed(seen)).toBe(stays);
});

describe("what is forgotten", () => {
  test("is a failure that is tried again, in all its attempts, and no other", async () => {
    const [other, again] = [at(1, { failure: "imap/disabled" }), at(1, {}, { correlationId: "b" })];
    for (const one of [at(1, {}, { correlationId: "a" }), again, other]) await rememberDismissal(one);
    await forgetDismissal(at(1));
    expect(await Promise.all([at(1, {}, { correlationId: "a" }), again, other].map(isDismissed))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("is the oldest of very many", async () => {
    const many = Array.from({ length: 51 }, (_, n) => at(1, {}, { correlationId: `${n}` }));
    for (const one of many) await rememberDismissal(one);
    expect((await Promise.all(many.map(isDismissed))).indexOf(true)).toBe(1);
  });
});
