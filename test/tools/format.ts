/** The one way in which JSON files of rules, words and fixtures are written: what `npm run format` makes of them. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** Formats files in place with the project's own formatter. Throws what it says when it cannot. */
export function format(paths: readonly string[], cwd = process.cwd()): void {
  const { status, stderr } = spawnSync(process.execPath, [biome, "format", "--write", ...paths], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}
