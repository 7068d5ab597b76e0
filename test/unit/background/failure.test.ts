import { describe, expect, test } from "vitest";
import { hashOf } from "../../../src/background/accounts/remembered";
import { failureOf, isExplainedByOutage, relate, SAME_MOMENT } from "../../../src/background/incidents/failure";
import { PROBABLE, RECOGNISED } from "../../../src/diagnosis/types";
import type { RuleId } from "../../../src/rules/schema";
import type { Incident } from "../../../src/shared/incident";

const NOW = 1_000_000;
const strong = (rule: RuleId, sure = 0.9) => {
  const failure = failureOf(rule, "strong", "");
  return { ...failure, diagnosis: { ...failure.diagnosis, sure } };
};
const incident = (more: Partial<Incident> = {}): Incident => ({
  id: "i",
  tabId: 1,
  alsoIn: [],
  origin: "https://app.hubspot.com",
  portal: "12345",
  surface: "email-settings",
  state: "open",
  strength: "strong",
  diagnosis: strong("office365/generic").diagnosis,
  seen: [],
  announced: "opened",
  openedAt: NOW,
  updatedAt: NOW,
  failure: more.diagnosis?.rule ?? "office365/generic",
  ...more,
});

describe("how a failure relates to the one before", () => {
  const better = strong("signin/user-not-assigned", 0.99);
  const worse = strong("hubspot/temporary", 0.5);

  test("pieces of one moment are one failure, the surer piece wins; later it is another", () => {
    expect(relate(incident(), better, NOW + SAME_MOMENT)).toBe("better");
    expect(relate(incident(), worse, NOW + SAME_MOMENT)).toBe("worse");
    expect(relate(incident(), better, NOW + SAME_MOMENT + 1)).toBe("other");
    expect(SAME_MOMENT).toBe(5000);
  });

  test("a success outshines hints for a minute, failures not at all", () => {
    const resolved = incident({ state: "resolved" });
    const hint = failureOf("office365/wrong-account", "weak", "");
    expect(relate(resolved, hint, NOW + 59_999)).toBe("worse");
    expect(relate(resolved, hint, NOW + 60_000)).toBe("other");
    expect(relate(resolved, better, NOW + 1)).toBe("other");
  });

  test("what is hinted at right after it opened is measured against it, not taken for the glow of a success", () => {
    const hint = failureOf("office365/wrong-account", "weak", "");
    const unknown = { ...incident().diagnosis, status: "unknown", rule: null } as Incident["diagnosis"];
    const later = NOW + SAME_MOMENT + 1;
    expect(relate(incident({ diagnosis: unknown, failure: "unknown", strength: "weak" }), hint, later)).toBe("better");
    expect(relate(incident({ state: "dismissed" }), hint, later)).toBe("other");
    expect(relate(incident(), hint, later)).toBe("worse");
    expect(relate(incident({ strength: "weak" }), better, later)).toBe("other");
    expect(relate(incident(), { ...better, diagnosis: unknown }, later)).toBe("worse");
    expect(relate(incident({ failure: "hubspot/outage" }), better, NOW)).toBe("other");
  });

  test("the same account is the same failure, another one is another", () => {
    const of = (connected: string) => ({ ...better, addresses: { connected } });
    const before = incident({ failure: "signin/user-not-assigned", addresses: { connected: "a@x.example" } });
    expect(relate(before, of("a@x.example"), NOW + 60_000)).toBe("same");
    expect(relate(before, better, NOW + 60_000)).toBe("same");
    expect(relate(incident({ failure: "signin/user-not-assigned" }), of("a@x.example"), NOW + 60_000)).toBe("same");
    expect(relate(before, of("b@x.example"), NOW + 60_000)).toBe("other");
  });

  test("numbers of Microsoft's that no rule names are failures of their own", () => {
    const numbered = (aadsts: string) => {
      const failure = strong("signin/other-code");
      return { ...failure, diagnosis: { ...failure.diagnosis, details: { aadsts } } };
    };
    const before = incident({ failure: "signin/other-code:50001" });
    expect(relate(before, numbered("50001"), NOW + 60_000)).toBe("same");
    expect(relate(before, numbered("50002"), NOW + 60_000)).toBe("other");
  });

  test("an outage explains what is no more specific than itself", () => {
    const outage = strong("hubspot/outage");
    expect(relate(incident(), outage, NOW)).toBe("better");
    expect(relate(incident({ strength: "weak" }), { ...outage, strength: "weak" }, NOW)).toBe("better");
    expect(relate(incident(), { ...outage, strength: "weak" }, NOW)).toBe("worse");
    expect(relate(incident({ diagnosis: better.diagnosis }), outage, NOW + SAME_MOMENT + 1)).toBe("other");
    const says = [
      "hubspot/inbox-disconnected",
      "hubspot/connect-failed",
      "hubspot/calendar-disconnected",
      "hubspot/temporary",
      "office365/generic",
      null,
    ];
    const isExplained = (rule: RuleId | null) => isExplainedByOutage({ ...outage.diagnosis, rule });
    expect(says.every((rule) => isExplained(rule as RuleId | null))).toBe(true);
    expect([better.diagnosis.rule, "hubspot/outage"].some((rule) => isExplained(rule as RuleId))).toBe(false);
  });

  test("a hint takes no outage's place", () => {
    const hint = failureOf("office365/wrong-account", "weak", "");
    expect(relate(incident({ failure: "hubspot/outage" }), hint, NOW)).toBe("worse");
  });
});

test("what an account shows is probable, and never as sure as a code", () => {
  const { sure } = failureOf("office365/wrong-account", "strong", "").diagnosis;
  expect(sure).toBeGreaterThanOrEqual(PROBABLE);
  expect(sure).toBeLessThan(RECOGNISED);
  const evidenceOf = (seen: string) => failureOf("hubspot/outage", "weak", seen).diagnosis.evidence;
  expect(evidenceOf("a@x.example")).toEqual([{ stage: "account", rule: "hubspot/outage", seen: "a@x.example" }]);
  expect(evidenceOf("x".repeat(2000))[0]?.seen).toHaveLength(200);
  expect(evidenceOf("")).toEqual([]);
});

test("an account is marked as intended in one HubSpot account", async () => {
  const home = (portal: string) => ({ origin: "https://app.hubspot.com", portal });
  const hash = await hashOf(home("1"), "anna@firma.example");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf(home("1"), "anna@firma.example")).toBe(hash);
  expect(await hashOf(home("2"), "anna@firma.example")).not.toBe(hash);
});
