import { describe, expect, test } from "vitest";
import type { Diagnosis, Facts, Stage } from "../../../src/diagnosis/types";
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
/** `[stage]` in a text is the evidence it gives, for the rule `a/<stage>`; `[unknown]` a failure without a rule. */
function ask({ texts }: Facts): Diagnosis {
  const stage = /\[(\w+)\]/.exec(texts.join())?.[1] as Stage | "unknown" | undefined;
  const nothing = { rule: null, candidates: [], evidence: [], details: {} };
  if (!stage || stage === "unknown") return { status: stage ?? "none", ...nothing };
  const rule = `a/${stage}` as const;
  return { status: "known", rule, candidates: [rule], evidence: [{ stage, rule, seen: stage }], details: {} };
}
const ruleOf = async (...frames: FrameReading[]) => (await judge(frames, ask)).judgement?.diagnosis.rule ?? null;

describe("what may stand", () => {
  test.each<[string, FrameReading, string | null]>([
    ["an alert of HubSpot's", frame("app.hubspot.com", "/x", ["alert", "[hint]"]), "a/hint"],
    ["a heading of HubSpot's that hints", frame("app.hubspot.com", "/x", ["heading", "Inbox [hint]"]), null],
    ["a heading of HubSpot's with a code", frame("app.hubspot.com", "/x", ["heading", "[code]"]), "a/code"],
    ["anything on a sign-in page", frame("login.live.com", "/", ["words", "[hint]"]), "a/hint"],
    ["a question on a sign-in page", frame("login.live.com", "/", ["heading", "Stay signed in?\n[hint]"]), null],
    ["an alert of a shop", frame("shop.example", "/", ["alert", "Wrong password [hint]"]), null],
    ["an alert about mail", frame("shop.example", "/", ["alert", "Mailbox [hint]"]), "a/hint"],
    ["words about mail anywhere", frame("shop.example", "/", ["words", "Mailbox [phrase]"]), null],
    ["words about mail at a provider", frame("mail.example", "/", ["words", "IMAP [phrase]"]), "a/phrase"],
    ["long words at a provider", frame("mail.example", "/", ["words", `IMAP [hint] ${"x".repeat(200)}`]), null],
    ["a help page", frame("support.example", "/", ["alert", "Mailbox [code]"]), null],
    ["a help page by its path", frame("example.com", "/help/1/x", ["alert", "Mailbox [code]"]), null],
    ["a letter", frame("mail.example", "/", ["words", "Dear Ana,\nyour mailbox is full [phrase]"]), null],
    ["nothing", frame("mail.example", "/", ["alert", "Saved"]), null],
  ])("%s", async (_, page, rule) => expect(await ruleOf(page)).toBe(rule));

  test("the surest of all frames wins, then what is most of a message", async () => {
    const page = frame("app.hubspot.com", "/x", ["words", "Inbox [concept]"], ["alert", "Inbox [hint]"]);
    expect(await ruleOf(page, frame("app.hubspot.com", "/y", ["words", "[code]"]))).toBe("a/code");
    expect(await ruleOf(page)).toBe("a/hint");
  });

  test("a failure that no rule knows is said only where a message of HubSpot's or of a sign-in is about mail", async () => {
    const unknown = async (page: FrameReading) => (await judge([page], ask)).isUnknown;
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(true);
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your signature [unknown]"]))).toBe(false);
    expect(await unknown(frame("example.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(false);
  });
});
