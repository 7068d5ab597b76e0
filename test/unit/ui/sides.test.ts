import { expect, test } from "vitest";
import type { Rule } from "../../../src/rules/schema";
import { adminOf, splitSteps } from "../../../src/ui/card/card-model";

const rule: Rule = {
  $schema: "../schema.json",
  id: "signin/sample",
  who: ["it-admin", "you"],
  confidence: "high",
  causes: ["cause"],
  steps: [
    { id: "write", who: "you", action: { show: "it-request" } },
    { id: "look", who: "you" },
    { id: "assign" },
    { id: "rights", who: "hubspot-admin" },
    { id: "repair", who: "vendor" },
    { id: "wait", who: "wait" },
    { id: "again", who: "you" },
  ],
  sources: ["https://learn.microsoft.com/"],
  reviewed: "2026-11-28",
};
const ids = (reader: "rep" | "admin" | "none") => {
  const { own, others } = splitSteps(rule, rule.steps, reader);
  return [own.map(({ id }) => id), others.map(({ id }) => id)];
};

test("a rep has the rep's steps, an admin the admins' and what comes after them", () => {
  expect(ids("rep")).toEqual([
    ["write", "look", "wait", "again"],
    ["assign", "rights", "repair"],
  ]);
  expect(ids("admin")).toEqual([["assign", "rights", "wait", "again"], ["repair"]]);
  expect(ids("none")).toEqual(ids("admin"));
  // An admin writes to nobody, wherever the step stands.
  const late = [...rule.steps, { id: "write-again", who: "you", action: { show: "it-request" } } as const];
  expect(splitSteps(rule, late, "admin").own.map(({ id }) => id)).not.toContain("write-again");
  expect(splitSteps(rule, late, "rep").own.map(({ id }) => id)).toContain("write-again");
});

test("the part can be taken only where somebody has it", () => {
  expect(adminOf(rule, rule.steps)).toBe("it-admin");
  expect(adminOf(rule, rule.steps.slice(3))).toBe("hubspot-admin");
  expect(adminOf(rule, rule.steps.slice(5))).toBeUndefined();
});
