/** French typography: a narrow no-break space before ; ? !, a no-break space before : and inside « », curly apostrophes. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/** What is wrong with the spaces of a text. Addresses, paths and numbers have colons of their own, without a space. */
function wrong(text: string): string[] {
  const bare = text.replace(/https?:\/\/\S+/g, "");
  return [
    ...(bare.match(/.{0,12}[ \u00a0](?=[;?!])/gu) ?? []),
    ...(bare.match(/.{0,12}[ \u202f](?=:(?!\S*\/))/gu) ?? []),
    ...(bare.match(/.{0,12}«(?!\u00a0)/gu) ?? []),
    ...(bare.match(/.{0,12}(?<!\u00a0)»/gu) ?? []),
    ...(bare.match(/.{0,12}[\p{L})»…][;!?](?=\s|$)/gu) ?? []),
    ...(bare.match(/.{0,12}\p{L}'\p{L}/gu) ?? []),
  ];
}

test.each(filesUnder("src/locales/fr").filter((path) => path.endsWith(".json") && !path.endsWith("glossary.json")))(
  "%s",
  (path) => {
    const strings = [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text as string);
    expect(strings.flatMap(wrong)).toEqual([]);
  },
);

test("finds what is wrong, and only that", () => {
  for (const bad of [
    "Vraiment ?",
    "Oui\u00a0!",
    "Code : 5",
    `Code${NARROW}: 5`,
    "«\u202fmot\u202f»",
    "« mot »",
    "Quoi?",
    "l'eau",
  ])
    expect(wrong(bad), bad).not.toEqual([]);
  for (const good of [
    `Vraiment${NARROW}?`,
    `Code${NO_BREAK}: 5`,
    `«${NO_BREAK}mot${NO_BREAK}»`,
    "https://app.hubspot.com/?a=b",
    "à 10:11",
    "outlook_…@outlook.com",
  ])
    expect(wrong(good), good).toEqual([]);
});
