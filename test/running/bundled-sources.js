import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

/**
 * Threads and programs that tests start. One that is missing here cannot be started in a test run, and the error says
 * so. Each starts from its bundle.
 *
 * Those of a group share their code. A file that is shared brings all that it names, also what only another of the group needs: so threads, and
 * programs that need the store alone, are kept from those that need every schema.
 *
 * @type {readonly (readonly string[])[]}
 */
export const programs = [
  [
    'libs/event-store-sqlite/src/writing/writer-worker.ts',
    'test/faults/append-until-killed.ts',
    'test/faults/append-until-told.ts',
    'test/faults/ask-the-record.ts',
    'test/faults/hold-the-store.ts',
    'test/faults/serve-until-asked.ts',
    'test/faults/start-a-served-process.ts',
    'test/faults/killed-while-projecting/project-until-killed.ts',
    'test/faults/under-fire/append.ts',
    'test/faults/under-fire/project.ts',
  ],
  ['libs/ledger/src/projecting/projecting-worker.ts'],
  [
    'apps/cli/src/main.ts',
    'apps/disclosure/src/main.ts',
    'apps/ledger/src/main.ts',
    'test/faults/receive-until-killed.ts',
    'test/faults/back-up-a-paper.ts',
    'test/faults/break-off.ts',
    'test/faults/eventstoredb/provoked/with-the-client.ts',
    'test/faults/eventstoredb/provoked/with-the-store.ts',
    'test/faults/under-fire/serve.ts',
    'test/journeys/cluster/record-evidence.ts',
    'test/journeys/by-law/acting-process.ts',
    'test/journeys/claims/claiming-process.ts',
    'test/journeys/webhooks/delivering-process.ts',
  ],
];

/**
 * Packages of many small modules, which Jest would evaluate one by one for every spec. For one that also has CommonJS
 * modules, the file to begin from.
 */
export const bundledPackages = {
  'fast-check': 'fast-check',
  rxjs: 'rxjs/dist/esm/index.js',
  'rxjs/operators': 'rxjs/dist/esm/operators/index.js',
  typebox: 'typebox',
  'typebox/compile': 'typebox/compile',
};

/** Our own libraries and their test helpers, by the names under which they are imported. */
export const libraries = Object.fromEntries(
  readdirSync(libs).flatMap((library) => [
    [`@ecl/${library}`, `libs/${library}/src/index.ts`],
    ...(existsSync(`${libs}/${library}/src/testing/index.ts`)
      ? [[`@ecl/${library}/testing`, `libs/${library}/src/testing/index.ts`]]
      : []),
  ]),
);
