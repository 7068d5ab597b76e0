/** Reads and writes the example files. `npm run format` gives each its canonical form: one example per line. */
import { readFileSync, writeFileSync } from "node:fs";
import { type Example, type ExampleFile, exampleFile } from "../../src/examples/schema";
import type { RuleId } from "../../src/rules/schema";
import { idsIn, readJson } from "./files";

export const EXAMPLES = "src/examples";
const NONE = "none/";

export interface NamedExample extends Example {
  /** The rule that it means; `null` if it is harmless. */
  rule: RuleId | null;
  /** Name of its wording, unique across all files. */
  group: string;
}

/** All examples, in the order of the files. Throws if a file does not match the schema. */
export function readExamples(root = "."): NamedExample[] {
  return idsIn(EXAMPLES, root).flatMap((id) => {
    const { data, error } = exampleFile.safeParse(readJson(`${root}/${EXAMPLES}/${id}.json`));
    if (!data) throw new Error(`${EXAMPLES}/${id}.json: ${error.message}`);
    const rule = id.startsWith(NONE) ? null : (id as RuleId);
    return Object.entries(data.wordings).flatMap(([name, examples]) =>
      examples.map((example) => ({ ...example, rule, group: `${id}#${name}` })),
    );
  });
}

/** An example file as text. Each example is one line, however long, so that a change is one line in a diff. */
export function writeExamples({ $schema, wordings }: ExampleFile): string {
  const value = (entry: unknown): string =>
    Array.isArray(entry) ? `[${entry.map(value).join(", ")}]` : JSON.stringify(entry);
  const line = (example: Example) => {
    const fields = Object.entries(example).map(([key, entry]) => `${JSON.stringify(key)}: ${value(entry)}`);
    return `      { ${fields.join(", ")} }`;
  };
  const groups = Object.entries(wordings).map(
    ([name, examples]) => `    ${JSON.stringify(name)}: [\n${examples.map(line).join(",\n")}\n    ]`,
  );
  return `{\n  "$schema": ${JSON.stringify($schema)},\n  "wordings": {\n${groups.join(",\n")}\n  }\n}\n`;
}

export const exampleFiles = (root = "."): string[] =>
  idsIn(EXAMPLES, root).map((id) => `${root}/${EXAMPLES}/${id}.json`);

export function main(): void {
  for (const path of exampleFiles()) {
    const text = writeExamples(readJson(path) as ExampleFile);
    if (readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  }
}
