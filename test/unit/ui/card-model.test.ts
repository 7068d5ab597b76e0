import { describe, expect, test } from "vitest";
import type { Diagnosis, Stage } from "../../../src/diagnosis/types";
import type { Rule } from "../../../src/rules/schema";
import type { Incident } from "../../../src/shared/incident";
import { corrected } from "../../../src/shared/incident";
import { alternativesTo, keyOf, needsQuestions, stepsFor, sureness } from "../../../src/ui/card/card-model";

const rule = (more: Partial<Rule> = {}): Rule => ({
  $schema: "../schema.json",
  id: "office365/sample",
  who: ["you"],
  confidence: "high",
  causes: ["one"],
  steps: [{ id: "first" }],
  sources: ["https://example.com"],
  reviewed: "2026-11-23",
  ...more,
});

const diagnosis = (stage?: Stage, more: Partial<Diagnosis> = {}): Diagnosis => ({
  status: "known",
  rule: "office365/sample",
  candidates: ["office365/sample"],
  sure: 0.99,
  evidence: stage ? [{ stage, rule: "office365/sample", seen: "x" }] : [],
  details: {},
  ...more,
});

describe("how sure a card sounds", () => {
  test.each([
    [1, "recognised"],
    [0.98, "recognised"],
    [0.97, "probably"],
    [0.85, "probably"],
    [0.84, "possibly"],
    [0.1, "possibly"],
  ] as const)("%s → %s", (sure, expected) => {
    expect(sureness(diagnosis("code", { sure }), rule())).toBe(expected);
  });

  test("a rule that the rep picked makes no claim", () => {
    expect(sureness(diagnosis(), rule())).toBeUndefined();
    const other = diagnosis("code", { evidence: [{ stage: "code", rule: "a/b", seen: "x" }] });
    expect(sureness(other, rule())).toBeUndefined();
  });

  test("what is only possible names the others, nearest first", () => {
    const candidates: Diagnosis["candidates"] = ["office365/sample", "a/b", "a/c"];
    const subject = (status: Diagnosis["status"]) => ({
      rule: rule(),
      diagnosis: diagnosis("example", { status, candidates }),
    });
    expect(alternativesTo(subject("ambiguous"))).toEqual(["a/b", "a/c"]);
    expect(alternativesTo(subject("known"))).toEqual([]);
    const chosen = corrected(diagnosis("example", { status: "ambiguous", candidates }), "a/b");
    expect(chosen.candidates).toEqual(["a/b", "office365/sample", "a/c"]);
    expect(alternativesTo({ rule: rule({ id: "a/b" }), diagnosis: chosen })).toEqual([]);
    expect(sureness(chosen, rule({ id: "a/b" }))).toBeUndefined();
  });
});

describe("steps", () => {
  const conditional = rule({
    steps: [
      { id: "always" },
      { id: "by-code", when: { codes: ["AADSTS65001"] } },
      { id: "by-answer", when: { answer: "moved.yes" } },
      { id: "by-both", when: { codes: ["AADSTS65001"], answer: "moved.no" } },
    ],
  });
  const steps = (details: Diagnosis["details"], answers: Record<string, string>) =>
    stepsFor({ rule: conditional, diagnosis: diagnosis("code", { details }) }, { stepsDone: [], answers }).map(
      ({ id }) => id,
    );

  test.each([
    [{}, {}, ["always"]],
    [{ aadsts: "65001" }, {}, ["always", "by-code"]],
    [{ codes: ["AADSTS65001"] }, {}, ["always", "by-code"]],
    [{ aadsts: "50105" }, { "office365/sample:moved": "yes" }, ["always", "by-answer"]],
    [{ aadsts: "65001" }, { "office365/sample:moved": "no" }, ["always", "by-code", "by-both"]],
    [{}, { "another/rule:moved": "yes" }, ["always"]],
  ] as [Diagnosis["details"], Record<string, string>, string[]][])("%j and %j → %j", (details, answers, expected) => {
    expect(steps(details, answers)).toEqual(expected);
  });

  test("of two rules never share a tick", () => {
    expect(keyOf("a/b", "again")).not.toBe(keyOf("a/c", "again"));
  });
});

describe("what a card needs besides its rule", () => {
  const questions = [{ id: "which", options: [{ id: "a" }, { id: "b" }] }];
  const incident = (more: Partial<Incident>) => more as Incident;

  test("asks its question, unless both addresses are known", () => {
    expect(needsQuestions({ rule: rule({ questions }), diagnosis: diagnosis("code") })).toBe(true);
    expect(
      needsQuestions({
        rule: rule({ questions }),
        diagnosis: diagnosis("code"),
        incident: incident({ addresses: { connected: "a@example.com" } }),
      }),
    ).toBe(false);
  });
});
