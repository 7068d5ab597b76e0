/** The table of the rules that ship. Compiled when first asked for: a worker that only stores a setting never pays. */
import { recipes, words } from "../lexicon/table";
import { rules } from "../rules/table";
import { compile, type Table } from "./compile";

let table: Table | undefined;

export function bundled(): Table {
  table ??= compile(rules, { words, recipes });
  return table;
}
