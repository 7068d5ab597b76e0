/** How words are found: the little language of `src/lexicon/words/`. */
import { describe, expect, it } from "vitest";
import { foldWords, Lexicon } from "../../../src/diagnosis/lexicon";
import { plain } from "../../../src/diagnosis/normalise";
import { spaced } from "../../../src/diagnosis/spaced";
import { tokenise } from "../../../src/diagnosis/tokens";

const line = (text: string) => {
  const { words } = tokenise(plain(text));
  return spaced(words, 0, words.length);
};

function found(entries: string, text: string): string[] {
  const lexicon = new Lexicon(foldWords({ xx: { fail: entries } }));
  const { line: searched } = line(text);
  return lexicon.find(searched).map(({ start, end }) => searched.slice(start, end).trim());
}

describe("an entry", () => {
  it.each([
    ["anmeld", "Die Anmeldung", ["anmeld"]],
    ["anmeld", "Nachanmeldung", []],
    ["-anmeldung", "Nachanmeldung", ["anmeldung"]],
    ["-fehler", "Anmelde-Fehler", ["fehler"]],
    ["konto.", "Das Konto ist da", ["konto"]],
    ["konto.", "Kontoname", []],
    ["mot de passe", "Votre mot de passe", ["mot de passe"]],
    ["échou", "ECHOUÉ", ["echou"]],
    ["konnte * nicht.", "Er konnte das Postfach nicht finden", ["konnte das postfach nicht"]],
    ["konnte * nicht.", "nicht konnte", []],
    ["サーバ", "メールサーバーに", ["サーバ"]],
    ["登录", "无法登录", ["登录"]],
    ["没有 * 权限", "您没有访问的权限", ["没有访问的权限"]],
    ["서버", "서버에 연결", ["서버"]],
    ["오류", "서버오류", []],
    ["-오류", "서버오류", ["오류"]],
    ["a, a., á", "a", ["a", "a"]],
  ])("%s in %s", (entries, text, expected) => {
    expect(found(entries, text)).toEqual(expected);
  });

  it("leaves a gap of some words, no more", () => {
    expect(found("konnte * nicht.", `konnte ${"sehr ".repeat(40)} nicht`)).toEqual([]);
  });
});

it("a line knows the token at each place", () => {
  const { words } = tokenise(plain("SMTPサーバーに 接続 failed"));
  const { line: text, tokenAt } = spaced(words, 0, words.length);
  expect(text.startsWith(" smtp サーバーに接続 failed")).toBe(true);
  expect(words[tokenAt[text.indexOf("ー")] as number]).toBe("ー");
  expect(words[tokenAt[text.indexOf("接続") + 1] as number]).toBe("続");
  expect(words[tokenAt[text.indexOf("led")] as number]).toBe("failed");
  expect(tokenAt).toHaveLength(text.length);
});
