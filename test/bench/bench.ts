/** A row of a benchmark's table. `test/tools/bench.ts` runs every `*.bench.ts` of this folder and prints the tables. */
export interface Row {
  /** What was measured: Connect Fix or a peer. */
  name: string;
  /** Column → figure with its unit (`"31 µs"`, `"1.04 ×"`, `"97 %"`). */
  figures: Record<string, string>;
  budget?: { text: string; met: boolean };
}

export interface Bench {
  title: string;
  run(): Promise<Row[]>;
}
