/** The structure that CONTRIBUTING.md describes: who may import what, where files may lie, what a file may contain. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder } from "../tools/files";

const code = (dir: string) => filesUnder(dir).filter((path) => /\.(tsx?|mjs|js|css|html)$/.test(path));
const read = (path: string) => readFileSync(path, "utf8");
/** Code without comments, roughly: good enough to look for calls. */
const bare = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

const TOP =
  /^(package\.json|package-lock\.json|manifest\.json|vite\.config\.ts|tsconfig\.json|src|test|icons|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|DEPLOY\.md|PRIVACY\.md|\..+)$/;
/** Made by the commands and ignored by git. */
const MADE = new Set(["node_modules", "dist", "demo", "screenshots", "store"]);

test("the top of the house holds what the plan says", () => {
  expect(readdirSync(".").filter((name) => !MADE.has(name) && !TOP.test(name))).toEqual([]);
});

test("src holds entries and rooms", () => {
  const rooms = [
    "background",
    "content",
    "diagnosis",
    "examples",
    "lexicon",
    "locales",
    "lookup",
    "mailbox",
    "reading",
    "request",
    "rules",
    "shared",
    "static",
    "ui",
  ];
  const extra = readdirSync("src", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory()
      ? !rooms.includes(entry.name)
      : !/\.(tsx?|html)$|^README\.md$|^tsconfig\.json$/.test(entry.name),
  );
  expect(extra.map((entry) => entry.name)).toEqual([]);
});

describe.each(code("src"))("%s", (path) => {
  test("is one idea long", () => {
    // A list with one string per line is data.
    const lines = read(path)
      .split("\n")
      .filter((line) => !/^\s*"[^"]*",?$/.test(line));
    expect(lines.length).toBeLessThanOrEqual(260);
  });

  // Biome (`.biome.json`) checks who may import whom, but cannot tell a type from a value.
  test("takes only types from a schema: zod checks data where it is written, and does not ship", () => {
    if (/\/schema\.ts$/.test(path)) return;
    expect(bare(path)).not.toMatch(/^\s*import (?!type\b)[^;]*"[^"]*\/schema"/m);
  });

  test("writes no HTML and runs no text", () => {
    expect(bare(path)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment|DOMParser|srcdoc|dangerouslySet|\beval\(|new Function\b|setTimeout\(\s*["'`]/,
    );
  });
});

const PURE = [
  ...code("src/diagnosis"),
  ...code("src/lexicon"),
  ...code("src/rules"),
  ...code("src/request"),
  ...code("src/reading"),
  "src/mailbox/verdict.ts",
  "src/mailbox/records.ts",
];

test.each(PURE)("%s is pure: no browser, no clock, no chance", (path) => {
  expect(bare(path)).not.toMatch(
    /\b(chrome|browser|window|document|localStorage|sessionStorage|navigator)\.|\bfetch\(|Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\./,
  );
});

const listening = code("src").filter((path) => /\.tsx?$/.test(path) && bare(path).includes("addEventListener("));

test.each(listening)("%s stops listening when told", (path) => {
  // Each listener has a signal, listens to a signal itself, or is removed after one call.
  for (const [call] of bare(path).matchAll(/[\w.?]*addEventListener\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g)) {
    expect(/signal/i.test(call) || /once/.test(call), call).toBe(true);
  }
});

const everything = ["src", "test", ".ci", ".github", "icons"].flatMap((dir) => filesUnder(dir));
const documents = readdirSync(".").filter((name) => /\.(md|json|ts)$/.test(name) && name !== "package-lock.json");
const texts = [...everything, ...documents].filter((path) => !/\.(png|ico)$/.test(path));

test.each(texts)("%s is finished and at home anywhere", (path) => {
  const text = read(path);
  const own = path === "test/policy/house.test.ts";
  if (!own) expect(text).not.toMatch(/\b(TODO|FIXME|XXX)\b/);
  if (!own) expect(text).not.toMatch(/\/(work|farm|home|Users|root)\/[a-z]|[A-Z]:\\Users|\/tmp\/[a-z]/);
  expect(text).not.toMatch(/^(<{7}|>{7}|={7})( |$)/m);
});

test.each(code("test").filter((path) => path.endsWith(".test.ts")))("%s skips nothing", (path) => {
  expect(bare(path)).not.toMatch(
    /\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fails|skipIf|runIf)\b|\bxit\(|\bfit\(/,
  );
});

test("no folder holds more than a stranger can take in", () => {
  const folders = code("src").flatMap((path) => (/\.tsx?$/.test(path) ? dirname(path) : []));
  const full = folders.filter((folder) => folders.filter((other) => other === folder).length > 14);
  expect([...new Set(full)]).toEqual([]);
});

test("there is no drawer for odds and ends", () => {
  expect(code("src").filter((path) => /\/(utils?|helpers?|misc|common)\.tsx?$/.test(path))).toEqual([]);
});

test("every path that CONTRIBUTING.md and README.md name exists", () => {
  const named = ["CONTRIBUTING.md", "DEPLOY.md", "README.md", "PRIVACY.md"].flatMap((path) =>
    [...read(path).matchAll(/`((?:src|test|icons|\.ci)\/[\w./-]+)`/g)].map(([, target]) => target as string),
  );
  expect(
    named.filter((target) => !existsSync(target) && !target.includes("calendar-read-only") && !target.includes("…")),
  ).toEqual([]);
});
