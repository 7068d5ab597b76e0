/** German typography: „…“ in pairs, a space before three dots that stand for words, none before other marks, nothing straight. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";
import { shown } from "./shown";

/** What is wrong with the marks of a text. Addresses and code have straight ones of their own. */
function wrong(text: string): string[] {
  const bare = text.replace(/https?:\/\/\S+/g, "x").replace(/\S*\.\.\.@\S+/g, "x");
  return [
    ...(bare.match(/.{0,12}["'”«»].{0,12}/gu) ?? []),
    ...(bare.match(/.{0,12}[\p{L}\p{N})“] [?!;,](?=\s|$)/gu) ?? []),
    ...(bare.match(/.{0,12} :(?=\s|$)/gu) ?? []),
    ...(bare.match(/.{0,12}\.\.\./gu) ?? []),
    ...(bare.match(/.{0,12}\p{L}…/gu) ?? []),
    ...(bare.match(/.{0,12}[ \u00a0\u202f]{2}/gu) ?? []),
    ...((bare.match(/„/g) ?? []).length === (bare.match(/“/g) ?? []).length ? [] : [bare]),
    ...(/“[^“„]*„[^“]*$/u.test(bare) ? [bare] : []),
  ];
}

test.each(filesUnder("src/locales/de").filter((path) => path.endsWith(".json") && !path.endsWith("glossary.json")))(
  "%s",
  (path) => {
    expect(shown(JSON.parse(readFileSync(path, "utf8"))).flatMap(wrong)).toEqual([]);
  },
);

test("finds what is wrong, and only that", () => {
  for (const bad of [
    'Der "Code"',
    "Das geht's nicht",
    "Wirklich ?",
    "Code : 5",
    "„Code”",
    "„Code",
    "Moment...",
    "Moment…",
  ])
    expect(wrong(bad), bad).not.toEqual([]);
  for (const good of [
    "Der „Code“: 5",
    "Wirklich?",
    "outlook_...@outlook.com",
    "Wird geprüft …",
    "… für diesen Benutzer",
  ])
    expect(wrong(good), good).toEqual([]);
});
