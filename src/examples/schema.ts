/**
 * The shape of an example file: `<folder>/<name>.json` for a rule, `none/<reason>.json` for texts that report no failed
 * connection. Examples teach the model, and the same examples test it. `schema.json` beside this file is generated.
 */
import * as z from "zod";
import { ruleId } from "../rules/schema";

/** What a message is wrapped in; `words`: a person tells or asks in their own words. */
export const wrapper = z.enum([
  "sentence",
  "dialog",
  "json",
  "nested-json",
  "trace",
  "protocol",
  "redirect",
  "log",
  "words",
]);

const example = z.strictObject({
  lang: z.string().regex(/^[a-z]{2}$/),
  wrapper: wrapper.optional(),
  text: z.string().min(1).max(4000).optional(),
  /** Translation keys and link URLs (`anchors`) that the page had beside the text. */
  keys: z.array(z.string()).optional(),
  anchors: z.array(z.string()).optional(),
  surface: z.string().optional(),
  /** The text cannot tell two rules apart: the answer is `ambiguous`. */
  ambiguous: z.literal(true).optional(),
  /** Other rules that are equally good answers. */
  or: z.array(ruleId).min(1).optional(),
  /** Why the text reports nothing; only under `none/`. */
  why: z.string().optional(),
});

/** By name of the wording. A wording, its translations and close variants share a name and are held back together. */
const wordings = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.array(example).min(1));

export const exampleFile = z.strictObject({ $schema: z.literal("../schema.json"), wordings });

export type Example = z.infer<typeof example>;
export type ExampleFile = z.infer<typeof exampleFile>;
