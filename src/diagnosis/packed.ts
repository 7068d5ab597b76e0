/**
 * The words of the lexicon as the build writes them down: a block of lines for each language, each line the entries of one
 * concept, in the order of the first block. Naming the concepts once makes the package 3 kB smaller.
 */
import type { Concept } from "../lexicon/schema";
import type { Words } from "./lexicon";

export function pack(words: Words): string {
  const concepts = [...new Set(Object.values(words).flatMap((entries) => Object.keys(entries) as Concept[]))];
  const blocks = Object.entries(words).map(([lang, entries]) => [lang, ...concepts.map((name) => entries[name] ?? "")]);
  return [concepts, ...blocks].map((lines) => lines.join("\n")).join("\n\f");
}

export function unpack(packed: string): Words {
  const [concepts = [], ...blocks] = packed.split("\n\f").map((block) => block.split("\n"));
  return Object.fromEntries(
    blocks.map(([lang = "", ...lines]) => [
      lang,
      Object.fromEntries(lines.flatMap((entries, i) => (entries ? [[concepts[i] as Concept, entries]] : []))),
    ]),
  );
}
