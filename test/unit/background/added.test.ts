import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedTo } from "../../../src/background/incidents/added";

const OTHER = "We never show your address to other people in your company.";
const JAPANESE =
  "受信トレイに接続するための設定をここで入力してください サーバー名はプロバイダーの担当窓口にお問い合わせください。";
const FORM = "Connect your inbox Email address Password Ask your provider for the name of its server.";

describe("what a text adds to others", () => {
  test.each<[what: string, text: string, adds: string | undefined]>([
    ["in the middle", FORM.replace("Ask", "The server refused it. Ask"), "The server refused it."],
    ["at the end", `${FORM} The server refused it.`, "The server refused it."],
    ["at the start", `The server refused it. ${FORM}`, "The server refused it."],
    [
      "in two places",
      `${FORM.replace("Ask", "The server refused it. Ask")} Check it again.`,
      "The server refused it. Check it again.",
    ],
    ["to two texts at once", `${FORM} The server refused it. ${OTHER}`, "The server refused it."],
    ["with a word of the form", `${FORM} Your Password was refused.`, "Your Password was refused."],
    [
      "in a language without spaces",
      "受信トレイに接続するための設定をここで入力してください パスワードが正しくありません。 サーバー名はプロバイダーの担当窓口にお問い合わせください。",
      "パスワードが正しくありません。",
    ],
    ["that is too short to mean anything", `${FORM} Retry`, undefined],
    ["nothing", FORM, undefined],
    ["where something went", FORM.replace("Password ", ""), undefined],
    ["where nothing is repeated", "The server refused the password.", undefined],
  ])("%s", (_, text, adds) => expect(addedTo([FORM, OTHER, JAPANESE], text)).toBe(adds));

  // Without their beginnings, these would name a failure.
  test.each([
    ["Learn what to do when your inbox is disconnected.", "Learn what to do when IMAP is disabled for your account."],
    ["Make sure that your inbox settings are up to date.", "Make sure that your mailbox is not full."],
    [
      "Your inbox was connected. Emails are logged from now on, whatever you do with them.",
      "Your inbox was connected. No password is required.",
    ],
  ])("is nothing where two hints only begin alike: %s %s", (before, text) =>
    expect(addedTo([before], text)).toBeUndefined(),
  );

  test("is made of its words, in their order, whatever the texts are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "server", "password"), { maxLength: 30 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (before, now) => {
        const rest = now.split(" ");
        for (const word of addedTo(before, now)?.split(" ") ?? []) {
          expect(rest).toContain(word);
          rest.splice(0, rest.indexOf(word) + 1);
        }
      }),
    );
  });
});
