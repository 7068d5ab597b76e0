/**
 * Packs the words for the package: each language is a list of texts, and all languages share one set of keys. With its
 * own keys, each would be larger by 6 kB (zipped). `test/tools/build.ts` packs them, and they are unpacked on loading;
 * the source files and their tests are not affected.
 */

/** Texts, lists of texts, or nested trees, by key. */
type Tree = { readonly [key: string]: unknown };

/** Nested keys, as in the files; 0 marks a text or a list of texts. */
export type Keys = { readonly [key: string]: Keys | 0 };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** The union of the keys of all languages. */
export function keysOf(languages: readonly Tree[]): Keys {
  const names = new Set(languages.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => {
      const inner = languages.map((words) => words[name]).filter(isTree);
      return [name, inner.length > 0 ? keysOf(inner) : 0];
    }),
  );
}

/** Nested lists of the values, in the order of the keys; `null` where there is none. */
export const pack = (words: Tree, keys: Keys): unknown[] =>
  Object.entries(keys).map(([name, inner]) => {
    const value = words[name] ?? null;
    return inner && isTree(value) ? pack(value, inner) : value;
  });

/** The inverse of `pack`. */
export const unpack = (packed: readonly unknown[], keys: Keys): Tree =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([name, inner], at) => {
      const value = packed[at];
      return value === null ? [] : [[name, inner ? unpack(value as unknown[], inner) : value]];
    }),
  );
