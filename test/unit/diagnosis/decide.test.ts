/** Small decisions among signs, each of which a text can turn. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../src/diagnosis/diagnose";
import { loadSigns } from "../../../src/diagnosis/signs/signs";
import { NEUTRAL, tokenise } from "../../../src/diagnosis/text/tokens";
import type { Rule } from "../../../src/rules/schema";
import { gatherSigns } from "../../tools/gather";

const rule = (id: string, more: Partial<Rule>): Rule =>
  ({ id, who: ["rep"], codes: [], phrases: {}, sources: [], steps: [], ...more }) as unknown as Rule;

const rules = [
  rule("imap/disabled", { phrases: { en: ["imap is switched off"] } }),
  rule("gmail/imap-disabled", { phrases: { en: ["imap is switched off"] } }),
  rule("smtp/auth-disabled", { codes: ["5.7.139"] }),
  rule("signin/user-not-assigned", { codes: ["AADSTS50105"] }),
  rule("signin/consent-declined", { codes: ["consent_required"], phrases: { en: ["the request was declined"] } }),
  rule("signin/other-code", {}),
  rule("signin/admin-approval-needed", { phrases: { en: ["an approval is needed"] } }),
  rule("gmail/app-blocked", { phrases: { en: ["admin needs to review"] } }),
  rule("signin/approval-requested", { phrases: { en: ["an approval is needed and was requested"] } }),
];
/** A model that knows nothing: only signs speak here. */
const RANKED = { rules: [{ rule: "imap/disabled", probability: 0.02 }], harmless: 0.9, isAbout: true };
const signs = loadSigns(gatherSigns(rules));
const model = { rank: () => RANKED, sure: (probability: number) => probability };
const knowledge = { signs, model: async () => model } as never;
const ruleOf = async (text: string) => (await diagnose({ surface: "paste", texts: [text] }, knowledge)).rule;
const candidates = async (text: string) => (await diagnose({ surface: "paste", texts: [text] }, knowledge)).candidates;

describe("of two rules with the same sentence", () => {
  test("the one of the provider that the text names comes first", async () => {
    expect(await candidates("IMAP is switched off")).toEqual(["imap/disabled", "gmail/imap-disabled"]);
    expect(await candidates("IMAP is switched off (Gmail)")).toEqual(["gmail/imap-disabled", "imap/disabled"]);
  });

  test("beside it, one of the other provider says nothing", async () => {
    const both = "Admin needs to review it. An approval is needed.";
    expect(await candidates(both)).toHaveLength(2);
    expect(await candidates(`Google: ${both}`)).toEqual(["gmail/app-blocked"]);
    expect(await candidates("Google: An approval is needed.")).toEqual(["signin/admin-approval-needed"]);
  });

  test("unless it names two", async () => {
    expect((await candidates("IMAP is switched off: Gmail, Outlook"))[0]).toBe("imap/disabled");
  });
});

test("a sign inside a longer one of another rule says nothing new", async () => {
  expect(await candidates("An approval is needed and was requested")).toEqual(["signin/approval-requested"]);
  expect(await candidates("An approval is needed")).toEqual(["signin/admin-approval-needed"]);
});

describe("a sentence after a number", () => {
  test("speaks beside it where it follows at once, and not from further away", async () => {
    expect((await candidates("AADSTS50105: The request was declined"))[0]).toBe("signin/consent-declined");
    expect(await candidates("AADSTS50105 for this user of yours. The request was declined")).toEqual([
      "signin/user-not-assigned",
    ]);
  });
});

describe("a status code", () => {
  test("counts beside mail, and not as the version of a product", async () => {
    expect(await ruleOf("550 5.7.139 Authentication unsuccessful")).toBe("smtp/auth-disabled");
    expect(await ruleOf("Printer driver 5.7.139 has a fault")).not.toBe("smtp/auth-disabled");
  });
});

test("a sentence that begins a line is the report, indented or quoted as it may be; one within a sentence is none", async () => {
  const around = "What follows is a long log of many lines about everything that happened to us last week.";
  for (const start of ["", "   ", "  - ", "> > ", "# "]) {
    expect(await ruleOf(`${around}\n${start}an approval is needed\n${around}`)).toBe("signin/admin-approval-needed");
  }
  expect(await ruleOf(`${around} Nobody thinks that an approval is needed here. ${around}`)).toBeNull();
  // What is quoted is a value where it follows a name, and talk where it follows a sentence.
  expect(await ruleOf(`${around} message: "an approval is needed". ${around}`)).toBe("signin/admin-approval-needed");
  expect(await ruleOf(`${around} She smiled. "An approval is needed" is what she read. ${around}`)).toBeNull();
});

describe("a weak sign in a pasted text", () => {
  const text = "In the long history of our team somebody once wrote that an approval is needed, which was wrong";
  const said = (rules: unknown) =>
    diagnose({ surface: "paste", texts: [text] }, {
      signs,
      model: async () => ({
        rank: () => ({ rules, harmless: 0.1, isAbout: true }),
        sure: (p: number) => p,
        nearest: () => undefined,
      }),
    } as never);
  const same = { rule: "signin/admin-approval-needed", probability: 0.5 };
  const other = { rule: "imap/disabled", probability: 0.3 };

  test("is sure where the model agrees, one of several where it does not, and gives way where it is surer of another", async () => {
    expect(await said([same, other])).toMatchObject({ status: "known", rule: same.rule });
    expect(await said([other, { ...same, probability: 0.2 }])).toMatchObject({
      status: "ambiguous",
      rule: same.rule,
      candidates: [same.rule, other.rule],
    });
    const outranked = await said([{ ...other, probability: 0.8 }, same]);
    expect(outranked.rule).toBe(other.rule);
    // That something failed, the sign says all the same.
    expect(outranked.evidence).toContainEqual(expect.objectContaining({ stage: "phrase", rule: same.rule }));
  });
});

test("the name of a product, or two words, are no sure report", async () => {
  const rules = [{ rule: "imap/disabled", probability: 0.95 }];
  const sure = { ...model, rank: () => ({ rules, harmless: 0, isAbout: true }), nearest: () => undefined };
  const said = (text: string) =>
    diagnose({ surface: "paste", texts: [text] }, { signs, model: async () => sure } as never);
  expect(await said("IMAP trouble")).toMatchObject({ status: "ambiguous", sure: 0.5 });
  expect(await said("IMAP trouble again")).toMatchObject({ status: "known", sure: 0.95 });
});

describe("an OAuth value", () => {
  test("counts where OAuth is spoken of, and not as two words of a database", () => {
    const seen = (text: string) => signs.codes.find(text).map(({ rule }) => rule);
    expect(seen("OAuth said consent_required for this token")).toEqual(["signin/consent-declined"]);
    expect(seen("The column consent_required of the table of customers is empty")).toEqual([]);
  });
});

test("n't denies, another word with an n before its apostrophe does not", () => {
  expect(tokenise("it isn't").words).toContain("not");
  for (const text of ["the admin's inbox", "cap't"]) expect(tokenise(text).words).not.toContain("not");
});

describe("runs of letters and digits", () => {
  test("are words while they change twice at most, or are short", () => {
    expect(tokenise("aadsts50105").words).toEqual(["aadsts", "50105"]);
    expect(tokenise("abcdef123456gh").words).not.toContain(NEUTRAL);
    expect(tokenise("ab12cd34").words).not.toContain(NEUTRAL);
  });

  test("are a hash that says nothing beyond that", () => {
    expect(tokenise("abc123def456").words).toEqual([NEUTRAL]);
  });
});
