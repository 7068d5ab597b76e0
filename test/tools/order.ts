/** Orders the test files, longest first, so that no core is idle at the end of a run. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take more than half a minute, longest first. The others follow in Vitest's order. */
const LONG = [
  "e2e/detect-life",
  "e2e/ui-a11y",
  "e2e/ui",
  "e2e/press",
  "e2e/detect-2026",
  "e2e/detect",
  "e2e/watcher",
  "e2e/silence",
  "e2e/policy",
  "e2e/firefox",
  "e2e/worker",
  "e2e/detect-negatives",
  "e2e/signin",
  "policy/packages",
  "policy/contributing",
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
