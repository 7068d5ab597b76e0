/**
 * Examples in the forms in which they arrive: wrapped, reformatted, masked, retyped. Plain codes (`UNAUTHORIZED`) mean
 * nothing in lower case, and a wrapper may add a sign, so only a share of the answers must stay the same.
 */
import { describe, expect, it } from "vitest";
import { mutations } from "../unit/diagnosis/mutations";
import { examples, isBySign, pasted } from "./examples";

/** Minimum shares of unchanged answers. The model's is lower, since a wrapper's own words are words too. */
const LEAST_BY_SIGN = 0.97;
const LEAST_BY_MODEL = 0.85;
/** Only every seventh example: all of them would take minutes. */
const EVERY = 7;

const answers = Promise.all(
  examples
    .flatMap(({ text, surface, rule }) => (text && !surface && rule ? [text] : []))
    .filter((_, i) => i % EVERY === 0)
    .map(async (text) => ({ text, diagnosis: await pasted(text) })),
);

/** The same random numbers in every run, so that the shares are comparable. */
function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

describe.each(Object.entries(mutations))("under %s", (name, mutate) => {
  it.each([
    ["signs keep their answers", true, LEAST_BY_SIGN],
    ["the model keeps its surest answers among the three", false, LEAST_BY_MODEL],
  ] as const)("%s", async (_, bySign, least) => {
    const dice = diceFrom(name.length);
    const known = (await answers).filter(
      ({ diagnosis }) => diagnosis.status === "known" && isBySign(diagnosis) === bySign,
    );
    const lost: string[] = [];
    for (const { text, diagnosis } of known) {
      // The address itself is that rule's sign.
      if (name === "masked addresses" && diagnosis.rule === "office365/outlook-alias") continue;
      const after = await pasted(mutate(text, dice));
      const kept = bySign ? after.rule === diagnosis.rule : after.candidates.includes(diagnosis.rule as never);
      if (!kept) lost.push(`${diagnosis.rule} → ${after.rule}: ${text}`);
    }
    expect(1 - lost.length / known.length, lost.slice(0, 10).join("\n")).toBeGreaterThanOrEqual(least);
  });
});
