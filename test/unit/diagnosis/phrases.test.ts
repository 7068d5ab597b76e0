import { describe, expect, it } from "vitest";
import { Matcher } from "../../../src/diagnosis/signs/matcher";
import { PhraseError, readPhrase } from "../../../src/diagnosis/signs/phrases";
import { plain } from "../../../src/diagnosis/text/normalise";
import { tokenise } from "../../../src/diagnosis/text/tokens";
import { markWords } from "../../tools/gather";

function found(phrase: string, text: string): string[] {
  const source = plain(text);
  const tokens = tokenise(source);
  const hits = new Matcher(markWords([phrase]).map((marked) => [marked, "imap/disabled"] as const)).find(tokens);
  return hits.map(({ start, end }) => source.slice(start, end));
}

describe("the phrase language", () => {
  it.each([
    ["your inbox isn't connected", "Sorry: YOUR INBOX IS NOT CONNECTED!", "YOUR INBOX IS NOT CONNECTED"],
    ["can't connect", "We cannot connect.", "cannot connect"],
    ["e-mail refused", "Email refused", "Email refused"],
    ["échec d'authentification", "ECHEC D’AUTHENTIFICATION", "ECHEC D'AUTHENTIFICATION"],
    ["(log in|login|sign in) failed", "Sign-in failed", "Sign-in failed"],
    ["(log in|login) failed", "login failed", "login failed"],
    ["[please] try again", "Now try again", "try again"],
    ["in [the|your] inbox", "in your inbox", "in your inbox"],
    ["user * does not exist", "user 'a.b@c.example' does not exist", "user 'a.b@c.example' does not exist"],
    ["user * does not exist", "user does not exist", "user does not exist"],
    ["(a|b) * c * (d|e f)", "b 1 2 c 3 e f", "b 1 2 c 3 e f"],
    ["office 365 の受信トレイ", "Office365の受信トレイ", "Office365の受信トレイ"],
    ["expiré[e|s] hier", "Session expirée hier", "expirée hier"],
    ["(Mail|IMAP)server nicht gefunden", "Der IMAP-Server, der Mailserver nicht gefunden", "Mailserver nicht gefunden"],
    ["indbakke[n] er (af)brudt", "Indbakken er afbrudt", "Indbakken er afbrudt"],
    ["kalender[verbindung] getrennt", "Kalender getrennt", "Kalender getrennt"],
    ["(需要|必须)管理员", "您必须管理员", "必须管理员"],
    ["postfach（alt）voll", "Postfach (alt) voll", "Postfach (alt) voll"],
  ])("%j is in %j", (phrase, text, seen) => {
    expect(found(phrase, text)).toContain(seen);
  });

  it.each([
    ["log in failed", "logging failed"],
    ["user * does not exist", "user one two three four five six seven does not exist"],
    ["user * does not exist", "This user. It does not exist"],
    ["a b", "a x b"],
    ["can connect", "can't connect"],
  ])("%j is not in %j", (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });

  it.each([
    "",
    "*",
    "a *",
    "* a",
    "a * * b",
    "[a]",
    "a * [b]",
    "(a",
    "a)",
    "a]",
    "(a * b)",
    "a | b",
    "(a]",
    "a * b * c * d * e",
    "…",
  ])("refuses %j", (phrase) => {
    expect(() => readPhrase(phrase)).toThrow(PhraseError);
  });

  it("is looked up by the word that fewest phrases have, outside groups and whole", () => {
    expect(markWords(["The inbox (was|is) [still] off", "the Inbox", "is off", "off"])).toEqual([
      "THE inbox (was|is) [still] off",
      "THE inbox",
      "IS off",
      "OFF",
    ]);
    // None of these has a plain word of its own that every matching text would contain.
    const free = ["(log in|login) [now]", "gmail[s] can't", "cannot", "受信", "400 x_y"];
    expect(markWords(free)).toEqual(free);
    expect(markWords(["approval required.", "approval [is] needed."])).toEqual([
      "approval REQUIRED.",
      "approval [is] NEEDED.",
    ]);
  });

  it("finds phrases that share words", () => {
    const phrases = ["b c", "a * b c d", "a b", "[x] b"];
    const matcher = new Matcher(
      markWords(phrases).map((marked) => [marked, `it/${marked.toLowerCase()}` as const] as const),
    );
    const owners = (text: string) => [...new Set(matcher.find(tokenise(text)).map(({ rule }) => rule.slice(3)))].sort();
    expect(owners("b c")).toEqual(["[x] b", "b c"]);
    expect(owners("a b c d")).toEqual(["[x] b", "a * b c d", "a b", "b c"]);
    expect(owners("x b")).toEqual(["[x] b"]);
  });
});
