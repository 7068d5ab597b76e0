/**
 * Words as they travel in the package: the texts of a language in a list, and once for all languages the keys to which they
 * belong. With its keys beside them each language would be larger by 6 kB (zipped). Packed by the build,
 * `test/tools/build.ts`, and opened where they are loaded; the sources, and the tests of them, know nothing of it.
 */

/** Texts, or lists of texts, by key, and the same within. */
type Tree = { readonly [key: string]: unknown };

/** Keys within keys, as in the files; 0 is the place of a text, or of a list of texts. */
export type Keys = { readonly [key: string]: Keys | 0 };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** The keys that any of the languages has. */
export function keysOf(languages: readonly Tree[]): Keys {
  const names = new Set(languages.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => {
      const inner = languages.map((words) => words[name]).filter(isTree);
      return [name, inner.length > 0 ? keysOf(inner) : 0];
    }),
  );
}

/** Lists within lists: what stands under the keys, in their order, `null` where there is nothing. */
export const pack = (words: Tree, keys: Keys): unknown[] =>
  Object.entries(keys).map(([name, inner]) => {
    const value = words[name] ?? null;
    return inner && isTree(value) ? pack(value, inner) : value;
  });

/** The words again. */
export const unpack = (packed: readonly unknown[], keys: Keys): Tree =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([name, inner], at) => {
      const value = packed[at];
      return value === null ? [] : [[name, inner ? unpack(value as unknown[], inner) : value]];
    }),
  );
