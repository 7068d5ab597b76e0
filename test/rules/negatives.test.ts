/** Texts with the words of failures that report none: no rule answers them. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundled } from "../../src/diagnosis/bundled";
import { diagnose } from "../../src/diagnosis/diagnose";
import { pasted } from "./fixtures";

const negatives = JSON.parse(readFileSync("test/rules/negatives.json", "utf8")) as { text: string; why: string }[];

const table = await bundled();

it.each(negatives)("$text ($why)", ({ text }) => {
  expect(diagnose(pasted(text), table).rule).toBeNull();
});
