/** The recipes of CONTRIBUTING.md, followed to the letter in a copy of the project, end in passing tests. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { COMPLETE } from "../tools/files";

const MADE = new Set(["node_modules", "dist", "demo", "screenshots", "store", ".git", ".browser"]);

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "connect-fix-"));
  for (const name of readdirSync(".")) if (!MADE.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function run(...args: string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  for (const name of Object.keys(env)) if (/^VITEST|^TEST$|^NODE_ENV$/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8", env });
  return { passed: status === 0, output: stdout + stderr };
}
/** Runs the policy tests of one file whose full names match. */
const policies = (name: string, tests: string) =>
  run("node_modules/vitest/vitest.mjs", "run", "--project", "policy", `test/policy/${name}.test.ts`, "-t", tests);
const edit = (path: string, change: (content: never) => unknown) => {
  const file = join(copy, path);
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")) as never), null, 2)}\n`);
};

const ID = "office365/calendar-read-only";

test("a rule in five minutes", { timeout: 120_000 }, () => {
  expect(run("test/tools/run.mjs", "new-rule", ID).passed).toBe(true);
  const unfilled = policies("rules", ID);
  expect(unfilled.passed).toBe(false);
  expect(unfilled.output).toContain(`${ID} > is filled in`);

  edit(`src/rules/${ID}.json`, (rule: object) => ({
    ...rule,
    codes: ["CALENDAR_READ_ONLY"],
    phrases: { en: ["your calendar can only be read"] },
    sources: ["https://knowledge.hubspot.com/calendar"],
  }));
  for (const lang of COMPLETE) {
    edit(`src/locales/${lang}/rules/${ID}.json`, () => ({
      title: "Your calendar can only be read",
      summary: "Connect the calendar again and allow HubSpot to write.",
      causes: { cause: "HubSpot was given the right to read only." },
      steps: { "connect-again": { text: "Connect the calendar again.", button: "Back to HubSpot" } },
    }));
  }
  edit(`src/examples/${ID}.json`, () => ({
    $schema: "../schema.json",
    wordings: {
      "read-only": [{ lang: "en", wrapper: "sentence", text: "HubSpot may read the calendar but not write to it." }],
    },
  }));
  expect(run("test/tools/run.mjs", "examples").passed).toBe(true);
  const filled = policies("rules", ID);
  expect(filled.passed, filled.output).toBe(true);

  expect(policies("readme", "up to date").passed).toBe(false);
  expect(run("test/tools/run.mjs", "readme").passed).toBe(true);
  const readme = policies("readme", "up to date");
  expect(readme.passed, readme.output).toBe(true);
});

test("a language in five minutes", { timeout: 120_000 }, () => {
  cpSync(join(copy, "src/locales/en"), join(copy, "src/locales/sv"), { recursive: true });
  rmSync(join(copy, "src/locales/sv/rules"), { recursive: true, force: true });
  const fresh = policies("locales", "^sv ");
  expect(fresh.passed, fresh.output).toBe(true);

  edit("src/locales/sv/ui.json", ({ "app.name": _, ...rest }: Record<string, string>) => rest);
  const missing = policies("locales", "^sv ");
  expect(missing.passed).toBe(false);
  expect(missing.output).toContain("app.name");
});

test("a surface in five minutes", { timeout: 120_000 }, () => {
  const write = (path: string, before: string, after: string) => {
    const file = join(copy, path);
    const text = readFileSync(file, "utf8");
    expect(text, path).toContain(before);
    writeFileSync(file, text.replace(before, after));
  };
  const units = () =>
    run("node_modules/vitest/vitest.mjs", "run", "--project", "unit", "test/unit/shared/hubspot.test.ts");
  const row = '["/settings/12345/user-preferences/calendar", "calendar-settings"],';
  write("test/unit/shared/hubspot.test.ts", row, `${row}\n${row.replaceAll("calendar", "meetings")}`);
  const unknown = units();
  expect(unknown.passed).toBe(false);
  expect(unknown.output).toContain("meetings-settings");

  write("src/diagnosis/types.ts", '| "calendar-settings"', '| "calendar-settings" | "meetings-settings"');
  write("src/shared/hubspot.ts", "(email|calendar|inboxes)", "(email|calendar|inboxes|meetings)");
  const known = units();
  expect(known.passed, known.output).toBe(true);
  for (const project of [".", "src", "src/background"]) {
    const types = run("node_modules/typescript/bin/tsc", "-p", project);
    expect(types.passed, types.output).toBe(true);
  }
});
