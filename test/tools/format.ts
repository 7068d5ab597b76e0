import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** Formats files in place, as `npm run format` does. Throws the formatter's error output if it fails. */
export function format(paths: readonly string[], cwd = process.cwd()): void {
  const { status, stderr } = spawnSync(process.execPath, [biome, "format", "--write", ...paths], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}
