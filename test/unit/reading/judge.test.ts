import { describe, expect, test } from "vitest";
import { type Diagnosis, type Facts, PROBABLE } from "../../../src/diagnosis/types";
import { judge } from "../../../src/reading/judge";
import type { FrameReading, PieceKind } from "../../../src/shared/reading";

const frame = (host: string, path: string, ...pieces: [kind: PieceKind, text: string][]): FrameReading => ({
  host,
  path,
  pieces: pieces.map(([kind, text]) => ({ kind, text, keys: [], links: [] })),
  isSignin: host.startsWith("login."),
  request: [],
  identifiers: [],
});
/** How sure an answer by this evidence is. */
const SURE: Record<string, number> = { code: 0.99, phrase: 0.98, example: 0.9, likely: 0.6, possible: 0.5 };
/** `[stage]` in a text is the evidence it gives, for the rule `a/<stage>`; `[unknown]` a failure without a rule. */
function ask({ texts }: Facts): Diagnosis {
  const stage = /\[(\w+)\]/.exec(texts.join())?.[1] as string | undefined;
  const nothing = { rule: null, candidates: [], sure: 0, evidence: [], details: {} };
  if (!stage) return { status: "none", ...nothing };
  if (stage === "unknown") return { status: stage, ...nothing };
  const rule = `a/${stage}` as const;
  const sure = SURE[stage] as number;
  const evidence = [
    {
      stage: stage === "code" || stage === "phrase" ? (stage as "code" | "phrase") : ("example" as const),
      rule,
      seen: stage,
    },
  ];
  return { status: sure >= PROBABLE ? "known" : "ambiguous", rule, candidates: [rule], sure, evidence, details: {} };
}
const ruleOf = async (...frames: FrameReading[]) => (await judge(frames, ask)).judgement?.diagnosis.rule ?? null;

describe("what may stand", () => {
  test.each<[string, FrameReading, string | null]>([
    ["an alert of HubSpot's", frame("app.hubspot.com", "/x", ["alert", "[example]"]), "a/example"],
    ["a heading of HubSpot's that hints", frame("app.hubspot.com", "/x", ["heading", "Inbox [example]"]), null],
    ["a heading of HubSpot's with a code", frame("app.hubspot.com", "/x", ["heading", "[code]"]), "a/code"],
    ["anything on a sign-in page", frame("login.live.com", "/", ["words", "[example]"]), "a/example"],
    [
      "a heading of a sign-in page that failed",
      frame("login.live.com", "/", ["heading", "Error [example]"]),
      "a/example",
    ],
    ["a consent on a sign-in page", frame("login.live.com", "/", ["heading", "It wants access [example]"]), null],
    ["a question on a sign-in page", frame("login.live.com", "/", ["heading", "Stay signed in?\n[example]"]), null],
    ["an alert of a shop", frame("shop.example", "/", ["alert", "Wrong password [example]"]), null],
    ["an alert about mail", frame("shop.example", "/", ["alert", "Mailbox [example]"]), "a/example"],
    ["an alert about a mail server", frame("shop.example", "/", ["alert", "Incoming server [example]"]), "a/example"],
    ["an alert about another server", frame("shop.example", "/", ["alert", "Our server [example]"]), null],
    ["words about mail anywhere", frame("shop.example", "/", ["words", "Mailbox [phrase]"]), null],
    ["words about mail at a provider", frame("mail.example", "/", ["words", "IMAP [phrase]"]), "a/phrase"],
    ["long words at a provider", frame("mail.example", "/", ["words", `IMAP [example] ${"x".repeat(200)}`]), null],
    ["an alert of HubSpot's that is only likely", frame("app.hubspot.com", "/x", ["alert", "[likely]"]), "a/likely"],
    ["words of HubSpot's that are only likely", frame("app.hubspot.com", "/x", ["words", "Inbox [likely]"]), null],
    [
      "an alert about mail elsewhere that is likely",
      frame("shop.example", "/", ["alert", "Mail [likely]"]),
      "a/likely",
    ],
    ["an alert about mail elsewhere, less likely", frame("shop.example", "/", ["alert", "Mail [possible]"]), null],
    ["words of a sign-in page that are likely", frame("login.live.com", "/", ["words", "[likely]"]), "a/likely"],
    ["words of a sign-in page, less likely", frame("login.live.com", "/", ["words", "[possible]"]), null],
    ["a quoted code in a ticket", frame("desk.example", "/t/1", ["quote", "[code]"]), "a/code"],
    ["a quotation without a sign", frame("desk.example", "/t/1", ["quote", "Mailbox [example]"]), null],
    ["a quoted code in a mail on HubSpot", frame("app.hubspot.com", "/x", ["quote", "[code]"]), null],
    ["a quoted code on a help page", frame("support.example", "/", ["quote", "[code]"]), null],
    [
      "a message before a quotation",
      frame("mail.example", "/", ["quote", "[code]"], ["alert", "[likely]"]),
      "a/likely",
    ],
    ["a help page", frame("support.example", "/", ["alert", "Mailbox [code]"]), null],
    ["a help page by its path", frame("example.com", "/help/1/x", ["alert", "Mailbox [code]"]), null],
    ["a search", frame("www.google.com", "/search", ["heading", "[code]"], ["page", "Mailbox [code]"]), null],
    ["a letter", frame("mail.example", "/", ["words", "Dear Ana,\nyour mailbox is full [phrase]"]), null],
    ["nothing", frame("mail.example", "/", ["alert", "Saved"]), null],
  ])("%s", async (_, page, rule) => expect(await ruleOf(page)).toBe(rule));

  test("the surest of all frames wins, then what is most of a message", async () => {
    const page = frame("app.hubspot.com", "/x", ["words", "Inbox [likely]"], ["alert", "Inbox [example]"]);
    expect(await ruleOf(page, frame("app.hubspot.com", "/y", ["words", "[code]"]))).toBe("a/code");
    expect(await ruleOf(page)).toBe("a/example");
  });

  test("two quotations that differ are a list, or talk", async () => {
    const [a, b] = ["code", "phrase"].map((stage) => frame("desk.example", "/t/1", ["quote", `[${stage}]`]));
    expect(await ruleOf(a as FrameReading, b as FrameReading)).toBe(null);
    expect(await ruleOf(a as FrameReading, a as FrameReading)).toBe("a/code");
    expect(await ruleOf(frame("desk.example", "/t/1", ["heading", "What [code] means"], ["quote", "[code]"]))).toBe(
      null,
    );
  });

  test("what the page reports is asked about once more, as pasted, where it seems harmless at first", async () => {
    const asked: Facts["surface"][] = [];
    const doubting = (facts: Facts) => {
      asked.push(facts.surface);
      return ask(facts.surface === "paste" ? facts : { ...facts, texts: [] });
    };
    const page = frame("login.live.com", "/", ["alert", "[example]"], ["words", "[example]"]);
    expect((await judge([page], doubting)).judgement?.diagnosis.rule).toBe("a/example");
    expect(asked).toEqual(["microsoft-signin", "paste", "microsoft-signin"]);
  });

  test("a failure that no rule knows is said only where a message of HubSpot's or of a sign-in is about mail", async () => {
    const unknown = async (page: FrameReading) => (await judge([page], ask)).isUnknown;
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(true);
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your signature [unknown]"]))).toBe(false);
    expect(await unknown(frame("example.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(false);
  });
});
