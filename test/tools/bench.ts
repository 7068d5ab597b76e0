/**
 * `npm run bench [name …]` runs the benchmarks of `test/bench/`, prints a table each, and fails if a budget is missed.
 * Figures are ratios within the run or hold for this machine, which the first line describes.
 */
import { cpus, release, totalmem, type } from "node:os";
import type { Bench, Row } from "../bench/bench";

const benches = import.meta.glob<Bench>("../bench/*.bench.ts", { import: "default" });

/** Rows as a text table with right-aligned figures. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const withBudget = rows.some((row) => row.budget);
  const lines = [
    ["", ...columns, ...(withBudget ? ["budget"] : [])],
    ...rows.map(({ name, figures, budget }) => [
      name,
      ...columns.map((column) => figures[column] ?? ""),
      ...(withBudget ? [budget ? `${budget.met ? "✓" : "✗ MISSED:"} ${budget.text}` : ""] : []),
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? "")].length))) ?? [];
  const last = columns.length;
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const room = " ".repeat((widths[column] ?? 0) - [...cell].length);
          return column > 0 && column <= last ? room + cell : cell + room;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${cpu?.model.trim() ?? "unknown CPU"}, ${memory}, ${type()} ${release()}, Node ${process.version}`;
}

export async function main(names: string[]): Promise<number> {
  console.log(machine());
  let missed = 0;
  for (const [path, load] of Object.entries(benches)) {
    if (names.length > 0 && !names.some((name) => path.includes(`/${name}.bench.`))) continue;
    const bench = await load();
    console.log(`\n${bench.title}`);
    const start = performance.now();
    const rows = await bench.run();
    console.log(table(rows));
    console.log(`Took ${Math.round((performance.now() - start) / 1000)} s.`);
    missed += rows.filter((row) => row.budget?.met === false).length;
  }
  if (missed > 0) console.log(`\n${missed} ${missed === 1 ? "budget" : "budgets"} missed.`);
  return missed > 0 ? 1 : 0;
}
