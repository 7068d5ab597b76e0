/** Dutch: the rep is “je”, never “u”, on a card. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

const stringsIn = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text as string);
const cards = filesUnder("src/locales/nl").filter((path) => /\/rules\/.*\.json$|\/aadsts\.json$/.test(path));

test.each(cards)("%s says je", (path) => {
  // What Microsoft's own page says is a search term: “U kunt hier …”.
  expect(stringsIn(path).filter((text) => /\b(uw|u)\b(?! organisatie)/u.test(text))).toEqual([]);
});
