/** Dutch typography: “ ” and ’ only, no space before a sign, no three dots; the rep is “je”, never “u”, on a card. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

/** What is wrong with a text. Addresses have signs of their own. */
function wrong(text: string): string[] {
  const bare = text.replace(/https?:\/\/\S+/g, "").replace(/\boutlook_\.{3}/g, "");
  return [
    ...(bare.match(/.{0,12}["'«»„‘]/gu) ?? []),
    ...(bare.match(/.{0,12}\s[,;:.!?](?=\s|$)/gu) ?? []),
    ...(bare.match(/.{0,12}\.{3}/gu) ?? []),
    ...(bare.split("“").length === bare.split("”").length ? [] : [bare]),
  ];
}

const stringsIn = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text as string);
const files = filesUnder("src/locales/nl").filter((path) => path.endsWith(".json") && !path.endsWith("glossary.json"));

test.each(files)("%s", (path) => {
  expect(stringsIn(path).flatMap(wrong)).toEqual([]);
});

test.each(files.filter((path) => path.includes("/rules/") || path.endsWith("aadsts.json")))("%s says je", (path) => {
  // What Microsoft's own page says is a search term: “U kunt hier …”.
  expect(stringsIn(path).filter((text) => /\b(uw|u)\b(?! organisatie)/u.test(text))).toEqual([]);
});

test("finds what is wrong, and only that", () => {
  for (const bad of ["„Accepteren”", "foto's", "Lukt het niet ?", "Wacht...", "“Accepteren"])
    expect(wrong(bad), bad).not.toEqual([]);
  for (const good of ["“Accepteren”", "agenda’s", "Lukt het niet? Mail IT.", "…", "outlook_...@outlook.com"])
    expect(wrong(good), good).toEqual([]);
});
