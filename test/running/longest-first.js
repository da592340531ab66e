import TestSequencer from '@jest/test-sequencer';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The specs that take longest, the longest first (5 to 20 seconds of CPU time each). One that began last would keep one worker busy
 * while the others had nothing left to do.
 */
export const longest = [
  'test/journeys/workbench/workbench.spec.ts',
  'test/contract/eventstoredb.spec.ts',
  'test/journeys/cli/migrate.spec.ts',
  'test/journeys/demo/demonstration.spec.ts',
  'test/journeys/http/serving.spec.ts',
  'test/journeys/cluster/two-ledgers.spec.ts',
  'test/faults/eventstoredb/reading.spec.ts',
  'libs/enforcement/src/case/any-case.spec.ts',
  'test/contract/numbers-eventstoredb.spec.ts',
  'test/journeys/http/leaks.spec.ts',
  'test/journeys/contract/real-answers.spec.ts',
  'test/faults/eventstoredb/appending.spec.ts',
  'test/eventstoredb-server/faults/faults.spec.ts',
  'test/faults/killed-while-backing-up.spec.ts',
  'test/faults/eventstoredb/following.spec.ts',
  'test/journeys/demo/any-day.spec.ts',
  'test/architecture/architecture.spec.ts',
  'test/journeys/cli/import-killed.spec.ts',
  'test/contract/same-conduct.spec.ts',
  'libs/enforcement/src/case/what-if.spec.ts',
  'test/journeys/http/documents.spec.ts',
  'test/journeys/disclosure/disclosure.spec.ts',
  'test/faults/ledger-on-a-full-disk.spec.ts',
  'test/journeys/http/what-if-of-every-step.spec.ts',
  'test/faults/projections-under-fire.spec.ts',
  'test/faults/incomplete-log.spec.ts',
  'test/faults/write-ahead-log.spec.ts',
  'test/journeys/claims/killed.spec.ts',
  'test/journeys/cli/setup.spec.ts',
];

/**
 * Jest begins with the specs that took longest in the last run. In a fresh clone it knows no last run and begins with the
 * biggest files; there the list above comes first.
 */
export default class LongestFirst extends TestSequencer {
  /** @param {{ path: string, duration?: number }[]} tests */
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const places = new Map(longest.map((path, place) => [path, place]));
    const placeOf = ({ path }) => places.get(relative(repository, path).replaceAll('\\', '/')) ?? longest.length;
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
