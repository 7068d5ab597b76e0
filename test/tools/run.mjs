/**
 * Runs one of the TypeScript tools of this folder under Node 20, which cannot strip types itself, with the same module
 * rules as the build (JSON imports, `import.meta.glob`): `node test/tools/run.mjs diagnose --jsonl`.
 */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: "error",
});
const code = await module.main(args);
process.exitCode = typeof code === "number" ? code : 0;
