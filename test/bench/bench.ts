/** What a benchmark gives back; `test/tools/bench.ts` runs every `*.bench.ts` beside this file and prints the tables. */
export interface Row {
  /** What was measured: ours, or the peer's name. */
  name: string;
  /** Column → figure with its unit (`"31 µs"`, `"1.04 ×"`, `"97 %"`). */
  figures: Record<string, string>;
  /** For rows with a budget: was it met? */
  budget?: { text: string; met: boolean };
}

export interface Bench {
  title: string;
  run(): Promise<Row[]>;
}
