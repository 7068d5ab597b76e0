/** The build reads the phrases beforehand: the extension must diagnose exactly as the sources do. */
import { describe, expect, test } from "vitest";
import { readPart, write } from "../../../src/diagnosis/canonical";
import { thaw } from "../../../src/diagnosis/compile";
import { compile, diagnose } from "../../../src/diagnosis/diagnose";
import { freeze } from "../../../src/diagnosis/freeze";
import { foldWords } from "../../../src/diagnosis/lexicon";
import { pack, unpack } from "../../../src/diagnosis/packed";
import { readPhrase } from "../../../src/diagnosis/phrases";
import { knowledge } from "../../../src/lexicon/table";
import { rules } from "../../../src/rules/table";
import { fixtures } from "../../rules/fixtures";

const phrases = rules.flatMap(({ signals }) => [
  ...Object.values(signals.phrases ?? {}).flat(),
  ...Object.values(signals.hints ?? {}).flat(),
  ...Object.values(signals.common ?? {}).flat(),
]);

describe("the canonical form", () => {
  test.each([
    "Your inbox isn't connected",
    "(log in|login|sign in) failed",
    "[please] check (the [mail] server|it) * again",
    "受信トレイ[が]見つからない",
  ])("keeps what %s means", (source) => {
    const parts = readPhrase(source);
    expect(write(parts).split(" * ").map(readPart)).toEqual(parts);
  });

  test("keeps what every phrase of the rules means", () => {
    for (const source of phrases) {
      const parts = readPhrase(source.replace(/^~/, ""));
      expect(write(parts).split(" * ").map(readPart), source).toEqual(parts);
    }
  });
});

test("the packed words are the words", () => {
  const words = foldWords(knowledge.words);
  expect(unpack(pack(words))).toEqual(words);
});

describe("the frozen table", () => {
  const sources = compile(rules, knowledge);
  const frozen = thaw(freeze(rules, knowledge));
  const texts = [
    ...phrases.map((phrase) => phrase.replace(/^~/, "").replace(/[()[\]|*]/g, " ")),
    ...[...fixtures.values()].flatMap(({ positive }) => positive.flatMap(({ text }) => text ?? [])),
  ];

  test("diagnoses every wording of rules and fixtures as the sources do", () => {
    for (const text of texts) {
      const facts = { surface: "paste", texts: [text] } as const;
      expect(diagnose(facts, frozen), text).toEqual(diagnose(facts, sources));
    }
  });
});
