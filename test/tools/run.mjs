/**
 * Runs a TypeScript tool of this folder under Node 20, which cannot strip types itself, with the build's module rules
 * (JSON imports, `import.meta.glob`, packed words): `node test/tools/run.mjs diagnose --jsonl`. The module runner stays
 * open until the tool ends, so that the tool may import lazily.
 */
import { fileURLToPath } from "node:url";
import { createServer, runnerImport } from "vite";

const [name, ...args] = process.argv.slice(2);
const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const { module: build } = await runnerImport(path("./build.ts"), { configFile: false });
const vite = await createServer({
  configFile: false,
  plugins: [build.data()],
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const module = await vite.ssrLoadModule(path(`./${name}.ts`));
  const code = await module.main(args);
  process.exitCode = typeof code === "number" ? code : 0;
} finally {
  await vite.close();
}
