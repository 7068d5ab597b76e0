import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnosis/diagnose";
import { MAX_TEXT, plain } from "../../../src/diagnosis/text/normalise";
import { tokenise } from "../../../src/diagnosis/text/tokens";
import type { Facts } from "../../../src/diagnosis/types";
import { cpu } from "../../cpu";
import { mutations } from "./mutations";
import { knowledge, model, pasted, signs } from "./table";

const reports = fc.constantFrom(
  "AADSTS50020: The user account 'someone@contoso.example' does not exist in the Contoso directory.",
  "Error Code: 53003 Request Id: 0f0f0f0f-0000-4000-8000-000000000043",
  "535 5.7.139 Authentication unsuccessful",
  "Sorry. HubSpot can't access your inbox due to an invalid license.",
  "reason: OFFICE_ERROR_SOMETHING_NEW",
  "2 NO LOGIN failed.",
  "The code was MailboxNotEnabledForRESTAPI, sadly",
  '{"error":"interaction_required"}',
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
    },
    { requiredKeys: ["surface", "texts"] },
  );

  it("gives a well-formed answer", () => {
    return fc.assert(
      fc.asyncProperty(facts, async (input) => {
        const { status, rule, candidates, evidence } = await diagnose(input, knowledge);
        expect(candidates.length).toBeLessThanOrEqual(3);
        expect(new Set(candidates).size).toBe(candidates.length);
        if (status === "known" || status === "ambiguous") {
          expect(rule).toBe(candidates[0]);
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
    return fc.assert(
      fc.asyncProperty(facts, async (input) => {
        expect(await diagnose(input, knowledge)).toEqual(await diagnose(input, knowledge));
      }),
    );
  });
});

describe("the answer does not change under", () => {
  for (const [name, mutate] of Object.entries(mutations)) {
    it(name, () => {
      return fc.assert(
        fc.asyncProperty(reports, fc.infiniteStream(fc.nat()), async (text, stream) => {
          const dice = () => stream.next().value;
          const mutated = mutate(text, dice);
          expect((await pasted(mutated)).rule, mutated).toBe((await pasted(text)).rule);
        }),
      );
    });
  }
});

describe("time", () => {
  /** Everything done for a text except loading the model. */
  function read(text: string): void {
    const source = plain(text);
    const tokens = tokenise(source);
    signs.phrases.find(tokens);
    signs.codes.find(source);
    model.rank(source, tokens);
  }

  /** Best of five runs, in milliseconds. */
  function time(text: string): number {
    return Math.min(...Array.from({ length: 5 }, () => cpu(() => read(text))));
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

  // What is slow by itself is slow each time, what the machine does beside it is not.
  it.each(Object.entries(units))("grows no faster than the text: %s", { retry: 2 }, (_, unit) => {
    const text = (size: number) => unit.repeat(size / unit.length);
    read(text(MAX_TEXT));
    const short = time(text(MAX_TEXT / 8));
    const long = time(text(MAX_TEXT));
    // Linear growth gives 8, quadratic 64. The floor keeps clock noise out of the ratio.
    expect(long / Math.max(short, 0.3)).toBeLessThan(32);
  });

  it("reads no further than its bound", async () => {
    expect((await pasted(`${" ".repeat(MAX_TEXT)}AADSTS50020`)).status).toBe("none");
    expect((await pasted(`AADSTS50020${"x".repeat(10 * MAX_TEXT)}`)).rule).toBe("signin/account-not-in-tenant");
  });
});
