import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { crx } from "@crxjs/vite-plugin";
import { type Plugin, runnerImport } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import { filesUnder } from "./test/tools/files.ts";
import { writeFirefox } from "./test/tools/firefox-manifest.ts";

/**
 * A content script that the worker registers by itself is, for CRXJS, a file that pages may fetch; ours is not: the
 * browser injects it, and a page that could fetch it could tell who uses Connect Fix. Drops that entry, and the empty
 * chunk that stands for the script.
 */
function nothingForPages(): Plugin & { renderCrxManifest(manifest: object): object } {
  return {
    name: "nothing-for-pages",
    apply: "build",
    enforce: "post",
    renderCrxManifest: ({ web_accessible_resources: _, ...manifest }: Record<string, unknown>) => manifest,
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk" && file.facadeModuleId?.endsWith(".iife.ts")) delete bundle[name];
      }
    },
  };
}

/**
 * Files that nothing imports. What the extension knows, fetched by whoever diagnoses: signs, lexicon and the model trained
 * on the examples (`test/tools/knowledge.ts`). The store's words, where the browser looks for them. The icons of the failed
 * state and what an organization may set, which nothing imports. The rules themselves travel without their sentences, with all that a card shows
 * of them; codes stay, since a rule is looked up by its codes as well.
 */
function assets(): Plugin {
  return {
    name: "assets",
    enforce: "pre",
    apply: "build",
    async generateBundle() {
      const copy = (from: string, to = from) =>
        this.emitFile({ type: "asset", fileName: to, source: readFileSync(from) });
      for (const path of filesUnder("src/locales").filter((path) => path.endsWith("/store.json"))) {
        copy(path, `_locales/${path.split("/")[2]}/messages.json`);
      }
      const policy = manifest.storage.managed_schema;
      copy(`src/shared/${policy}`, policy);
      for (const path of filesUnder("icons").filter((path) => /failed-.*\.png$/.test(path))) copy(path);
      const path = resolve("test/tools/knowledge.ts");
      const { module } = await runnerImport<typeof import("./test/tools/knowledge.ts")>(path, { configFile: false });
      for (const [fileName, source] of Object.entries(module.shippedKnowledge())) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    transform(code, id) {
      if (!/\/src\/rules\/[^/]+\/[^/]+\.json$/.test(id)) return null;
      const { $schema: _, phrases: __, ...shown } = JSON.parse(code);
      return JSON.stringify(shown);
    },
  };
}

/** Firefox runs the same files with another manifest: `dist/firefox` beside `dist/chrome`. */
function firefoxToo(): Plugin {
  return {
    name: "firefox-too",
    apply: "build",
    enforce: "post",
    closeBundle: () => writeFirefox("dist/chrome", "dist/firefox"),
  };
}

export default defineConfig({
  // Tests run the sources as they are; the build is tested as `dist/chrome`, in a browser.
  plugins: process.env.VITEST ? [] : [assets(), crx({ manifest: manifest as never }), nothingForPages(), firefoxToo()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist/chrome",
    emptyOutDir: true,
    target: "chrome127",
    modulePreload: false,
    // Pages that the manifest does not name.
    rollupOptions: {
      input: ["src/welcome.html", "src/admin.html"],
      // Names without a hash: CRXJS makes it depend on the folder in which the project lies, and a package must come out the
      // same anywhere. The browser loads all of it anew with each version.
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/locales\/(\w+)\/aadsts\.json$/.exec(facadeModuleId ?? "")?.[1];
          return language ? `assets/[name]-${language}.js` : "assets/[name].js";
        },
      },
    },
  },
  test: {
    reporters: ["default", "./test/tools/reporter.ts"],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,examples,policy}/**/*.test.ts"],
          setupFiles: ["test/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          hookTimeout: 120_000,
          // Each file has a browser of its own, which waits more than it works; the focus of one is no matter of the other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
