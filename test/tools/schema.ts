/**
 * `npm run schema` writes `src/rules/schema.json`, by which editors complete rule files, from `src/rules/schema.ts`.
 */
import { writeFileSync } from "node:fs";
import * as z from "zod";
import { rule } from "../../src/rules/schema";
import { format } from "./canonical";

const FILE = "src/rules/schema.json";

export const jsonSchema = () => z.toJSONSchema(rule);

export function main(): void {
  writeFileSync(FILE, JSON.stringify(jsonSchema()));
  format([FILE]);
}
