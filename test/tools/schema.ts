/** `npm run schema` writes the JSON schemas by which editors complete rules, their words, examples and the lexicon, from their `schema.ts`. */
import { writeFileSync } from "node:fs";
import * as z from "zod";
import { exampleFile } from "../../src/examples/schema";
import { wordsFile } from "../../src/lexicon/schema";
import { rule, ruleWords } from "../../src/rules/schema";
import { format } from "./format";

/** Path → what it must hold. */
export const schemas: Readonly<Record<string, unknown>> = {
  "src/rules/schema.json": z.toJSONSchema(rule),
  "src/examples/schema.json": z.toJSONSchema(exampleFile),
  "src/lexicon/schema.json": z.toJSONSchema(wordsFile),
  // For VS Code, see `.vscode/settings.json`: five hundred files that ship need no line for editors.
  "src/locales/schema.json": z.toJSONSchema(ruleWords),
};

export function main(): void {
  for (const [path, schema] of Object.entries(schemas)) writeFileSync(path, JSON.stringify(schema));
  format(Object.keys(schemas));
}
