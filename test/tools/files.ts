/** Reads data files of the project, for tools and policy tests. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Paths of all files under `dir`, relative to `root`, sorted. */
export function filesUnder(dir: string, root = "."): string[] {
  const start = join(root, dir);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Rule ids: `office365/wrong-account`. */
export const ruleIds = (root = "."): string[] => idsIn("src/rules", root);

/** Ids of the files two levels deep: `dir/folder/name.json` → `folder/name`. */
export const idsIn = (dir: string, root = "."): string[] =>
  filesUnder(dir, root)
    .map((path) => path.slice(dir.length + 1))
    .filter((path) => /^[^/]+\/[^/]+\.json$/.test(path))
    .map((path) => path.slice(0, -".json".length));

/** Language codes: `["en", "fr"]`. */
export const languages = (root = "."): string[] =>
  readdirSync(join(root, "src/locales"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The words that a language has of its own, before `filledWords` adds the English ones. */
export const readWords = (lang: string) => ({
  ui: readJson(`src/locales/${lang}/ui.json`) as Record<string, string>,
  rules: Object.fromEntries(
    idsIn(`src/locales/${lang}/rules`).map((id) => [id, readJson(`src/locales/${lang}/rules/${id}.json`)]),
  ),
});

/** The words as shown: English where the language has none, except plurals, where its `.other` may stand for all. */
export function filledWords(lang: string, english = readWords("en"), own = readWords(lang)) {
  const lacking = Object.entries(english.ui).filter(([key]) => own.ui[key.replace(/\.\w+$/, ".other")] === undefined);
  return { ui: { ...Object.fromEntries(lacking), ...own.ui }, rules: { ...english.rules, ...own.rules } };
}

/** Languages in which every rule has its words. Others may lack whole files and show the English ones. */
export const COMPLETE: readonly string[] = ["en", "es", "fr", "de", "pt", "it", "nl", "ja"];
