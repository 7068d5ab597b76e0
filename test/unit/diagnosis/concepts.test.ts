/** How entries of `src/lexicon/words/` match words, and in which language a sentence is read. */
import { describe, expect, it } from "vitest";
import { Lexicon, type LexiconWords } from "../../../src/diagnosis/examples/concepts";
import { plain } from "../../../src/diagnosis/text/normalise";
import { tokenise } from "../../../src/diagnosis/text/tokens";
import { foldWords } from "../../tools/gather";

function read(words: LexiconWords, text: string) {
  const source = plain(text);
  const tokens = tokenise(source);
  return new Lexicon(foldWords(words)).read(source, tokens, tokens.words.length);
}
const finds = (entries: string, text: string) =>
  read({ xx: { fail: entries } }, text).some(({ concepts }) => concepts.length > 0);

describe("an entry", () => {
  it.each([
    ["anmeld", "Die Anmeldung", true],
    ["anmeld", "Nachanmeldung", false],
    ["-anmeldung", "Nachanmeldung", true],
    ["-fehler", "Anmelde-Fehler", true],
    ["konto., -fehler", "Anmeldefehler", true],
    ["konto.", "Das Konto ist da", true],
    ["konto.", "Kontoname", false],
    ["mot de passe", "Votre mot de passe", true],
    ["échou", "ECHOUÉ", true],
    ["konnte * nicht.", "Er konnte das Postfach nicht finden", true],
    ["konnte * nicht.", "nicht konnte", false],
    ["konnte * nicht.", `konnte ${"sehr ".repeat(40)} nicht`, false],
    ["サーバ", "メールサーバーに", true],
    ["登录", "无法登录", true],
    ["没有 * 权限", "您没有访问的权限", true],
    ["서버", "서버에 연결", true],
    ["오류", "서버오류", false],
    ["-오류", "서버오류", true],
  ])("%s in %s: %s", (entries, text, expected) => {
    expect(finds(entries, text)).toBe(expected);
  });
});

describe("a sentence", () => {
  const words: LexiconWords = {
    de: { common: "die., ist., nicht.", login: "anmeld", fail: "fehl" },
    nl: { common: "de., is., niet.", login: "aanmeld", done: "fehl" },
    any: { smtp: "smtp" },
  };

  it("is read in the language that it is in, and in that of all", () => {
    expect(read(words, "Die SMTP-Anmeldung ist fehlgeschlagen")[0]?.concepts.sort()).toEqual([
      "common",
      "fail",
      "login",
      "smtp",
    ]);
  });

  it("that may be in two languages is in that of the text around it", () => {
    expect(read(words, "Fehl.")[0]?.concepts.sort()).toEqual(["done", "fail"]);
    const german = Array(3).fill("die Anmeldung ist nicht da").join(" und ");
    expect(read(words, `${german}. Fehl.`).at(-1)?.concepts).toEqual(["fail"]);
    // Each sentence counts, however far into a longer one before it its words are.
    const dutch = `${"x ".repeat(150)}aanmelding. ${"De aanmelding is niet daar. ".repeat(8)}`;
    expect(read(words, `${dutch}${german}. Fehl.`).at(-1)?.concepts).toEqual(["done"]);
  });

  it("ends at a stop, at a line that begins anew, at a value", () => {
    const count = (text: string) => read(words, text).length;
    expect(count("Die Anmeldung. Sie fehlt.")).toBe(2);
    expect(count("Die Anmeldung\nSie fehlt")).toBe(2);
    expect(count("Die Anmeldung\nist weiter unten")).toBe(1);
    expect(count("state=x&message=Die Anmeldung")).toBe(3);
  });
});
