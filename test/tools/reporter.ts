/** Ends a test run with one line that a person and a script can read: `512 passed, 0 failed`. */
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export default class TotalReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const total = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) total[test.result().state]++;
      // A file that could not be loaded, or whose hooks failed, holds no test that says so.
      total.failed += module.errors().length;
      for (const suite of module.children.allSuites()) total.failed += suite.errors().length;
    }
    const skipped = total.skipped + total.pending;
    // After the other reporters' summaries.
    setTimeout(() =>
      console.log(`${total.passed} passed, ${total.failed} failed${skipped ? `, ${skipped} skipped` : ""}`),
    );
  }
}
