import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import { data, packages } from "./test/tools/build.ts";
import LongestFirst from "./test/tools/order.ts";

export default defineConfig({
  // Tests run the sources as they are, the words of a language packed; the build is tested as `dist/chrome`, in a browser.
  plugins: process.env.VITEST ? [data()] : [data(), crx({ manifest: manifest as never }), packages()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist/chrome",
    emptyOutDir: true,
    target: "chrome127",
    modulePreload: { polyfill: false },
    // Pages that the manifest does not name.
    rollupOptions: {
      input: ["src/welcome.html", "src/admin.html"],
      // Names without a hash: CRXJS makes it depend on the folder in which the project lies, and a package must come out the
      // same anywhere. The browser loads all of it anew with each version.
      output: {
        // A popup waits a few milliseconds for each file: what it draws with is in three, and all three are asked for at once.
        codeSplitting: {
          groups: [
            { name: "table", test: /\/src\/rules\/(table\.ts|\w+\/[\w-]+\.json)$|^virtual:keys$/ },
            { name: "stems", test: /\/src\/reading\/\w+\.json$/ },
            { name: "shared", test: /\/src\/(shared\/(?!knowledge)[\w-]+|diagnosis\/types)\.ts$/, minShareCount: 2 },
            {
              name: "views",
              test: /\/node_modules\/preact\/|\/src\/(locales|ui\/(card|parts|popup|state))\/(?!press)[\w-]+\.tsx?$/,
            },
          ],
        },
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
    // Both of two cores. End-to-end files have a browser each, so the focus of one is no matter of the other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          setupFiles: ["test/seed.ts"],
          // A process for each file would take longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "policy",
          include: ["test/{examples,policy}/**/*.test.ts"],
          // They change nothing, so the examples and what is known are read once a worker.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/setup.ts"],
          hookTimeout: 120_000,
          // A real browser on a machine with other work: the report names what needed a second try.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
