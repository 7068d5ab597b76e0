import fc from "fast-check";
import { expect, test } from "vitest";
import { rebased } from "../../../src/ui/request/draft";
import { fakeView } from "./view";

const BASE = "Hello,\n\nI ask.\n- One.\n\nDetails:\n- Code: 5\n\nThanks";
const NOW = "Hello,\n\nI ask.\n- One.\n- Link.\n\nDetails:\n- User: kim\n- Code: 5\n\nThanks";

test("what nobody changed is the new text", () => {
  expect(rebased(BASE, BASE, NOW)).toBe(NOW);
});

test("what the rep added stays beside what is new", () => {
  expect(rebased(`${BASE}\nPS`, BASE, NOW)).toBe(`${NOW}\nPS`);
  expect(rebased(`Dear Sam,\n${BASE}`, BASE, NOW)).toBe(`Dear Sam,\n${NOW}`);
});

test("lines that are only added find their place", () => {
  const more = BASE.replace("- Code", "- User: kim\n- Code");
  expect(rebased(`${BASE}!`, BASE, more)).toBe(`${more}!`);
  expect(rebased(`${more}!`, more, BASE)).toBe(`${BASE}!`);
});

test("where the rep changed the very lines, nothing is put over them", () => {
  expect(rebased(BASE.replace("- One.", "- Two."), BASE, NOW)).toBeUndefined();
  // Nor if the lines occur twice by now: it is unknown which of them is meant.
  expect(rebased("a\nold\nb\nmine\na\nold\nb", "a\nold\nb", "a\nnew\nb")).toBeUndefined();
});

test("a text with signs that replacing takes for its own comes out as it is", () => {
  expect(
    rebased(
      `${BASE}\nPS`,
      BASE,
      BASE.replace("- One.", () => "- $& $1."),
    ),
  ).toContain("- $& $1.");
});

test("no text breaks it, and the change at the end is never lost", () => {
  const lines = fc.array(fc.constantFrom("", "a", "b", "- c"), { maxLength: 8 }).map((all) => all.join("\n"));
  fc.assert(
    fc.property(lines, lines, (base, now) => {
      const carried = rebased(`${base}\nPS`, base, now);
      if (carried !== undefined) expect(carried.endsWith("PS")).toBe(true);
    }),
  );
});

test("who goes on writing where the lines are new is still told so, and has the new ones on starting over", async () => {
  const { settled } = fakeView();
  const { draftFor } = await import("../../../src/ui/request/draft");
  const draft = (body: string) => draftFor("request", { subject: "Approve", body });
  const mine = BASE.replace("- One.", "- Two.");
  draft(BASE).change({ body: mine });
  await settled();
  for (const body of [mine, `${mine}\nPS`]) {
    draft(NOW).change({ body });
    await settled();
    expect(draft(NOW)).toMatchObject({ isBehind: true, isChanged: true, message: { body } });
  }
  draft(NOW).startOver();
  await settled();
  expect(draft(NOW)).toMatchObject({ isBehind: false, isChanged: false, message: { body: NOW } });
});
