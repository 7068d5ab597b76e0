/** What the build of the extension adds to Vite and CRXJS. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Plugin, runnerImport } from "vite";
import manifest from "../../manifest.json" with { type: "json" };
import { type Keys, keysOf, pack } from "../../src/locales/packed.ts";
import { filesUnder, filledWords, languages } from "./files.ts";
import { writeFirefox } from "./firefox-manifest.ts";

/** The module of the keys that the words of all languages have. */
const KEYS = "virtual:keys";
const WORDS = "virtual:words/";

/**
 * Data, as it travels. In the build and in tests, the words of a language for whoever imports `locales/<lang>/ui.json?words`:
 * packed. In the build, files that nothing imports: what the extension knows, fetched by whoever diagnoses (`knowledge.ts`):
 * signs, lexicon and the model trained on the examples; the store's words, where the browser looks for them; the icons of
 * the failed state; what an organization may set. The rules travel without their sentences, with all that a card shows of
 * them; codes stay, since a rule is looked up by its codes as well.
 */
export function data(): Plugin {
  let isBuild: boolean;
  let keys: Keys;
  return {
    name: "data",
    enforce: "pre",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    buildStart() {
      keys = keysOf(languages().map((lang) => filledWords(lang)));
    },
    resolveId(id) {
      const lang = /(\w+)\/ui\.json\?words$/.exec(id)?.[1];
      return lang ? WORDS + lang : id === KEYS ? KEYS : null;
    },
    load(id) {
      if (id === KEYS) return `export default ${JSON.stringify(keys)}`;
      if (!id.startsWith(WORDS)) return null;
      const lang = id.slice(WORDS.length);
      // Nothing imports them, so a build that watches has to be told.
      for (const path of filesUnder(`src/locales/${lang}`)) this.addWatchFile(resolve(path));
      const packed = JSON.stringify(pack(filledWords(lang), keys));
      return `import keys from "${KEYS}"; import { unpack } from "/src/locales/packed"; export default unpack(${packed}, keys);`;
    },
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
      const { module } = await runnerImport<typeof import("./knowledge.ts")>(path, { configFile: false });
      for (const [fileName, source] of Object.entries(module.shippedKnowledge())) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    transform(code, id) {
      if (!isBuild || !/\/src\/rules\/[^/]+\/[^/]+\.json$/.test(id)) return null;
      const { $schema: _, phrases: __, ...shown } = JSON.parse(code);
      return JSON.stringify(shown);
    },
  };
}

/**
 * The packages as the browsers take them. A content script that the worker registers by itself is, for CRXJS, a file that
 * pages may fetch; ours is not: the browser injects it, and a page that could fetch it could tell who uses Connect Fix.
 * Drops that entry, and the empty chunk that stands for the script. Firefox gets the same files with another manifest.
 */
export function packages(): Plugin & { renderCrxManifest(manifest: object): object } {
  return {
    name: "packages",
    apply: "build",
    enforce: "post",
    renderCrxManifest: ({ web_accessible_resources: _, ...manifest }: Record<string, unknown>) => manifest,
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk" && file.facadeModuleId?.endsWith(".iife.ts")) delete bundle[name];
      }
    },
    closeBundle: () => writeFirefox("dist/chrome", "dist/firefox"),
  };
}
