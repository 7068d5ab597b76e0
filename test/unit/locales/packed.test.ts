/** Packing and unpacking the words of a language changes nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf, pack, unpack } from "../../../src/locales/packed";
import { loadWords } from "../../../src/locales/words";
import { filledWords, languages, readWords } from "../../tools/files";

const keys = keysOf(languages().map(readWords));

test.each(languages())("%s is in the package what it is in the sources", async (lang) => {
  expect(unpack(pack(readWords(lang), keys), keys)).toEqual(await loadWords(lang));
});

test("a language shows English where it has no words of its own", () => {
  const english = {
    ui: { a: "A", b: "B", "n.one": "one", "n.other": "{n}" },
    rules: { x: { title: "X" }, y: { title: "Y" } },
  };
  const own = { ui: { b: "Bé", "n.other": "{n}個" }, rules: { x: { title: "Xe" } } };
  expect(filledWords("xx", english, own)).toEqual({
    ui: { a: "A", b: "Bé", "n.other": "{n}個" },
    rules: { x: { title: "Xe" }, y: { title: "Y" } },
  });
});

test("the keys are those of all languages together", () => {
  const one = { ui: { a: "A", b: "B" }, rules: { x: { title: "X" } } };
  const other = { ui: { b: "B", c: "" }, rules: { x: { terms: ["t"] }, y: { title: "Y" } } };
  const both = keysOf([one, other]);
  expect(both).toEqual({ ui: { a: 0, b: 0, c: 0 }, rules: { x: { title: 0, terms: 0 }, y: { title: 0 } } });
  expect(pack(other, both)).toEqual([
    [null, "B", ""],
    [[null, ["t"]], ["Y"]],
  ]);
  expect(unpack(pack(one, both), both)).toEqual(one);
  expect(unpack(pack(other, both), both)).toEqual(other);
});

test("any words, with gaps anywhere", () => {
  const text = fc.oneof(fc.string(), fc.array(fc.string()));
  // A language may lack a text, or all texts of a rule, but each key is at the same level in all languages.
  const some = fc.dictionary(fc.constantFrom("a", "b", "c"), text);
  const words = fc.dictionary(fc.constantFrom("x", "y"), some);
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (languages) => {
      const keys = keysOf(languages);
      for (const words of languages) expect(unpack(pack(words, keys), keys)).toEqual(words);
    }),
  );
});
