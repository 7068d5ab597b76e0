/**
 * `npm run zip` packs the build for the stores into `dist/connect-fix-<version>.zip`. The same build gives the same bytes
 * on every machine: fixed order, fixed time.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { filesUnder, readJson } from "./files";

const BUILD = "dist/chrome";

/** A zip keeps local time without a zone, so the same wall clock is the same everywhere. */
const MTIME = new Date(2026, 0, 1);

export function pack(dir = BUILD): Uint8Array {
  const files = filesUnder(".", dir).map((path) => [path, new Uint8Array(readFileSync(`${dir}/${path}`))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MTIME });
}

export function main(): void {
  const { version } = readJson(`${BUILD}/manifest.json`) as { version: string };
  const bytes = pack();
  const path = `dist/connect-fix-${version}.zip`;
  writeFileSync(path, bytes);
  console.log(`${path}: ${(bytes.length / 1000).toFixed(1)} kB`);
}
