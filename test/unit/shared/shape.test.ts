import { expect, test } from "vitest";
import {
  anyOf,
  boolean,
  fallback,
  goodOnes,
  list,
  number,
  object,
  oneOf,
  optional,
  parse,
  ruleId,
  type Shape,
  text,
  where,
} from "../../../src/shared/shape";

const even = where(number, (value) => value % 2 === 0);
const named = object({ name: text(5), size: optional(number), color: fallback(oneOf("red", "blue"), "red") });

test.each<[string, Shape<unknown>, unknown, unknown]>([
  ["a text within its length", text(3), "abc", "abc"],
  ["a text of a form", text(9, /^\d+$/), "123", "123"],
  ["the id of a rule", ruleId, "office365/wrong-account", "office365/wrong-account"],
  ["no", boolean, false, false],
  ["zero", number, 0, 0],
  ["a number that passes", even, 4, 4],
  ["an empty list", list(number, 2), [], []],
  ["a full list", list(number, 2), [1, 2], [1, 2]],
  ["the good ones of a list", goodOnes(even, 4), [1, 2, "2", 4], [2, 4]],
  ["the second of two shapes", anyOf(number, boolean), true, true],
  ["what is named, and nothing else", named, { name: "a", more: 1 }, { name: "a", color: "red" }],
  ["what may be absent, where it is there", named, { name: "a", size: 1 }, { name: "a", size: 1, color: "red" }],
  ["a fallback in place of what is bad", named, { name: "a", color: "green" }, { name: "a", color: "red" }],
])("takes %s", (_, shape, raw, value) => expect(parse(shape, raw)).toEqual(value));

test.each<[string, Shape<unknown>, unknown]>([
  ["a longer text", text(3), "abcd"],
  ["a text of another form", text(9, /^\d+$/), "12a"],
  ["a text that is none", text(3), 1],
  ["a path that is no rule", ruleId, "office365/../x"],
  ["no number", number, Number.NaN],
  ["a number without end", number, Number.POSITIVE_INFINITY],
  ["a number that does not pass", even, 3],
  ["a word that is no yes", boolean, "true"],
  ["another option", oneOf("red", "blue"), "green"],
  ["a list that is too long", list(number, 2), [1, 2, 3]],
  ["a list with one bad entry", list(number, 2), [1, "2"]],
  ["good ones in a list that is too long", goodOnes(number, 2), [1, 2, 3]],
  ["what fits no shape", anyOf(number, boolean), "x"],
  ["a list in place of an object", named, [{ name: "a" }]],
  ["nothing", named, null],
  ["an object that lacks something", named, { size: 1 }],
  ["an object with something bad that may be absent", named, { name: "a", size: "1" }],
])("refuses %s", (_, shape, raw) => expect(parse(shape, raw)).toBeUndefined());
