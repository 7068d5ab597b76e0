/** `npm run schema` makes JSON schemas of the `schema.ts` files, for completion in editors. */
import { writeFileSync } from "node:fs";
import * as z from "zod";
import { exampleFile } from "../../src/examples/schema";
import { wordsFile } from "../../src/lexicon/schema";
import { rule, ruleWords } from "../../src/rules/schema";
import { format } from "./format";

/** Path → content. */
export const schemas: Readonly<Record<string, unknown>> = {
  "src/rules/schema.json": z.toJSONSchema(rule),
  "src/examples/schema.json": z.toJSONSchema(exampleFile),
  "src/lexicon/schema.json": z.toJSONSchema(wordsFile),
  // Mapped in `.vscode/settings.json`, so that 500 files that ship need no `$schema` line.
  "src/locales/schema.json": z.toJSONSchema(ruleWords),
};

export function main(): void {
  for (const [path, schema] of Object.entries(schemas)) writeFileSync(path, JSON.stringify(schema));
  format(Object.keys(schemas));
}
