import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import words from "../../src/locales/fr/ui.json";

test("a tool reads the words of a language as the build packs them", () => {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env)) if (/^VITEST|^TEST$|^NODE_ENV$/.test(name)) delete env[name];
  const tool = ["test/tools/run.mjs", "../policy/packed-words", "fr"];
  const { stdout, stderr } = spawnSync(process.execPath, tool, { encoding: "utf8", env });
  expect(stdout.trim(), stderr).toBe(words["header.lookup"]);
});
