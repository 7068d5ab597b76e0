/** Ends a test run with one line for people and scripts: `512 passed, 0 failed`. */
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export default class TotalReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const total = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) total[test.result().state]++;
      // A file that fails to load, or whose hooks fail, has no test that reports it.
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
