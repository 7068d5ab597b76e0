/**
 * The shape of the lexicon, `words/<lang>.json`. Checked when building and testing, trusted at run time like the rules.
 * `schema.json` beside this file is generated from it for editors.
 */
import * as z from "zod";
import CONCEPTS from "./concepts.json" with { type: "json" };

/** What words can mean: how a sentence is meant, what failed, how it failed. */
export type Concept = keyof typeof CONCEPTS;

/** Entries with commas between them; how one is written stands in `diagnosis/examples/concepts.ts`. */
const entries = z.string().min(1);

export const wordsFile = z.strictObject({
  $schema: z.literal("../schema.json"),
  ...Object.fromEntries(
    Object.entries(CONCEPTS).map(([name, what]) => [name, entries.optional().describe(what || name)]),
  ),
});
