/** Every example against the signs of all rules: where a sign decides, it decides correctly. */
import { describe, expect, it } from "vitest";
import { answer, examples, factsOf, isBySign, isRight, quote } from "./examples";

const rules = [...new Set(examples.map(({ rule }) => rule))].sort();

describe.each(rules)("%s", (rule) => {
  it("is confused with no other rule by a sign", async () => {
    const wrong: string[] = [];
    for (const example of examples.filter((one) => one.rule === rule)) {
      const diagnosis = await answer(factsOf(example));
      if (isBySign(diagnosis) && !isRight(example, diagnosis.rule)) {
        wrong.push(`${diagnosis.rule} by ${diagnosis.evidence[0]?.seen}: ${quote(example)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it("what HubSpot's keys and links say is said by a sign", async () => {
  const marked = examples.filter(({ keys, anchors }) => keys ?? anchors);
  expect(marked.length).toBeGreaterThan(30);
  for (const example of marked) {
    const diagnosis = await answer(factsOf(example));
    expect(isRight(example, diagnosis.rule), `${quote(example)}: ${diagnosis.rule}`).toBe(true);
  }
});
