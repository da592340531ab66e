import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from '../running/bundled-sources.js';
import { librariesFolder, nameRunFolder } from '../running/run-folder.js';
import { swcOptions } from '../../bin/swc-options.js';
import { lanes } from './lanes.js';
import { settleSeed } from './seed-of-run.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const bundled = (name) => join(librariesFolder(), `${name}.mjs`);

/**
 * How Jest runs some lanes.
 *
 * @param {readonly string[]} names of lanes
 * @returns {import('jest').Config}
 */
export const configurationOf = (names) => {
  nameRunFolder();
  settleSeed();
  return {
    // One cache for all lanes.
    id: 'enforcement-case-ledger',
    rootDir: repository,
    testMatch: names.flatMap((name) => lanes[name]).map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/reference/'],
    globalSetup: '<rootDir>/test/running/global-setup.js',
    globalTeardown: '<rootDir>/test/running/global-teardown.js',
    testSequencer: '<rootDir>/test/running/longest-first.js',
    runtime: '<rootDir>/test/running/sharing-runtime.cjs',
    setupFilesAfterEnv: ['<rootDir>/test/running/seeded-properties.ts'],
    testEnvironment: '<rootDir>/test/running/environment.js',
    // The generated protocol of EventStoreDB is stored on the global object, and is still in use when a file ends.
    testEnvironmentOptions: { globalsCleanup: 'off' },
    reporters: ['default', '<rootDir>/test/running/leftovers-reporter.js'],
    // Not in the temporary folder, where Jest would leave it.
    cacheDirectory: '<rootDir>/node_modules/.cache/jest',
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    transform: {
      '^.+\\.ts$': ['@swc/jest', swcOptions],
      '[/\\\\]ecl-test-run-[^/\\\\]+[/\\\\]libraries[/\\\\].+\\.mjs$': '<rootDir>/test/running/bundle-transform.js',
    },
    moduleNameMapper: {
      // Libraries are entered through their index, and by tests through testing/ too, so there is no mapping for
      // anything deeper. A library comes from its bundle, or from its sources if there is no bundle: when watching or
      // debugging, and for coverage.
      '^@ecl/([^/]+)(/testing)?$': [bundled('@ecl/$1$2'), '<rootDir>/libs/$1/src$2/index.ts'],
      [`^(${Object.keys(bundledPackages).join('|')})$`]: [bundled('$1'), '$1'],
      // Sources name the built file ("./x.js"), as Node requires; under Jest the TypeScript file is used instead.
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    // One more than the two processors of a small machine: half of the time a test waits for a disk, a socket or a process.
    maxWorkers: 3,
    // Specs that have ended stay in the memory of a worker, some 5 MB each; a new worker has to load the shared modules anew, and all
    // code is cold in it.
    workerIdleMemoryLimit: '1500MB',
    // By default, Jest reports a worker that needs more than half a second to end. On a busy machine it sometimes reported one
    // that had left nothing open. The cause is not proved; perhaps a big worker needs longer.
    workerGracefulExitTimeout: 10_000,
    // No test depends on this limit. It only ends hanging tests, and gives processes, servers and ledgers enough time
    // to start on a busy machine.
    testTimeout: 180_000,
  };
};

/**
 * The deep lane: the specs of all lanes that repeat something, with many more repetitions.
 *
 * @returns {import('jest').Config}
 */
export const deepConfiguration = () => {
  process.env.ECL_TEST_DEPTH = 'deep';
  return { ...repeating(), testTimeout: 1_200_000 };
};

/**
 * Not a gate: the specs of the deep lane with a seed that is new in each run, or the one in `ECL_SEED`.
 *
 * @returns {import('jest').Config}
 */
export const exploringConfiguration = () => {
  process.env.ECL_SEED ??= 'random';
  return { ...repeating(), testTimeout: 1_200_000 };
};

const repeating = () => ({
  ...configurationOf(Object.keys(lanes)),
  testMatch: specsThatRepeat().map((path) => `<rootDir>/${path}`),
});

/** @returns {readonly string[]} the specs that draw examples at random or count their repetitions */
export const specsThatRepeat = () =>
  Object.values(lanes)
    .flat()
    .flatMap(specsIn)
    .filter((path) =>
      /^import .* from 'fast-check';|^import { .* } from '[./]*running\/repetitions\.js'/m.test(
        readFileSync(join(repository, path), 'utf8'),
      ),
    );

/**
 * @param {string} folder relative to the repository
 * @returns {string[]} the specs in it
 */
export const specsIn = (folder) =>
  readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : specsIn(path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
