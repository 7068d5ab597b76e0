/**
 * Anybody can check that a store's package was built from the source: the source archive, unpacked elsewhere and built
 * at another time in another time zone, gives the same three packages. Git is absent, as it is for a store's reviewer.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test, vi } from "vitest";
import { languages } from "../tools/files";
import { sources } from "../tools/zip";

const folders: string[] = [];
afterAll(() => {
  vi.unstubAllEnvs();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function write(folder: string, files: Record<string, Uint8Array>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A copy of the project in a folder with this name, with the trained model, which depends on no folder. */
function copy(name: string, files: Record<string, Uint8Array>): string {
  const folder = join(mkdtempSync(join(tmpdir(), "packages-")), name);
  folders.push(dirname(folder));
  write(folder, files);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  if (existsSync("dist/knowledge")) cpSync("dist/knowledge", join(folder, "dist/knowledge"), { recursive: true });
  return folder;
}

function run(folder: string, ...args: string[]): void {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^VITEST|^TEST$|^NODE_ENV$/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  expect(status, stdout + stderr).toBe(0);
}

/** Runs `npm run zip` in a built folder. Returns the checksums by package name. */
function zip(folder: string): Record<string, string> {
  run(folder, "test/tools/run.mjs", "zip");
  const sums = readFileSync(join(folder, "dist/SHA256SUMS"), "utf8").trim().split("\n");
  return Object.fromEntries(sums.map((line) => line.split("  ").reverse() as [string, string]));
}

/** Another time zone, and a clock 400 days behind. */
function elsewhere(folder: string): void {
  const clock = join(dirname(folder), "clock.cjs");
  const now = `const { now } = Date; const off = -400 * 86400000;
    globalThis.Date = class extends Date { constructor(...args) { args.length ? super(...args) : super(now() + off); }
      static now() { return now() + off; } };`;
  writeFileSync(clock, now);
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  vi.stubEnv("LANG", "C");
  vi.stubEnv("NODE_OPTIONS", `--require ${clock}`);
}

test("the packages are small, and the same from another folder, clock and time zone", { timeout: 240_000 }, () => {
  const own = zip(".");
  const [chrome, firefox, archive] = Object.keys(own).map((name) => join("dist", name)) as [string, string, string];
  expect([chrome, firefox, archive].map((path) => /-(\w+)\.zip$/.exec(path)?.[1])).toEqual([
    "chrome",
    "firefox",
    "source",
  ]);
  // 450 kB with two languages, and 40 kB for each further one.
  for (const path of [chrome, firefox])
    expect(statSync(path).size, path).toBeLessThanOrEqual(450_000 + 40_000 * (languages().length - 2));

  const unpacked = unzipSync(new Uint8Array(readFileSync(archive)));
  // In another order, as another file system may list them.
  const folder = copy("another folder, with a longer name", Object.fromEntries(Object.entries(unpacked).reverse()));
  elsewhere(folder);
  run(folder, "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn");
  expect(zip(folder)).toEqual(own);
});

test("what is made stays out of the source archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "packages-"));
  folders.push(folder);
  const text = new Uint8Array([10]);
  const made = ["dist/a.js", "node_modules/a/b.js", "store/en.txt", "old.zip", "screenshots/a.png"];
  write(folder, Object.fromEntries([...made, ".ci/run", "src/a.ts", "package.json"].map((path) => [path, text])));
  expect(sources(folder)).toEqual([".ci/run", "package.json", "src/a.ts"]);
});
