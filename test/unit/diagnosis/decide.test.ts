/** Small decisions among signs that can change the answer to a text. */
import { describe, expect, test } from "vitest";
import { answerWith, diagnose } from "../../../src/diagnosis/diagnose";
import { loadSigns } from "../../../src/diagnosis/signs/signs";
import { NEUTRAL, tokenise } from "../../../src/diagnosis/text/tokens";
import type { Surface } from "../../../src/diagnosis/types";
import type { Rule, RuleId } from "../../../src/rules/schema";
import { gatherSigns } from "../../tools/gather";

const rule = (id: string, more: Partial<Rule>): Rule =>
  ({ id, who: ["rep"], codes: [], phrases: {}, sources: [], steps: [], ...more }) as unknown as Rule;

const rules = [
  rule("imap/disabled", { phrases: { en: ["imap is switched off"] } }),
  rule("signin/account-locked", { phrases: { en: ["5.7.139 the user is locked"] } }),
  rule("gmail/imap-disabled", { phrases: { en: ["imap is switched off"] } }),
  rule("smtp/auth-disabled", { codes: ["5.7.139"] }),
  rule("signin/user-not-assigned", { codes: ["AADSTS50105"], phrases: { en: ["assignment wanted."] } }),
  rule("signin/consent-declined", { codes: ["consent_required"], phrases: { en: ["the request was declined"] } }),
  rule("signin/other-code", {}),
  rule("signin/admin-approval-needed", { phrases: { en: ["an approval is needed"] } }),
  rule("gmail/app-blocked", { phrases: { en: ["admin needs to review"] } }),
  rule("hubspot/connect-failed", { generic: true, phrases: { en: ["nothing came about"] } }),
  rule("office365/generic", { generic: true, phrases: { en: ["no entry here"] } }),
  ...["gmail/quota", "office365/full", "exchange/full", "signin/full", "imap/full"].map((id) =>
    rule(id, { phrases: { en: ["the mailbox is odd"] } }),
  ),
  rule("office365/outlook-alias", { codes: ["outlook_*@outlook.com"] }),
  rule("signin/approval-requested", { phrases: { en: ["an approval is needed and was requested"] } }),
];
/** A model that is sure of nothing, so that only signs decide. */
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

test.each([
  ["It says: ", ["gmail/quota", "office365/full", "exchange/full"]],
  ["Gmail: ", ["gmail/quota", "imap/full"]],
  ["Google: ", ["gmail/quota", "imap/full"]],
  ["Office 365: ", ["office365/full", "exchange/full", "signin/full"]],
  ["Office365: ", ["office365/full", "exchange/full", "signin/full"]],
  ["Microsoft: ", ["office365/full", "exchange/full", "signin/full"]],
  ["Outlook: ", ["office365/full", "exchange/full", "signin/full"]],
  ["Hotmail: ", ["office365/full", "exchange/full", "signin/full"]],
])("%sthe mailbox is odd: %j", async (name, rules) =>
  expect(await candidates(`${name}the mailbox is odd`)).toEqual(rules),
);

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
  test("within a phrase is overridden by it, also at the start of the text", async () => {
    for (const before of ["535 ", "", "mail: "])
      expect(await ruleOf(`${before}5.7.139 The user is locked.`), before).toBe("signin/account-locked");
  });

  test("counts after a flood of other codes", async () => {
    expect(await candidates(`${"consent_required ".repeat(200)} 550 5.7.139`)).toContain("smtp/auth-disabled");
  });

  test("counts beside mail, and not as the version of a product", async () => {
    expect(await ruleOf("550 5.7.139 Authentication unsuccessful")).toBe("smtp/auth-disabled");
    expect(await ruleOf("Printer driver 5.7.139 has a fault")).not.toBe("smtp/auth-disabled");
    const words = "SMTP gsmtp email author send sender recipient relay Exchange Outlook client 550 451 235".split(" ");
    for (const word of words) {
      expect(await ruleOf(`${word} says 5.7.139`), word).toBe("smtp/auth-disabled");
      expect(await ruleOf(`5.7.139, as a ${word} says`), word).toBe("smtp/auth-disabled");
    }
    const far = "which nobody had expected of a program that has been in use here for so many years";
    expect(await ruleOf(`The driver of this printer is 5.7.139, ${far}: no mail`)).not.toBe("smtp/auth-disabled");
  });
});

