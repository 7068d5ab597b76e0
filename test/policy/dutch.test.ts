/** Dutch cards address the rep as “je”, never “u”. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

const stringsIn = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text as string);
const cards = filesUnder("src/locales/nl").filter((path) => /\/rules\/.*\.json$|\/aadsts\.json$/.test(path));

test.each(cards)("%s says je", (path) => {
  // Lower case only: “U kunt hier …” is a search term from Microsoft's own page.
  expect(stringsIn(path).filter((text) => /\b(uw|u)\b(?! organisatie)/u.test(text))).toEqual([]);
});
