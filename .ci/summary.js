import { existsSync, readFileSync } from 'node:fs';

/*
 * The last line of a run: the sum of Jest's own reports, one for each run of it. A file that could not be loaded counts
 * as one failure, and so does a run without a report.
 */
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  if (!existsSync(path)) {
    sum.failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  sum.passed += report.numPassedTests;
  sum.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  sum.skipped += report.numPendingTests + report.numTodoTests;
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
