/** The lexicon that ships: the words of each language, and what they mean together. Validated when testing. */
import type { RuleId } from "../rules/schema";
import recipeFile from "./recipes.json" with { type: "json" };
import type { Concept } from "./schema";

const files = import.meta.glob<Partial<Record<Concept, string>>>("./words/*.json", { eager: true, import: "default" });

/** By language; `any` holds names that all share. */
export const words: Readonly<Record<string, Partial<Record<Concept, string>>>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice("./words/".length, -".json".length), file]),
);

export const recipes: Readonly<Record<RuleId, readonly string[]>> = recipeFile;
