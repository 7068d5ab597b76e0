import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedTo } from "../../../src/background/incidents/added";

const FORM = "Connect your inbox Email address Password Ask your provider for the name of its server.";

describe("what a text adds to another", () => {
  test.each<[what: string, before: string, text: string, adds: string | undefined]>([
    [
      "in the middle",
      FORM,
      FORM.replace("Ask", "The server refused the password. Ask"),
      "The server refused the password.",
    ],
    ["at the end", FORM, `${FORM} The server refused the password.`, "The server refused the password."],
    ["at the start", FORM, `The server refused the password. ${FORM}`, "The server refused the password."],
    [
      "in place of something",
      `${FORM} Connecting to the server …`,
      `${FORM} The server refused it.`,
      "The server refused it.",
    ],
    [
      "in a language without spaces",
      "受信トレイを接続する パスワード サーバー名はプロバイダーにお問い合わせください。",
      "受信トレイを接続する パスワード パスワードが正しくありません。 サーバー名はプロバイダーにお問い合わせください。",
      "パスワードが正しくありません。",
    ],
    ["too short to mean anything", FORM, `${FORM} Retry`, undefined],
    ["nothing", FORM, FORM, undefined],
    ["where something went", FORM, FORM.replace("Password ", ""), undefined],
    ["where they have nothing in common", FORM, "The server refused the password.", undefined],
    ["where they only begin alike", "The server works.", "The server refused the password.", undefined],
  ])("%s", (_, before, text, adds) => expect(addedTo(before, text)).toBe(adds));

  test("is a part of the text, whatever the two are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "server", "password"), { maxLength: 30 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(now).toContain(addedTo(before, now) ?? "");
      }),
    );
  });
});
