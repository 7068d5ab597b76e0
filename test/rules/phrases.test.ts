/** Rules are read lazily, so that a malformed phrase would be met only by the one text that leads to it: all are read here. */
import { expect, it } from "vitest";
import { readPhrase } from "../../src/diagnosis/phrases";
import { cues } from "../../src/diagnosis/cues";
import { rules } from "../../src/rules/table";

it.each(rules.map(({ id, signals }) => [id, signals] as const))("the phrases of %s can be read", (_, signals) => {
  const phrases = [signals.phrases, signals.hints, signals.common, signals.not].flatMap((by) =>
    Object.values(by ?? {}).flat(),
  );
  for (const phrase of phrases) expect(() => readPhrase(phrase.replace(/^~/, ""))).not.toThrow();
});

it("the cues of prose can be read", () => {
  for (const cue of Object.values(cues).flat()) expect(() => readPhrase(cue)).not.toThrow();
});
