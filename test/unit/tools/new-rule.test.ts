import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleFile } from "../../../src/examples/schema";
import { rule, ruleWords } from "../../../src/rules/schema";
import { COMPLETE } from "../../tools/files";
import { objection, scaffold } from "../../tools/new-rule";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "new-rule-"));
  cpSync(".biome.json", join(root, ".biome.json"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("writes a rule, its words and its examples in the shape of the schema", () => {
  const files = scaffold("office365/calendar-read-only", root, "2026-11-24");
  expect(files).toEqual([
    "src/rules/office365/calendar-read-only.json",
    ...COMPLETE.map((lang) => `src/locales/${lang}/rules/office365/calendar-read-only.json`),
    "src/examples/office365/calendar-read-only.json",
  ]);
  const [ruleFile, ...rest] = files.map((path) => JSON.parse(readFileSync(join(root, path), "utf8")));
  const [english, examples] = [rest[0], rest.at(-1)];
  expect(rule.parse(ruleFile)).toMatchObject({ id: "office365/calendar-read-only", reviewed: "2026-11-24" });
  for (const words of rest.slice(0, -1)) expect(ruleWords.safeParse(words).success).toBe(true);
  expect(Object.keys(english.request.asks)).toEqual(ruleFile.request.asks.map(({ id }: { id: string }) => id));
  expect(exampleFile.safeParse(examples).success).toBe(true);
});

test("never writes over a file", () => {
  const [path = ""] = scaffold("imap/new-one", root);
  const before = readFileSync(join(root, path), "utf8");
  expect(() => scaffold("imap/new-one", root)).toThrow("exists already");
  rmSync(join(root, path));
  writeFileSync(join(root, "src/examples/imap/new-one.json"), "mine");
  expect(() => scaffold("imap/new-one", root)).toThrow();
  expect(readFileSync(join(root, "src/examples/imap/new-one.json"), "utf8")).toBe("mine");
  expect(before).toContain("imap/new-one");
  expect(existsSync(join(root, "src/rules/imap"))).toBe(true);
});

test.each([
  ["calendar-read-only", "not of the form"],
  ["office365/a/b", "not of the form"],
  ["office365/", "not of the form"],
  ["outlook/a", "no folder"],
  ["../office365", "no folder"],
  ["office365/..", "no good name"],
  ["office365/Calendar", "no good name"],
  ["office365/a_b", "no good name"],
  ["office365/-a", "no good name"],
  ["imap/disabled", "exists already"],
])("refuses %s", (id, reason) => {
  expect(objection(id, ["imap/disabled"])).toContain(reason);
});
