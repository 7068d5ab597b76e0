/**
 * What is known besides the rules: the words of each language, what they mean together, and the names that Microsoft
 * gives to its sign-in numbers. Validated when testing.
 */
import names from "../rules/aadsts.json" with { type: "json" };
import type { RuleId } from "../rules/schema";
import recipeFile from "./recipes.json" with { type: "json" };
import type { Concept } from "./schema";

const files = import.meta.glob<Partial<Record<Concept, string>>>("./words/*.json", { eager: true, import: "default" });

/** By language; `any` holds names that all share. */
const words: Readonly<Record<string, Partial<Record<Concept, string>>>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice("./words/".length, -".json".length), file]),
);

const recipes: Readonly<Record<RuleId, readonly string[]>> = recipeFile;

export const knowledge = { words, recipes, names } as const;
