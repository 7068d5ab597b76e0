import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ISSUES, reportLink } from "../../../src/ui/side/Wrong";

describe("a report", () => {
  const queryOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

  test("holds the message, what was shown, and the version", () => {
    const link = reportLink("It said no.", "office365/generic", "1.2.3");
    expect(link.startsWith(`${ISSUES}?`)).toBe(true);
    expect(queryOf(link)).toEqual({
      template: "wrong-advice.yml",
      message: "It said no.",
      shown: "office365/generic",
      version: "1.2.3",
    });
    expect(queryOf(reportLink("It said no.", undefined, "1")).template).toBe("not-recognised.yml");
  });

  test.each(["office365/generic", undefined])("fills fields that the form has: %s", (rule) => {
    const { template, ...fields } = queryOf(reportLink("It said no.", rule, "1"));
    const form = readFileSync(`.github/ISSUE_TEMPLATE/${template}`, "utf8");
    const ids = [...form.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  test("stays within what a link may carry, whatever is pasted", () => {
    for (const text of ["x".repeat(50_000), "é".repeat(9000), "\ud83d".repeat(9000)]) {
      expect(reportLink(text, undefined, "1").length).toBeLessThanOrEqual(6000);
    }
  });

  test("cannot break out of its block", () => {
    expect(queryOf(reportLink("``` [x](https://example.com)", undefined, "1")).message).not.toContain("```");
  });
});
