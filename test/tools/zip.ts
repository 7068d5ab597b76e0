/**
 * `npm run zip` packs what the stores take into `dist/`: the package for Chrome and Edge, the one for Firefox, their
 * source, and the SHA-256 sums. The same source gives the same bytes in any folder, at any time: file order and times
 * are fixed, and the build contains no path or time.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import zopfli from "@gfx/zopfli";
import { Zip, type ZipInputFile } from "fflate";
import { filesUnder, readJson } from "./files";

/** A zip stores local time without a zone, so the same local time gives the same bytes everywhere. */
const MTIME = new Date(2026, 0, 1);
/** Number of the method in the zip format. */
const DEFLATE = 8;

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Cached by content hash, because most files are in both packages. */
const searched = new Map<string, Promise<Uint8Array>>();

/** Zopfli's thorough deflate makes packages 7 % smaller; more than two iterations gain nothing noticeable. */
function smallest(bytes: Uint8Array): Promise<Uint8Array> {
  const found = searched.get(hash(bytes)) ?? zopfli.deflateAsync(bytes, { numiterations: 2 });
  searched.set(hash(bytes), found);
  return found;
}

const fast = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

async function zip(
  paths: readonly string[],
  root: string,
  deflate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const filename of paths) {
    const bytes = new Uint8Array(readFileSync(join(root, filename)));
    const packed = new Uint8Array(await deflate(bytes));
    const file: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: DEFLATE, mtime: MTIME };
    archive.add(file);
    file.ondata?.(null, packed, true);
  }
  archive.end();
  return Buffer.concat(chunks);
}

export const pack = (dir = "dist/chrome"): Promise<Uint8Array> => zip(filesUnder(".", dir), dir, smallest);

/** What git ignores, for an unpacked source archive, where there is no git to ask. */
const MADE = /^(node_modules|dist|demo|screenshots|store|\.browser|\.git)$|\.zip$/;

/** The project's files: those that git does not ignore or, without git, those that no command generates. */
export function sources(root = "."): string[] {
  if (existsSync(join(root, ".git"))) {
    const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    // A deleted file is still listed until that is committed.
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

export async function main(): Promise<void> {
  const { version } = readJson("dist/chrome/manifest.json") as { version: string };
  const packages = {
    chrome: () => pack("dist/chrome"),
    firefox: () => pack("dist/firefox"),
    source: () => zip(sources(), ".", fast),
  };
  // Remove archives of earlier versions, which the sums would not list.
  for (const name of readdirSync("dist").filter((name) => /\.zip$/.test(name))) rmSync(`dist/${name}`);
  const sums: string[] = [];
  for (const [kind, make] of Object.entries(packages)) {
    const name = `connect-fix-${version}-${kind}.zip`;
    const bytes = await make();
    writeFileSync(`dist/${name}`, bytes);
    console.log(`dist/${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
    sums.push(`${hash(bytes)}  ${name}\n`);
  }
  // In the format that `sha256sum --check SHA256SUMS` reads.
  writeFileSync("dist/SHA256SUMS", sums.join(""));
  console.log(`dist/SHA256SUMS:\n${sums.join("")}`.trimEnd());
}
