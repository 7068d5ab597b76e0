/** What a person reads in a text, whatever it came wrapped in, and how it is cut into words. */
import { describe, expect, test } from "vitest";
import { MAX_TEXT, plain } from "../../../src/diagnosis/text/normalise";
import { tokenise } from "../../../src/diagnosis/text/tokens";

describe("is read as a person reads it", () => {
  test.each([
    // HTML
    ["&Eacute;chec&nbsp;: acc&egrave;s &agrave; la bo&acirc;te re&ccedil;u", "échec : accès à la boâte reçu"],
    ["Postf&auml;cher, K&ouml;rper, Gr&uuml;&szlig;e", "Postfächer, Körper, Grüße"],
    ["contrase&ntilde;a, sesi&oacute;n, aqu&iacute;, m&ecirc;me", "contraseña, sesión, aquí, même"],
    ["&#233;chec &#xe9;chec &#xE9;chec", "échec échec échec"],
    ["a&#0;b&#1114112;c", "a b c"],
    ["a &lt; b &gt; c &amp; d &unknown; e", "a < b > c & d &unknown; e"],
    ["bo&icirc;te &agrave; remplir, n&atilde;o &uacute;nico, Stra&szlig;e", "boîte à remplir, não único, Straße"],
    ["&laquo;no&raquo; &ldquo;no&rdquo; can&rsquo;t &ndash; wait&hellip;", '"no" "no" can\'t - wait...'],
    ["<p>No <b>license</b></p><br/>", " No license "],
    ["<user> wrote <mailto:ana@contoso.com>", "<user> wrote <mailto:ana@contoso.com>"],
    // JSON and program code
    ['{"m":"caf\\u00e9 \\x41\\x42"}', '{"m":"café AB"}'],
    ['one\\ntwo\\tthree \\"four\\" it\\\'s https:\\/\\/x', 'one\ntwo three "four" it\'s https://x'],
    ['\\\\\\"deep\\\\\\"', '"deep"'],
    // URLs
    ["error=access+denied&x=1+2", "error=access denied&x=1 2"],
    ["1+1", "1+1"],
    ["caf%C3%A9 %2541 100% sure %E9", "café A 100% sure %E9"],
    // Email
    ["The pass=\nword is wr=\r\nong", "The password is wrong"],
    // Look-alikes and invisible characters
    ["can’t can‘t can`t", "can't can't can't"],
    ["pass\u00adword\u200b\ufeff ＡＡＤＳＴＳ５００ İD®", "password AADSTS500 ID"],
    ["a  \t b\u00a0c\n\nd", "a b c\n\nd"],
  ])("%j", (raw, read) => expect(plain(raw)).toBe(read));

  test("no further than its bound", () => {
    expect(plain("a".repeat(2 * MAX_TEXT))).toHaveLength(MAX_TEXT);
    expect(plain("é".repeat(2 * MAX_TEXT))).toHaveLength(MAX_TEXT);
    // A single character that becomes three.
    expect(plain("…".repeat(MAX_TEXT)).length).toBeLessThanOrEqual(MAX_TEXT);
  });
});

/** `#` replaces what differs from case to case. */
describe("is cut into words", () => {
  test.each([
    ["Ask ana.b-c@contoso.co.uk, now", "ask # now"],
    ["At 2026-11-23 09:41:07Z, on 2026/11/23 and 2026.11.23", "at # on # and #"],
    ["In 2026-2027 it failed 5.7.139 times", "in 2026 2027 it failed 5 7 139 times"],
    ["Id 0A1B2C3D-0000-4000-8000-0123456789ab gone", "id # gone"],
    ["Account xxxx of xx", "account # of xx"],
    ["Voice-mail, e-mails, E-Mail and g-mail", "voice mail emails email and g mail"],
    ["Łącze wygasło, rødgrød, weiß, œuvre", "lacze wygaslo rodgrod weiss oeuvre"],
    ["ÉCHEC d'accès, mot\u0301", "echec d acces mot"],
    ["Σφάλμα σύνδεσης", "σφαλμα συνδεσης"],
    // Hamzas, vowel signs and tatweel, which only lengthens a word.
    ["إعدادات، يُرجى، معطّل، حســـاب", "اعدادات يرجى معطل حساب"],
    ["שָׁלוֹם", "שלום"],
    ["Can't, cannot, won't, isn't, haven't", "can not can not will not is not have not"],
    ["I cant, a canter", "i can not a canter"],
    ["無法登入 Office365", "無 法 登 入 office 365"],
    ["서버 오류", "서버 오류"],
  ])("%j", (text, words) => expect(tokenise(plain(text)).words.join(" ")).toBe(words));

  test.each([
    ["One. Two", 2],
    ["office365.com and 5.7.3 are no ends...here", 1],
    ["He said ... and went on", 1],
    ["Really?! Yes", 2],
    ["一。二", 2],
    ["a line\nthat wraps", 1],
    ["a line\n  \nand another", 2],
  ])("of sentences: %j", (text, count) => {
    expect(new Set(tokenise(plain(text)).sentences).size).toBe(count);
  });
});