test("a phrase with a stop stands only where its sentence ends", async () => {
  const isReport = async (text: string) => (await ruleOf(text)) === "signin/user-not-assigned";
  for (const end of ["", ".", "! Ask them.", "\nto publish a post", "\n\nOther words", ", as they say", " (3)"])
    expect(await isReport(`Assignment wanted${end}`), end).toBe(true);
  for (const end of [" to publish a post", ": your photo", " für Fotos", "  twice"])
    expect(await isReport(`Assignment wanted${end}`), end).toBe(false);
});

test("a sentence that begins a line is the report, indented or quoted as it may be; one within a sentence is none", async () => {
  const around = "What follows is a long log of many lines about everything that happened to us last week.";
  for (const start of ["", "   ", "  - ", "* ", "> > ", "# "]) {
    expect(await ruleOf(`${around}\n${start}an approval is needed\n${around}`)).toBe("signin/admin-approval-needed");
  }
  expect(await ruleOf(`${around} Nobody thinks that an approval is needed here. ${around}`)).toBeNull();
  for (const end of [". ", "! ", "? ", "。", "！", "？", ": ", "=", "|"])
    expect(await ruleOf(`${around} It stopped${end}an approval is needed ${around}`), end).toBe(
      "signin/admin-approval-needed",
    );
  for (const code of ["534-5.7.14 ", "534 ", "554 5.7.1 "])
    expect(await ruleOf(`${around} It stopped with ${code}an approval is needed ${around}`), code).toBe(
      "signin/admin-approval-needed",
    );
  expect(await ruleOf(`${around} For all 1534 an approval is needed ${around}`)).toBeNull();
  expect(await ruleOf(`<m:Log>${around}<m:Text>an approval is needed</m:Text></m:Log>`)).toBe(
    "signin/admin-approval-needed",
  );
  expect(await ruleOf(`${around} See Settings > an approval is needed > more. ${around}`)).toBeNull();
  // Half of a text is no aside.
  const about = "as is known, an approval is needed";
  expect(await ruleOf(about)).toBe("signin/admin-approval-needed");
  expect(await ruleOf(`${about}, and this is known`)).toBeNull();
  // A quotation after a name is a value, after a sentence it is talk.
  expect(await ruleOf(`${around} message: "an approval is needed". ${around}`)).toBe("signin/admin-approval-needed");
  expect(await ruleOf(`${around} message="an approval is needed" ${around}`)).toBe("signin/admin-approval-needed");
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
    // The sign remains evidence that something failed.
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

test.each([
  ["outlook_0123abcd@outlook.com", 1],
  ["outlook_0123456789abcdef0123@outlook.com", 1],
  ["outlook_0123abc@outlook.com", 0],
  ["outlook_0123456789abcdef01234@outlook.com", 0],
])("%s is a technical address: %i", (address, count) =>
  expect(signs.codes.find(`connected as ${address}`)).toHaveLength(count),
);

test("a number beside a word of Microsoft's, or on its page, is one of its own", async () => {
  for (const word of ["Correlation Id", "correlation_id", "Microsoft", "Entra", "Azure"])
    expect(await ruleOf(`Error Code: 54321 ${word}`), word).toBe("signin/other-code");
  expect(await ruleOf("Error Code: 54321 Entrance")).toBeNull();
  // Another vendor's number, on a page that names Microsoft somewhere else.
  expect(await ruleOf(`Call ended, error 31005. ${"And so on. ".repeat(30)} Microsoft`)).toBeNull();
  expect(await ruleOf("Error Code: 50105")).toBe("signin/user-not-assigned");
  expect(await ruleOf('{"error_codes":[54321]}')).toBe("signin/other-code");
  expect(await ruleOf('{"my_codes":[54321]}')).toBeNull();
  const onPage = { surface: "microsoft-signin", texts: ["Error Code: 54321"] } as const;
  expect((await diagnose(onPage, knowledge)).rule).toBe("signin/other-code");
});

describe("an OAuth value", () => {
  test("counts where OAuth is spoken of, and not as two words of a database", () => {
    const seen = (text: string) => signs.codes.find(text).map(({ rule }) => rule);
    expect(seen("OAuth said consent_required for this token")).toEqual(["signin/consent-declined"]);
    expect(seen("The column consent_required of the table of customers is empty")).toEqual([]);
    for (const word of ["error", "error_code", "subcode", "reason", "status", "exception"])
      expect(seen(`The column shows ${word}: consent_required in the table of customers`), word).toHaveLength(1);
    for (const word of "OAuth2 token AADSTS MSAL ADAL OpenID refresh grant consent Google Microsoft HubSpot".split(" "))
      expect(seen(`The column of ${word} has consent_required in the table of customers`), word).toHaveLength(1);
    // The value is nearly the whole text.
    expect(seen("(got) consent_required")).toHaveLength(1);
    expect(seen("(we got) consent_required!!")).toEqual([]);
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

describe("how sure the model must be", () => {
  const PAGE: Surface = "email-settings";
  interface Says {
    /** Probability of each rule, in descending order. */
    rules?: Record<string, number>;
    harmless?: number;
    isAbout?: boolean;
    surface?: Surface;
    example?: string;
  }
  function answer(text: string, { rules = { "imap/disabled": 0.5 }, harmless = 0, isAbout = true, ...more }: Says) {
    const ranked = Object.entries(rules).map(([rule, probability]) => ({ rule: rule as RuleId, probability }));
    const ranker = {
      rank: () => ({ rules: ranked, harmless, isAbout }),
      sure: (probability: number) => probability,
      nearest: () => more.example,
    };
    return answerWith(ranker, { surface: more.surface ?? "paste", texts: [text] }, signs);
  }
  const said = (text: string, says: Says) => {
    const { status, rule, sure } = answer(text, says);
    return [status, rule, sure].filter(Boolean).join(" ");
  };
  const WORDS = "some words that no sign knows";

  test.each<[what: string, says: Says, answer: string]>([
    ["that it is this", { rules: { "imap/disabled": 0.85 } }, "known imap/disabled 0.85"],
    ["or perhaps", { rules: { "imap/disabled": 0.849 } }, "ambiguous imap/disabled 0.849"],
    ["that anything comes near", { rules: { "imap/disabled": 0.1 } }, "ambiguous imap/disabled 0.1"],
    ["or nothing does", { rules: { "imap/disabled": 0.099 } }, "unknown"],
    ["that a pasted text reports nothing", { harmless: 0.8 }, "none"],
    ["or may report something", { harmless: 0.799 }, "ambiguous imap/disabled 0.5"],
    ["that a page reports nothing", { harmless: 0.3, surface: PAGE }, "none"],
    ["or may", { harmless: 0.299, surface: PAGE }, "ambiguous imap/disabled 0.5"],
    ["that nothing is likelier than an unknown failure", { rules: { "imap/disabled": 0.09 }, harmless: 0.501 }, "none"],
    ["or is not", { rules: { "imap/disabled": 0.09 }, harmless: 0.5 }, "unknown"],
    [
      "which it need not be beside a known one",
      { rules: { "imap/disabled": 0.1 }, harmless: 0.501 },
      "ambiguous imap/disabled 0.1",
    ],
    ["where no word is about a connection", { rules: { "imap/disabled": 0.149 }, isAbout: false }, "none"],
    ["or one may be", { rules: { "imap/disabled": 0.15 }, isAbout: false }, "ambiguous imap/disabled 0.15"],
  ])("%s", (_, says, expected) => expect(said(WORDS, says)).toBe(expected));

  test("a text that reports nothing speaks of the nearest, unless it is sure of itself or about something else", () => {
    const rules = {
      "imap/disabled": 0.3,
      "gmail/app-blocked": 0.2,
      "smtp/auth-disabled": 0.1,
      "signin/other-code": 0.1,
    };
    const names = Object.keys(rules);
    expect(answer(WORDS, { rules, harmless: 0.994 }).candidates).toEqual(names.slice(0, 3));
    expect(answer(WORDS, { rules, harmless: 0.995 }).candidates).toEqual([]);
    expect(answer(WORDS, { rules: { "imap/disabled": 0.1 }, isAbout: false }).candidates).toEqual([]);
    expect(answer("", { rules }).candidates).toEqual([]);
  });

  test("a number needs no model", () => {
    expect(said("AADSTS50105", { harmless: 0.99 })).toBe("known signin/user-not-assigned 0.99");
  });

  test("an example speaks for what it was taken for, where there is one", () => {
    expect(answer(WORDS, {}).evidence).toEqual([]);
    expect(answer(WORDS, { example: "IMAP is off" }).evidence).toEqual([
      { stage: "example", rule: "imap/disabled", seen: "IMAP is off" },
    ]);
  });

  describe("against a sentence in the middle of a text", () => {
    const TEXT = "In the long history of our team somebody once wrote that an approval is needed, which was wrong";
    const SIGN = "signin/admin-approval-needed";
    test.each<[what: string, says: Says, answer: string]>([
      ["it agrees", { rules: { [SIGN]: 0.5 } }, `known ${SIGN} 0.9`],
      ["and doubts it", { rules: { [SIGN]: 0.5 }, harmless: 0.3 }, `ambiguous ${SIGN} 0.5`],
      ["but not enough", { rules: { [SIGN]: 0.5 }, harmless: 0.299 }, `known ${SIGN} 0.9`],
      ["it names another", { rules: { "imap/disabled": 0.349 } }, `ambiguous ${SIGN} 0.5`],
      ["and is sure of it", { rules: { "imap/disabled": 0.35 } }, "ambiguous imap/disabled 0.35"],
      ["but of no word of a connection", { rules: { "imap/disabled": 0.9 }, isAbout: false }, `ambiguous ${SIGN} 0.5`],
      ["it says that nothing failed", { rules: { [SIGN]: 0.5 }, harmless: 0.8 }, "none"],
      ["but not for sure", { rules: { [SIGN]: 0.5 }, harmless: 0.799 }, `ambiguous ${SIGN} 0.5`],
    ])("%s", (_, says, expected) => expect(said(TEXT, says)).toBe(expected));

    test("on a page it decides alone", () => {
      expect(said(TEXT, { surface: PAGE, harmless: 0.9 })).toBe(`known ${SIGN} 0.99`);
    });

    test("what it names stands before what the sentence means, and that before the nearest", () => {
      const rules = { "imap/disabled": 0.6, "gmail/app-blocked": 0.2 };
      expect(answer(TEXT, { rules }).candidates).toEqual(["imap/disabled", SIGN, "gmail/app-blocked"]);
      expect(answer(TEXT, { rules: { [SIGN]: 0.5, ...rules } }).candidates[0]).toBe("imap/disabled");
      expect(answer(TEXT, { rules, harmless: 0.9 }).candidates).toEqual([SIGN, "imap/disabled", "gmail/app-blocked"]);
      expect(answer(TEXT, { rules, harmless: 0.999 }).candidates[0]).toBe(SIGN);
    });
  });

  describe("against the heading of a failure", () => {
    const HEADING = "hubspot/connect-failed";
    test.each<[what: string, text: string, says: Says, answer: string]>([
      ["it gives a reason", "Nothing came about", { rules: { "imap/disabled": 0.2 } }, "ambiguous imap/disabled 0.2"],
      [
        "another heading is none",
        "Nothing came about",
        { rules: { "office365/generic": 0.6, "imap/disabled": 0.1 } },
        `ambiguous ${HEADING} 0.5`,
      ],
      ["or none", "Nothing came about", { rules: { "imap/disabled": 0.199 }, surface: PAGE }, `known ${HEADING} 0.9`],
      [
        "it names the heading, too",
        "Nothing came about",
        { rules: { [HEADING]: 0.6, "imap/disabled": 0.19 } },
        `known ${HEADING} 0.9`,
      ],
      [
        "two headings are one answer",
        "Nothing came about. No entry here",
        { rules: { [HEADING]: 0.6 } },
        `known ${HEADING} 0.9`,
      ],
      [
        "on a page something has failed",
        "Nothing came about",
        { rules: { [HEADING]: 0.1 }, harmless: 0.95, surface: PAGE },
        `known ${HEADING} 0.9`,
      ],
    ])("%s", (_, text, says, expected) => expect(said(text, says)).toBe(expected));
  });
});
