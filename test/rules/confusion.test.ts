/** Every fixture against all rules: exactly the expected one wins. */
import { describe, expect, it } from "vitest";
import { bundled } from "../../src/diagnosis/bundled";
import { diagnose } from "../../src/diagnosis/diagnose";
import { rules } from "../../src/rules/table";
import { factsOf, fixtures, pasted } from "./fixtures";

const table = await bundled();

it("has fixtures for every rule", () => {
  expect([...fixtures.keys()].sort()).toEqual(rules.map(({ id }) => id));
});

describe.each([...fixtures])("%s", (id, { positive, negative }) => {
  it.each(positive.map((fixture) => [fixture.text ?? JSON.stringify(fixture), fixture] as const))(
    "answers %s",
    (_, fixture) => {
      const { rule, status, candidates } = diagnose(factsOf(fixture), table);
      expect({ rule, status }, candidates.join()).toEqual({ rule: id, status: fixture.status ?? "known" });
    },
  );

  it.each(negative.map(({ text, expect, why }) => [text, why, expect] as const))(
    "leaves %s (%s)",
    (text, _, wanted) => {
      const { rule } = diagnose(pasted(text), table);
      expect(rule).not.toBe(id);
      expect(rule).toBe(wanted);
    },
  );
});
