import { readFileSync } from 'node:fs';

/* The last line of a run, from Jest's own report. A file that could not even be loaded counts as one failure. */
const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
