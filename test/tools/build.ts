/** What the extension's build adds to Vite and CRXJS. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Plugin, runnerImport } from "vite";
import manifest from "../../manifest.json" with { type: "json" };
import { type Keys, keysOf, pack } from "../../src/locales/packed.ts";
import { filesUnder, filledWords, languages } from "./files.ts";
import { writeFirefox } from "./firefox-manifest.ts";

/** Virtual module with the keys of all languages' words. */
const KEYS = "virtual:keys";
const WORDS = "virtual:words/";

/**
 * Packs the data. In builds and tests, `locales/<lang>/ui.json?words` imports the packed words of a language. Builds
 * also emit files that nothing imports: signs, lexicon and model, fetched in order to diagnose (`knowledge.ts`); the
 * store's words, where the browser looks for them; the icons of the failed state; the policy schema. Rules ship without
 * their phrases but with all that a card shows, and with their codes, by which the lookup finds them.
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
      // Nothing imports these files, so watch mode has to be told of them.
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
 * Finishes the packages. CRXJS makes content scripts that the worker registers web-accessible. They need not be, since
 * the browser injects them, and a page that could fetch one could tell who uses Connect Fix. So this drops that entry,
 * and the empty chunk that stands for each script. Firefox gets the same files with another manifest.
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
