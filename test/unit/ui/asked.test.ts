import { expect, test } from "vitest";
import type { Asked } from "../../../src/shared/items";
import { askedAbout, isReminder } from "../../../src/ui/state/asked";
import { fakeView } from "./view";

const asked = (portal: string, rule: Asked["rule"] = "signin/admin-approval-needed"): Asked => ({
  rule,
  portal,
  to: "it-admin",
  at: 1000,
});

test("a card finds what was asked about its failure in its account; a look-up knows no account", () => {
  const all = [asked("1"), asked("", "imap/disabled")];
  expect(askedAbout(all, "signin/admin-approval-needed", "1")).toBe(all[0]);
  expect(askedAbout(all, "signin/admin-approval-needed", "2")).toBeUndefined();
  expect(askedAbout(all, "signin/admin-approval-needed")).toBe(all[0]);
  expect(askedAbout(all, "imap/disabled", "1")).toBe(all[1]);
  expect(askedAbout(all, "imap/login-failed", "1")).toBeUndefined();
});

test("the same hour it is the message, later a reminder", () => {
  expect(isReminder(asked("1"), 1000 + 3_600_000)).toBe(false);
  expect(isReminder(asked("1"), 1000 + 3_600_001)).toBe(true);
});

test("of several, the newest comes first", async () => {
  const v = fakeView();
  for (const [portal, at] of [
    ["1", 2000],
    ["2", 3000],
    ["3", 1000],
  ] as const)
    await v.putLocal({ [`asked:${portal}:imap/disabled`]: { ...asked(portal, "imap/disabled"), at } });
  const { everyAsked } = await import("../../../src/ui/state/asked");
  const { ready, stored } = await import("../../../src/ui/state/store");
  await ready(everyAsked);
  expect(stored(everyAsked).map(({ portal }) => portal)).toEqual(["2", "1", "3"]);
});
