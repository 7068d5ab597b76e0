/**
 * `npm run zip` packs what the stores take into `dist/`: the package for Chrome and Edge, the one for Firefox, the source
 * that both are made of, and their SHA-256 sums. The same source gives the same bytes in every folder, at any time: fixed
 * order, fixed time, no path and no clock in what is built.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { filesUnder, readJson } from "./files";

/** A zip keeps local time without a zone, so the same wall clock is the same everywhere. */
const MTIME = new Date(2026, 0, 1);

const zip = (paths: readonly string[], root: string): Uint8Array =>
  zipSync(Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))])), {
    level: 9,
    mtime: MTIME,
  });

export const pack = (dir = "dist/chrome"): Uint8Array => zip(filesUnder(".", dir), dir);

/** What git ignores, where there is no git to say so: in an unpacked source archive. */
const MADE = /^(node_modules|dist|demo|screenshots|store|\.browser|\.git)$|\.zip$/;

/** The files of the project: those that git does not ignore, or, without git, all that no command has made. */
export function sources(root = "."): string[] {
  if (existsSync(join(root, ".git"))) {
    const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    // A file that was deleted and not committed yet is still listed.
    if (status === 0)
      return stdout
        .split("\0")
        .filter((path) => path && existsSync(join(root, path)))
        .sort();
  }
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !MADE.test(name))
    .flatMap((entry) => (entry.isFile() ? entry.name : filesUnder(entry.name, root)))
    .sort();
}

export function main(): void {
  const { version } = readJson("dist/chrome/manifest.json") as { version: string };
  const packages = {
    chrome: () => pack("dist/chrome"),
    firefox: () => pack("dist/firefox"),
    source: () => zip(sources(), "."),
  };
  // Nothing of an earlier version stays beside the sums.
  for (const name of readdirSync("dist").filter((name) => /\.zip$/.test(name))) rmSync(`dist/${name}`);
  const sums = Object.entries(packages).map(([kind, make]) => {
    const name = `connect-fix-${version}-${kind}.zip`;
    const bytes = make();
    writeFileSync(`dist/${name}`, bytes);
    console.log(`dist/${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
    return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
  });
  // As `sha256sum --check SHA256SUMS` reads it.
  writeFileSync("dist/SHA256SUMS", sums.join(""));
  console.log(`dist/SHA256SUMS:\n${sums.join("")}`.trimEnd());
}
