/** Orders the test files, longest first, so that no core is idle at the end of a run. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take more than half a minute, longest first. The others follow in Vitest's order. */
const LONG = [
  "detect-life",
  "ui-a11y",
  "ui",
  "press",
  "detect-2026",
  "detect",
  "watcher",
  "silence",
  "policy",
  "firefox",
  "worker",
  "detect-negatives",
  "signin",
  "packages",
  "contributing",
];

/** Position in the list; all other files come after it. */
function place({ moduleId }: TestSpecification): number {
  const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return index < 0 ? LONG.length : index;
}

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
