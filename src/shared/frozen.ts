/** Stands for `bundled.ts` in the build (see `vite.config.ts`): the same table, from signs that the build has read. */
import signs from "virtual:signs";
import { type Table, thaw } from "./compile";

let table: Table | undefined;

export function bundled(): Table {
  // Text, not an object literal: the engine parses JSON in a fraction of the time.
  table ??= thaw(JSON.parse(signs));
  return table;
}
