/** The features that the model sees in a text. */
import { expect, test } from "vitest";
import { Lexicon } from "../../../src/diagnosis/examples/concepts";
import { featuresOf, speaksOfConnections } from "../../../src/diagnosis/examples/features";
import { tokenise } from "../../../src/diagnosis/text/tokens";
import { foldWords } from "../../tools/gather";

const lexicon = new Lexicon(foldWords({ en: { server: "server", fail: "failed", common: "the." } }));
const features = (text: string) => featuresOf(text, tokenise(text), lexicon);
const concepts = (text: string) => [...features(text).keys()].filter((name) => name.startsWith("k")).sort();

test("concepts are looked at alone and in pairs of a sentence", () => {
  expect(concepts("The server failed")).toEqual([
    "kcommon",
    "kcommon fail",
    "kcommon server",
    "kfail",
    "kfail server",
    "kserver",
  ]);
  expect(concepts("The server.\n\nIt failed")).not.toContain("kfail server");
});

test("a text that speaks of something, of which nothing fails, is calm; a code alone is not", () => {
  expect(concepts("server: on")).toEqual(["kcalm", "kserver"]);
  expect(concepts("SOME_CODE")).toEqual([]);
});

test("that it is calm does not make it about a connection", () => {
  expect(speaksOfConnections(features("server: on"))).toBe(true);
  expect(speaksOfConnections(features("the weather"))).toBe(false);
});

test("each block has a length of its own, however much the text says", () => {
  const length = (kind: string, text: string) =>
    Math.hypot(...[...features(text)].filter(([name]) => name.startsWith(kind)).map(([, value]) => value));
  for (const text of ["server failed", "The server failed. ".repeat(30)]) {
    expect(length("w", text)).toBeCloseTo(1);
    expect(length("k", text)).toBeCloseTo(1.4);
  }
});
