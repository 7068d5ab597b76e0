import { expect, test } from "vitest";
import { table } from "../../tools/bench";

test("columns line up, figures to the right, a missed budget stands out", () => {
  const text = table([
    { name: "ours", figures: { time: "31 µs", size: "4 kB" }, budget: { text: "≤ 50 µs", met: true } },
    { name: "a longer name", figures: { time: "1,204 µs" }, budget: { text: "≤ 50 µs", met: false } },
    { name: "peer", figures: { size: "120 kB" } },
  ]);
  expect(text).toBe(
    [
      "                   time    size  budget",
      "ours              31 µs    4 kB  ✓ ≤ 50 µs",
      "a longer name  1,204 µs          ✗ MISSED: ≤ 50 µs",
      "peer                     120 kB",
    ].join("\n"),
  );
});
