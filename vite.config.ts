import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { crx } from "@crxjs/vite-plugin";
import { type Plugin, runnerImport } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import { writeFirefox } from "./test/tools/firefox-manifest.ts";

/**
 * The browser wants store strings in `_locales/<lang>/messages.json`, the house keeps everything of a language in
 * `src/locales/<lang>/`: this copies `store.json` to where the browser looks for it.
 */
function storeStrings(): Plugin {
  return {
    name: "store-strings",
    apply: "build",
    generateBundle() {
      for (const lang of readdirSync("src/locales", { withFileTypes: true })) {
        if (!lang.isDirectory()) continue;
        this.emitFile({
          type: "asset",
          fileName: `_locales/${lang.name}/messages.json`,
          source: readFileSync(`src/locales/${lang.name}/store.json`),
        });
      }
    },
  };
}

/** The manifest names the icons of the normal state; those of the failed state are set by the worker and travel beside them. */
function failedIcons(): Plugin {
  return {
    name: "failed-icons",
    apply: "build",
    generateBundle() {
      for (const file of readdirSync("icons").filter((name) => /^failed-.*\.png$/.test(name))) {
        this.emitFile({ type: "asset", fileName: `icons/${file}`, source: readFileSync(`icons/${file}`) });
      }
    },
  };
}

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
 * What a lazy import needs is on the disk already and brings no style: it needs none of the 2 kB with which Vite preloads.
 * There is no setting for that; without the plugin the build is the same, only larger.
 */
function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    configResolved({ plugins }) {
      const index = plugins.findIndex(({ name }) => name === "native:import-analysis-build");
      if (index >= 0) (plugins as Plugin[]).splice(index, 1);
    },
  };
}

/**
 * The polyfill is CommonJS, of which an import copies every property. Each property of `chrome` is an interface that the
 * browser sets up when it is first looked at: the copy cost the worker 5 ms at each awakening.
 */
function polyfillAsModule(): Plugin {
  return {
    name: "polyfill-as-module",
    apply: "build",
    transform(code, id) {
      if (!/webextension-polyfill[^?]*\.js$/.test(id)) return null;
      return `const exports = {};\nconst module = { exports };\n${code}\nexport default module.exports;`;
    },
  };
}

/**
 * What the extension knows, in files that whoever diagnoses fetches: signs, lexicon and the model trained on the examples
 * (`test/tools/knowledge.ts`). The rules themselves travel without their sentences, with all that a card shows of them;
 * codes stay, since a rule is looked up by its codes as well.
 */
function knowledge(): Plugin {
  return {
    name: "knowledge",
    enforce: "pre",
    apply: "build",
    async generateBundle() {
      const { module } = await runnerImport<typeof import("./test/tools/knowledge.ts")>(
        resolve("test/tools/knowledge.ts"),
        { configFile: false, logLevel: "error" },
      );
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
  plugins: process.env.VITEST
    ? []
    : [
        knowledge(),
        polyfillAsModule(),
        storeStrings(),
        plainImports(),
        failedIcons(),
        crx({ manifest: manifest as never }),
        nothingForPages(),
        firefoxToo(),
      ],
  // Calls of `h` are shorter than calls of the JSX runtime.
  oxc: {
    jsx: { runtime: "classic", pragma: "__h", pragmaFrag: "__Fragment" },
    jsxInject: 'import { h as __h, Fragment as __Fragment } from "preact"',
  },
  build: {
    outDir: "dist/chrome",
    emptyOutDir: true,
    target: "chrome127",
    modulePreload: { polyfill: false },
    // Pages that the manifest does not name.
    rollupOptions: {
      input: ["src/welcome.html", "src/admin.html"],
      preserveEntrySignatures: false,
      output: {
        // Names without a hash: CRXJS makes the hash depend on the folder in which the project lies, and a package must
        // come out the same anywhere. The browser loads all of it anew with each version.
        entryFileNames: "assets/[name].js",
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/locales\/(\w+)\/aadsts\.json$/.exec(facadeModuleId ?? "")?.[1];
          return language ? `assets/[name]-${language}.js` : "assets/[name].js";
        },
        // What every card is drawn with, in one file: each file takes the browser a while, however small it is.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: "frame",
              test: /\/node_modules\/preact\/|\/src\/ui\/(Heading|Icon|turn|asked|format|StepLink|Logo|use-item|words|known|here|later|send|subject|start|sides|Rich)\.|\/locales\/words\./,
            },
          ],
        },
      },
      // The import that `jsxInject` adds everywhere would else bring preact into the worker.
      treeshake: { moduleSideEffects: (id) => !id.includes("/node_modules/preact/") },
    },
  },
  test: {
    reporters: ["default", "./test/tools/reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,examples,policy}/**/*.test.ts"],
          setupFiles: ["test/seed.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
