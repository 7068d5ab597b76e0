/**
 * The shape of the lexicon, `words/<lang>.json`. Tests check it; it is trusted at run time. `schema.json` beside this
 * file is generated from it for editors.
 */
import * as z from "zod";
import CONCEPTS from "./concepts.json" with { type: "json" };

/** What words can mean: how a sentence is meant, what failed or how it failed. */
export type Concept = keyof typeof CONCEPTS;

/** Comma-separated entries in the syntax of `diagnosis/examples/concepts.ts`. */
const entries = z.string().min(1);

export const wordsFile = z.strictObject({
  $schema: z.literal("../schema.json"),
  ...Object.fromEntries(
    Object.entries(CONCEPTS).map(([name, what]) => [name, entries.optional().describe(what || name)]),
  ),
});
