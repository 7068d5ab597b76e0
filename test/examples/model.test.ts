/** What the model has learned, and how it does on unseen wordings, as measured by the build. */
import { describe, expect, it } from "vitest";
import { PROBABLE, RECOGNISED } from "../../src/diagnosis/types";
import { readMeasured } from "../tools/knowledge";
import { examples, isRight, pasted } from "./examples";

const texts = examples.flatMap((example) => (example.text ? [{ ...example, text: example.text }] : []));

describe("on wordings held back", () => {
  const { pasted, shown } = readMeasured();
  const { first, three, recognised, probable, alarmed } = pasted;

  it("the answer is the right rule of 67", () => expect(first).toBeGreaterThanOrEqual(0.74));
  it("the right rule is among the candidates", () => expect(three).toBeGreaterThanOrEqual(0.9));
  it("recognised is right in 98 of 100", () => expect(recognised).toBeGreaterThanOrEqual(0.98));
  it("probable is right in 85 of 100", () => expect(probable).toBeGreaterThanOrEqual(0.85));
  it("few harmless texts get a confident answer", () => expect(alarmed).toBeLessThanOrEqual(0.05));
  it("of what a page's boxes say, probable is right in 85 of 100 too", () =>
    expect(shown.probable).toBeGreaterThanOrEqual(0.85));
  it("and few harmless boxes get a confident answer", () => expect(shown.alarmed).toBeLessThanOrEqual(0.06));
});

describe("on what it was taught", () => {
  const answers = Promise.all(texts.map(async (example) => ({ example, diagnosis: await pasted(example.text) })));

  it("nine of ten answers are right, and nearly all are among the three", async () => {
    const failures = (await answers).filter(({ example }) => example.rule !== null);
    const first = failures.filter(({ example, diagnosis }) => isRight(example, diagnosis.rule));
    const three = failures.filter(({ example, diagnosis }) => diagnosis.candidates.some((id) => isRight(example, id)));
    expect(first.length / failures.length).toBeGreaterThanOrEqual(0.9);
    expect(three.length / failures.length).toBeGreaterThanOrEqual(0.97);
  });

  it("what is called recognised is right in 98 of 100, what is called probable in 85", async () => {
    const right = (from: number, to: number) => {
      const called = answers.then((all) => all.filter(({ diagnosis: { sure } }) => sure >= from && sure < to));
      return called.then(
        (all) => all.filter(({ example, diagnosis }) => isRight(example, diagnosis.rule)).length / all.length,
      );
    };
    expect(await right(RECOGNISED, 1.01)).toBeGreaterThanOrEqual(0.98);
    expect(await right(PROBABLE, RECOGNISED)).toBeGreaterThanOrEqual(0.85);
  });

  it("one harmless text in fifty gets a confident answer, at most", async () => {
    const harmless = (await answers).filter(({ example }) => example.rule === null);
    const alarmed = harmless.filter(({ diagnosis }) => diagnosis.sure >= PROBABLE);
    expect(alarmed.length / harmless.length, alarmed.map(({ example }) => example.text).join("\n")).toBeLessThanOrEqual(
      0.02,
    );
  });
});

describe("a heading that gives no reason", () => {
  it.each([
    ["HubSpot couldn't connect to your inbox", "hubspot/connect-failed"],
    ["Sorry. HubSpot can't access your inbox.", "office365/generic"],
    ["HubSpot couldn't connect to your calendar", "hubspot/caldav-failed"],
  ])("%j alone is answered by its rule, and surely enough to open", async (text, rule) => {
    expect(await pasted(text)).toMatchObject({ status: "known", rule });
  });
  it.each([
    ["HubSpot couldn't connect to your inbox. The password for kim@contoso.example was refused.", "imap/login-failed"],
    [
      "HubSpot couldn't connect to your calendar. There is no Exchange Online mailbox behind this account.",
      "office365/mailbox-not-found",
    ],
  ])("%j is answered by the reason", async (text, rule) => {
    expect((await pasted(text)).rule).toBe(rule);
  });
});

describe("what is no report", () => {
  it.each([
    "zzzz qqqq",
    "asdf",
    "pizza recipe",
    "????",
    "I love this song",
    "tacos al pastor",
    "bonjour tout le monde",
  ])("%j is near nothing", async (text) =>
    expect(await pasted(text)).toMatchObject({ status: "none", rule: null, candidates: [] }),
  );
  it.each(["Outlook", "Gmail", "Exchange", "Microsoft 365", "inbox"])("%j alone is no sure answer", async (text) => {
    expect((await pasted(text)).sure).toBeLessThan(PROBABLE);
  });
});
