/** Stands for `diagnosis/bundled.ts` in the build (see `vite.config.ts`): the same table, from the file that the build wrote. */
import signs from "virtual:signs";
import { type Table, thaw } from "../diagnosis/compile";

// A file of its own and no part of the script: the engine would read those 330 kB as source text each time that the
// worker wakes up, and again when they are first used. Asked for now, it arrives while the worker hears what woke it.
const read = async (): Promise<string> => (await fetch(signs)).text();
const arriving = read();
arriving.catch(() => {});

let table: Promise<Table> | undefined;

/** Rejects when the browser does not hand out the file, and asks again the next time. */
export function bundled(): Promise<Table> {
  table ??= arriving.catch(read).then(thaw);
  table.catch(() => {
    table = undefined;
  });
  return table;
}
