/** The order of the test files: the longest first, so that at the end of a run no core waits for the other. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that take more than half a minute, longest first. The others follow by their size. */
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

/** Place in the list; after it for all others. */
function place({ moduleId }: TestSpecification): number {
  const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return index < 0 ? LONG.length : index;
}

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
