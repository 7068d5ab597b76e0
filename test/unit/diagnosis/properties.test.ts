import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_TEXT } from "../../../src/diagnosis/normalise";
import type { Diagnosis, Facts } from "../../../src/diagnosis/types";
import { mutations } from "./mutations";
import { pasted, table } from "./table";
import { diagnose } from "../../../src/diagnosis/diagnose";
import { cpu } from "../../cpu";

const answer = ({ status, rule, candidates }: Diagnosis) => ({ status, rule, candidates });

const reports = fc.constantFrom(
  "AADSTS50020: The user account 'someone@contoso.example' does not exist in the Contoso directory.",
  "Error Code: 53003 Request Id: 0f0f0f0f-0000-4000-8000-000000000043",
  "535 5.7.139 Authentication unsuccessful",
  "Sorry. HubSpot can't access your inbox due to an invalid license.",
  "reason: OFFICE_ERROR_SOMETHING_NEW",
  "2 NO LOGIN failed.",
  "The code was MailboxNotEnabledForRESTAPI, sadly",
  "Échec d'authentification",
  "Username or password incorrect",
  "interaction_required",
  "Your calendar could not be synchronised",
  "Inbox connected",
);

describe("whatever the input", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          "AADSTS",
          "5",
          "\n",
          "@",
          "%",
          "%2",
          "&#",
          "&amp;",
          "\\u00",
          "\\",
          "\ud800",
          "'t",
          "e-",
          "_",
          ".",
          "OFFICE_ERROR_",
          "error_codes",
          ":",
          "[",
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join("")),
  );
  const facts: fc.Arbitrary<Facts> = fc.record(
    {
      surface: fc.constantFrom<Facts["surface"]>("paste", "email-settings", "oauth-return"),
      texts: fc.array(anything, { maxLength: 3 }),
      keys: fc.array(anything, { maxLength: 3 }),
      anchors: fc.array(anything, { maxLength: 3 }),
      lang: anything,
    },
    { requiredKeys: ["surface", "texts"] },
  );

  it("gives a well-formed answer", () => {
    fc.assert(
      fc.property(facts, (input) => {
        const { status, rule, candidates, evidence } = diagnose(input, table);
        expect(candidates.length).toBeLessThanOrEqual(3);
        expect(new Set(candidates).size).toBe(candidates.length);
        if (status === "known" || status === "ambiguous") {
          expect(rule).toBe(candidates[0]);
          expect(candidates.length > 1).toBe(status === "ambiguous");
          expect(evidence.length).toBeGreaterThan(0);
          for (const { rule, seen } of evidence) {
            expect(candidates).toContain(rule);
            expect(seen.length).toBeLessThanOrEqual(200);
          }
        } else {
          expect(rule).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(facts, (input) => {
        expect(diagnose(input, table)).toEqual(diagnose(input, table));
      }),
    );
  });
});

describe("the answer does not change under", () => {
  for (const [name, mutate] of Object.entries(mutations)) {
    it(name, () => {
      fc.assert(
        fc.property(reports, fc.infiniteStream(fc.nat()), (text, stream) => {
          const dice = () => stream.next().value;
          const mutated = mutate(text, dice);
          expect(answer(pasted(mutated)), mutated).toEqual(answer(pasted(text)));
        }),
      );
    });
  }
});

describe("time", () => {
  /** Best of a few runs, in milliseconds. */
  function time(text: string): number {
    return Math.min(...Array.from({ length: 5 }, () => cpu(() => pasted(text))));
  }

  const units: Record<string, string> = {
    "one letter": "a",
    digits: "1",
    spaces: " ",
    "line breaks": "\n",
    "the start of a number": "AADSTS",
    "a broken number": "AADSTS1\n",
    "percent signs": "%41%",
    ampersands: "&#6",
    backslashes: "\\",
    "open tags": "<p ",
    "at signs": "a@",
    dots: "a.",
    hyphens: "a-",
    underscores: "OFFICE_ERROR_",
    "the start of a phrase": "the user account ",
    "a phrase of two parts": "the user account does not exist in the x ",
    dates: "2026-11-",
    identifiers: "0f0f0f0f-0000-4000-",
    "combining marks": "e\u0301\u0302",
    "Han characters": "ログインに",
  };

  it.each(Object.entries(units))("grows no faster than the text: %s", (_, unit) => {
    const text = (size: number) => unit.repeat(size / unit.length);
    pasted(text(MAX_TEXT));
    const short = time(text(MAX_TEXT / 8));
    const long = time(text(MAX_TEXT));
    // Linear is 8; quadratic would be 64. A floor keeps the clock's noise out of the ratio.
    expect(long / Math.max(short, 0.3)).toBeLessThan(32);
  });

  it("reads no further than its bound", () => {
    expect(pasted(`${" ".repeat(MAX_TEXT)}AADSTS50020`).status).toBe("none");
    expect(pasted(`AADSTS50020${"x".repeat(10 * MAX_TEXT)}`).rule).toBe("signin/account-not-in-tenant");
  });
});
