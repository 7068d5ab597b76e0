/** The table of the rules that ship. Compiled when first asked for: a worker that only stores a setting never pays. */
import { knowledge } from "../lexicon/table";
import { rules } from "../rules/table";
import { compile, type Table } from "./compile";

let table: Table | undefined;

export function bundled(): Table {
  table ??= compile(rules, knowledge);
  return table;
}
