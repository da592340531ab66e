import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Where a test run keeps what it makes: its bundles, and a temporary folder for each spec. The folder is there from the run's
 * set-up to its end. Jest's workers, their threads and child programs find its name in the environment.
 */

const VARIABLE = 'ECL_TEST_RUN';
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Names the folder of a run that begins in this process. It does not make it. */
export const nameRunFolder = () => (process.env[VARIABLE] = join(tmpdir(), `ecl-test-run-${randomUUID().slice(0, 8)}`));

/** @returns {string | undefined} undefined where no test runs, as in a benchmark */
export const runFolder = () => process.env[VARIABLE];

const within = (name) => join(runFolder() ?? nameRunFolder(), name);

/** Bundles of threads and child programs. */
export const programsFolder = () => within('programs');

/** Bundles of libraries and packages, for specs to import. */
export const librariesFolder = () => within('libraries');

/** Has a temporary folder for each spec. */
export const temporaryFolders = () => within('tmp');

/** @param {string} spec where the spec is */
export const temporaryFolderOf = (spec) =>
  join(temporaryFolders(), relative(repository, spec).replaceAll(/[\\/]/g, '__'));

/**
 * @param {string} source where the source of a program is
 * @returns {string | undefined} its bundle, when it has one
 */
export const bundledProgram = (source) => {
  const bundle = join(programsFolder(), relative(repository, source).replace(/\.[jt]s$/, '.mjs'));
  return existsSync(bundle) ? bundle : undefined;
};
