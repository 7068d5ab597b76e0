/** What the lookup does with a text: a pasted error is diagnosed, words are searched for. */
import { afterAll, describe, expect, test, vi } from "vitest";
import { loadSigns } from "../../../src/diagnosis/signs/signs";
import type { Words } from "../../../src/locales/words";
import { entriesOf, finderFor } from "../../../src/lookup/finder";
import type { Rule, RuleId } from "../../../src/rules/schema";
import { gatherSigns } from "../../tools/gather";

const ruleOf = (id: RuleId, more: Partial<Rule> = {}) =>
  ({ id, who: ["it-admin"], sources: [], steps: [], ...more }) as Rule;
const wordsOf = (title: string, more: object = {}) => ({ title, summary: "", causes: {}, steps: {}, ...more });

const FOUND = "imap/certificate-untrusted";
/** The model's best rule for every text. */
const NEAREST = "imap/login-failed";
const rules = [
  ruleOf(FOUND, { codes: ["MAIL_CERTIFICATE_UNTRUSTED"] }),
  ruleOf(NEAREST),
  ...Array.from({ length: 12 }, (_, n) => ruleOf(`gmail/many-${n}`)),
];
const words: Words = {
  ui: {},
  rules: {
    [FOUND]: wordsOf("The mail server's certificate is not trusted"),
    [NEAREST]: wordsOf("The mail server refuses the password"),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`gmail/many-${n}`, wordsOf("One of a dozen")])),
  },
};
/** The model's probability that a text reports nothing; it is sure of no rule. */
let harmless = 0;
const model = {
  rank: () => ({ rules: [{ rule: NEAREST, probability: 0.05 }], harmless, isAbout: true }),
  sure: (probability: number) => probability,
};
// Test files share modules: resetting them makes the mocks apply here and not in the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock("../../../src/shared/knowledge", () => ({
  knowledge: async () => ({ signs: loadSigns(gatherSigns(rules)), model: async () => model }),
}));
const find = async (text: string, isHarmless = false) => {
  harmless = isHarmless ? 0.9 : 0;
  return (await finderFor(rules, words, words)).find(text);
};

test.each([
  ["words", "certificate of ours", true],
  ["words, as many as one types", "certificate of ours, and more words, sixty characters long, ", true],
  ["a text of two lines", "certificate\nof ours", false],
  ["a long text", "certificate of ours, and more words, longer than sixty letter", false],
])("%s", async (_, text, isSearched) => {
  const { diagnosis, hits } = await find(text);
  expect(hits).toEqual(isSearched ? [NEAREST, FOUND] : []);
  expect(diagnosis?.status).toBe(isSearched ? undefined : "unknown");
});

describe("an answer", () => {
  test("is one rule where a sign says so, however short the text", async () => {
    expect(await find("certificate MAIL_CERTIFICATE_UNTRUSTED")).toMatchObject({
      diagnosis: { status: "known", rule: FOUND },
      hits: [],
    });
  });

  test("is what the words find, where nothing failed", async () => {
    expect(await find("certificate of ours", true)).toEqual({ hits: [FOUND] });
  });

  test("is what a text speaks of that reports nothing, and that is no search", async () => {
    expect(await find("something\nof ours", true)).toEqual({ hits: [NEAREST] });
  });

  test("names a rule once, and eight at most", async () => {
    expect((await find("password")).hits).toEqual([NEAREST]);
    const { hits } = await find("dozen");
    expect(hits).toHaveLength(8);
    expect(hits[0]).toBe(NEAREST);
    expect((await find("dozen", true)).hits).toHaveLength(8);
  });
});

test("a rule is found by all that is written about it, in the rep's language and in English", () => {
  const rule = ruleOf("office365/mailbox-full", { codes: ["5.2.2"] });
  const of = (title: string, summary: string, term: string) => ({
    ui: {},
    rules: { [rule.id]: wordsOf(title, { summary, terms: [term], causes: { size: `cause: ${title}` } }) },
  });
  const [french, english] = [of("Pleine", "La boîte", "quota"), of("Full", "The mailbox", "storage")];
  expect(entriesOf([rule], french, english)).toEqual([
    {
      id: rule.id,
      title: "Pleine",
      summary: "La boîte",
      terms: ["quota", "storage", "5.2.2", "office365", "mailbox", "full"],
      text: "Full The mailbox cause: Pleine",
    },
  ]);
  expect(entriesOf([rule], english, english)).toMatchObject([
    { terms: ["storage", "5.2.2", "office365", "mailbox", "full"], text: "  cause: Full" },
  ]);
  expect(entriesOf([rule], { ui: {}, rules: {} }, english)).toMatchObject([{ title: "", text: "Full The mailbox" }]);
});
