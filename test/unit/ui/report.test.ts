import { describe, expect, test } from "vitest";
import { ISSUES, reportLink } from "../../../src/ui/side/Wrong";

describe("a report", () => {
  const bodyOf = (link: string) => new URL(link).searchParams.get("body") ?? "";

  test("holds the message, what was shown, and the version", () => {
    const link = reportLink("It said no.", "office365/generic", "1.2.3");
    expect(link.startsWith(`${ISSUES}?`)).toBe(true);
    expect(bodyOf(link)).toContain("It said no.");
    expect(bodyOf(link)).toContain("Shown: office365/generic");
    expect(bodyOf(link)).toContain("Version: 1.2.3");
  });

  test("stays within what a link may carry, whatever is pasted", () => {
    for (const text of ["x".repeat(50_000), "é".repeat(9000), "\ud83d".repeat(9000)]) {
      expect(reportLink(text, undefined, "1").length).toBeLessThanOrEqual(6000);
    }
  });

  test("cannot break out of its block", () => {
    expect(bodyOf(reportLink("``` [x](https://example.com)", undefined, "1")).match(/```/g)).toHaveLength(2);
  });
});
