/**
 * Anybody can check that a store's package is the source: the source archive, unpacked elsewhere and built at another
 * time in another zone, gives the same three packages. Git is not there then, as at a store's reviewer.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { sources } from "../../tools/zip";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function write(folder: string, files: Record<string, Uint8Array>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A copy of the project in a folder of this name. The model is taken along: it is made of files, wherever they lie. */
function copy(name: string, files: Record<string, Uint8Array>): string {
  const folder = join(mkdtempSync(join(tmpdir(), "packages-")), name);
  folders.push(dirname(folder));
  write(folder, files);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  if (existsSync("dist/knowledge")) cpSync("dist/knowledge", join(folder, "dist/knowledge"), { recursive: true });
  return folder;
}

/** `npm run zip` there, with the clock so many days off. */
function packages(folder: string, zone: string, days: number): Record<string, string> {
  const clock = join(dirname(folder), "clock.cjs");
  const now = `const { now } = Date; const off = ${days} * 86400000;
    globalThis.Date = class extends Date { constructor(...args) { args.length ? super(...args) : super(now() + off); }
      static now() { return now() + off; } };`;
  writeFileSync(clock, now);
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: zone, LANG: "C", NODE_OPTIONS: `--require ${clock}` };
  for (const name of Object.keys(env)) if (/^VITEST|^TEST$|^NODE_ENV$/.test(name)) delete env[name];
  for (const args of [
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
    ["test/tools/run.mjs", "zip"],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
    expect(status, stdout + stderr).toBe(0);
  }
  const sums = readFileSync(join(folder, "dist/SHA256SUMS"), "utf8").trim().split("\n");
  return Object.fromEntries(sums.map((line) => line.split("  ").reverse() as [string, string]));
}

test("the packages are the same from two folders, clocks and time zones", { timeout: 240_000 }, () => {
  const files = Object.fromEntries(sources().map((path) => [path, new Uint8Array(readFileSync(path))]));
  const here = copy("here", files);
  const first = packages(here, "Pacific/Kiritimati", 0);
  expect(Object.keys(first).map((name) => /-(\w+)\.zip$/.exec(name)?.[1])).toEqual(["chrome", "firefox", "source"]);

  const archive = Object.keys(first).at(-1) as string;
  const unpacked = unzipSync(new Uint8Array(readFileSync(join(here, "dist", archive))));
  // Written in another order, as another file system may list it.
  const elsewhere = copy("another folder, with a longer name", Object.fromEntries(Object.entries(unpacked).reverse()));
  expect(packages(elsewhere, "America/Los_Angeles", -400)).toEqual(first);
});

test("what is made stays out of the source archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "packages-"));
  folders.push(folder);
  const text = new Uint8Array([10]);
  const made = ["dist/a.js", "node_modules/a/b.js", "store/en.txt", "old.zip", "screenshots/a.png"];
  write(folder, Object.fromEntries([...made, ".ci/run", "src/a.ts", "package.json"].map((path) => [path, text])));
  expect(sources(folder)).toEqual([".ci/run", "package.json", "src/a.ts"]);
});
