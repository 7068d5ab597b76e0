/** A small language in which every word is known, and what its sentences mean; then texts of any kind. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundled } from "../../../src/diagnosis/bundled";
import { Concepts } from "../../../src/diagnosis/concepts";
import { diagnose } from "../../../src/diagnosis/diagnose";
import { foldWords } from "../../../src/diagnosis/lexicon";
import { plain } from "../../../src/diagnosis/normalise";
import { tokenise } from "../../../src/diagnosis/tokens";
import { knowledge } from "../../../src/lexicon/table";
import type { Facts } from "../../../src/diagnosis/types";
import { cpu } from "../../cpu";

const small = new Concepts(() => ({
  words: foldWords({
    xx: {
      common: "ka.",
      if: "mi.",
      purpose: "po.",
      other: "fil",
      question: "ku.",
      login: "log",
      server: "serv",
      fail: "fal",
      denied: "den",
      required: "req",
    },
    en: { common: "the., login, failed" },
    any: { smtp: "smtp" },
  }),
  recipes: {
    "imap/login-failed": ["login fail|denied"],
    "smtp/login-failed": ["smtp login fail|denied"],
    "imap/server-unreachable": ["server denied -smtp", "~server fail"],
    "signin/session-expired": ["login required"],
  },
}));

const meant = (text: string) => small.meant(plain(text), tokenise(plain(text))).map(({ rule }) => rule);

describe("a sentence", () => {
  it.each([
    ["ka loga fala", ["imap/login-failed"], "concepts in any order and form"],
    ["ka fala loga", ["imap/login-failed"], "the other way round"],
    ["ka SMTP loga fala", ["smtp/login-failed"], "the more specific recipe"],
    ["ka serva dena smtp", [], "a concept that must not stand there"],
    ["ka serva fala", ["imap/server-unreachable"], "a weak recipe, since nothing else fits"],
    ["ka serva fala. ka loga dena", ["imap/login-failed"], "a strong recipe in a later sentence first"],
    ["ka loga. ka fala", [], "concepts of two sentences"],
    ["ka loga\nKa fala", [], "concepts of two lines"],
    ["mi loga fala", [], "a condition"],
    ["ka fila loga fala", [], "about something else"],
    ["ku loga fala", [], "a question word"],
    ["ka loga fala?", [], "a question mark"],
    ["po serva loga reqa", ["signin/session-expired"], "what is required for a purpose"],
    ["po serva loga fala", [], "what fails for a purpose"],
    ["the login failed", [], "English has its phrases"],
    [`ka loga ${"ka ".repeat(60)} fala`, [], "concepts far apart"],
  ])("%s → %s (%s)", (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});

const pasted = (text: string): Facts => ({ surface: "paste", texts: [text] });
const table = await bundled();

/** Words of the lexicon in any order: what reaches deepest into this stage. */
const anyWords = fc.constantFrom(...Object.entries(knowledge.words)).chain(([, concepts]) =>
  fc
    .array(fc.constantFrom(...Object.values(concepts).flatMap((entries) => (entries as string).split(", "))), {
      minLength: 1,
      maxLength: 12,
    })
    .map((entries) => entries.map((entry) => entry.replace(/^-|\.$/g, "").replace(" * ", " ")).join(" ")),
);

describe("whatever the words", () => {
  it("answers well-formed, and quotes what it saw", () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.string({ unit: "grapheme" })), (text) => {
        const { candidates, rule, evidence } = diagnose(pasted(text), table);
        expect(candidates[0] ?? null).toBe(rule);
        expect(new Set(candidates).size).toBe(candidates.length);
        for (const { seen } of evidence) expect(seen.length).toBeGreaterThan(0);
      }),
    );
  });

  it("answers the same in other spaces and, where letters have one, the other case", () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const { rule } = diagnose(pasted(text), table);
        expect(diagnose(pasted(`  ${text.replaceAll(" ", "\u00a0  ")} `), table).rule).toBe(rule);
        // Not in Turkish, whose capitals belong to other letters, nor where a lone sharp s becomes two letters.
        if (text.toUpperCase().toLowerCase() !== text.toLowerCase()) return;
        expect(diagnose(pasted(text.toUpperCase()), table).rule).toBe(rule);
      }),
    );
  });

  it("reads no more of a long text than its top", () => {
    const one = "Die Anmeldung am Konto ";
    const time = (count: number) => {
      const text = plain(one.repeat(count));
      const tokens = tokenise(text);
      table.concepts.meant(text, tokens);
      return cpu(() => {
        for (let i = 0; i < 20; i++) table.concepts.meant(text, tokens);
      });
    };
    expect(time(2500)).toBeLessThan(4 * time(250) + 20);
  });
});
