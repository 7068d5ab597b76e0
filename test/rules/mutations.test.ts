/**
 * The fixtures as they arrive in life: wrapped, reformatted, masked, typed anew. Codes of plain capitals (`UNAUTHORIZED`)
 * lose their meaning with their case, and a wrapper may bring a second sign; so each mutation has a share to keep, not all.
 */
import { expect, it } from "vitest";
import { bundled } from "../../src/diagnosis/bundled";
import { diagnose } from "../../src/diagnosis/diagnose";
import { mutations } from "../unit/diagnosis/mutations";
import { fixtures, pasted } from "./fixtures";

const LEAST = 0.97;

const texts = [...fixtures].flatMap(([id, { positive }]) =>
  positive.flatMap(({ text, surface }) => (text && !surface ? [{ id, text }] : [])),
);

const table = await bundled();

/** The same dice for every run: a share that moved from run to run would say nothing. */
function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

it.each(Object.entries(mutations))("keeps its answers under %s", (name, mutate) => {
  const dice = diceFrom(name.length);
  const lost = texts.filter(({ id, text }) => diagnose(pasted(mutate(text, dice)), table).rule !== id);
  const kept = 1 - lost.length / texts.length;
  expect(kept, lost.map(({ id, text }) => `${id}: ${text}`).join("\n")).toBeGreaterThanOrEqual(LEAST);
});
