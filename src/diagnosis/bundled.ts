/** The table of the rules that ship, compiled when first asked for. The build puts `shared/frozen.ts` in its place. */
import { knowledge } from "../lexicon/table";
import { rules } from "../rules/table";
import { compile, type Table } from "./compile";

let table: Table | undefined;

export async function bundled(): Promise<Table> {
  table ??= compile(rules, knowledge);
  return table;
}
