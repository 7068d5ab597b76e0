import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { updated } from "../tools/readme";

test("the README's table of rules is up to date (npm run readme)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(updated(readme)).toBe(readme);
});

test("the README's commands exist", () => {
  const readme = readFileSync("README.md", "utf8");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(scripts).toHaveProperty([name]);
});
