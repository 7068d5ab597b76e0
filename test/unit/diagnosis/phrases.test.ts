import { describe, expect, it } from "vitest";
import { plain } from "../../../src/diagnosis/normalise";
import { PhraseError, readPhrase } from "../../../src/diagnosis/phrases";
import { PhraseTree } from "../../../src/diagnosis/tree";
import { tokenise } from "../../../src/diagnosis/tokens";

function found(phrase: string, text: string): string[] {
  const tree = new PhraseTree<string>();
  tree.add(phrase, "it");
  const source = plain(text);
  const tokens = tokenise(source);
  return tree.find(tokens).map(({ start, end }) => source.slice(tokens.starts[start], tokens.ends[end - 1]));
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

  it.each(["", "*", "a *", "* a", "a * * b", "[a]", "a * [b]", "(a", "a)", "a]", "(a * b)", "a | b", "(a]", "…"])(
    "refuses %j",
    (phrase) => {
      expect(() => readPhrase(phrase)).toThrow(PhraseError);
    },
  );

  it("finds phrases that share words, whichever was met first", () => {
    const tree = new PhraseTree<string>();
    for (const phrase of ["b c", "a * b c d", "a b", "[x] b"]) tree.add(phrase, phrase);
    const owners = (text: string) => tree.find(tokenise(text)).map(({ owner }) => owner);
    expect(owners("b c").sort()).toEqual(["[x] b", "b c"]);
    expect(owners("a b c d").sort()).toEqual(["[x] b", "a * b c d", "a b", "b c"]);
    expect(owners("x b").sort()).toEqual(["[x] b", "[x] b"]);
  });

  it("marks the weak", () => {
    const tree = new PhraseTree<string>();
    tree.add("~a b", "it");
    expect(tree.find(tokenise("a b"))).toEqual([{ owner: "it", start: 0, end: 2, literal: 2, weak: true }]);
  });
});
