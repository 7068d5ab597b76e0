/** The phrases as one string: which of them some words lead to. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { needing, supplyFrom, write } from "../../../src/diagnosis/stock";

const stock = write([
  [needing("your inbox is full", ["inbox"]), needing("( quota | storage ) exceeded", ["quota", "storage"])],
  [],
  [needing("inbox not found", ["found"]), needing("c++ failed", ["c++"])],
]);
const supply = supplyFrom(stock, ["full", "none", "missing"]);
const led = (...words: string[]) => [...supply(words)];

test("a word leads to the phrases that need it, with their owner", () => {
  expect(led("inbox")).toEqual([["full", "your inbox is full"]]);
  expect(led("found")).toEqual([["missing", "inbox not found"]]);
});

test("one of several words is enough, and each leads there", () => {
  expect(led("storage")).toEqual([["full", "( quota | storage ) exceeded"]]);
  expect(led("quota", "storage")).toHaveLength(2);
});

test("a word is taken whole and letter by letter", () => {
  expect(led("inb", "full", "your", "box", "", "*", ".")).toEqual([]);
  expect(led("c++")).toEqual([["missing", "c++ failed"]]);
});

test("more words than one expression holds lead everywhere", () => {
  const words = Array.from({ length: 1000 }, (_, i) => `word${i}`);
  expect(led(...words, "inbox", ...words, "found").map(([owner]) => owner)).toEqual(["full", "missing"]);
});

test("whatever the words, no expression fails", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme" })), (words) => led(...words).length >= 0));
});
