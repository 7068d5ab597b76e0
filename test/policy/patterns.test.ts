import { readFileSync } from "node:fs";
import { isSafePattern } from "redos-detector";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { Matcher } from "../../src/diagnosis/signs/matcher";
import { tokenise } from "../../src/diagnosis/text/tokens";
import { filesUnder } from "../tools/files";

const FOLDER = "src/diagnosis";

interface Pattern {
  source: string;
  flags: string;
}

/**
 * Files that build patterns at run time: from codes, literal text with `.*` or a bounded class, tested against short
 * names; from phrases, see the test of stars below.
 */
const AT_RUN_TIME = ["signs/codes.ts", "signs/phrases.ts"];

/** All regular expression literals of a file. Fails if it builds others at run time, which would escape the check. */
function patterns(file: string): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    const { regex, type, callee } = node as {
      regex?: { pattern: string; flags: string };
      type?: string;
      callee?: { name?: string };
    };
    if (regex) found.push({ source: regex.pattern, flags: regex.flags });
    const builds = type === "NewExpression" && callee?.name === "RegExp" && !AT_RUN_TIME.includes(file);
    expect(builds, `${file} builds a pattern at run time`).toBe(false);
    Object.values(node).forEach(walk);
  };
  walk(parseAst(readFileSync(`${FOLDER}/${file}`, "utf8"), { lang: "ts" }));
  return found;
}

describe("no pattern takes longer than linear time", () => {
  const all = filesUnder(FOLDER)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.slice(FOLDER.length + 1))
    .flatMap((file) => patterns(file).map((pattern) => ({ file, ...pattern })));

  it("finds the patterns", () => expect(all.length).toBeGreaterThan(20));

  it.each(all)("$file /$source/$flags", ({ source, flags }) => expectSafe(source, flags));

  it("a star, which stands for six words at most, does not either", () => {
    const tokens = tokenise(`${"user ".repeat(13_000)}failed`);
    const matcher = new Matcher([[`${"user * ".repeat(3)}FAILED`, "imap/disabled"]]);
    expect(matcher.find(tokens)).toHaveLength(1);
  });
});

function expectSafe(source: string, flags: string) {
  const safe = isSafePattern(source, {
    caseInsensitive: flags.includes("i"),
    unicode: flags.includes("u"),
    maxScore: 2000,
    timeout: 5000,
  });
  expect(safe.error).toBeNull();
  expect(safe.safe).toBe(true);
}
