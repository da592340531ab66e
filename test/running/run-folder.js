import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Where a test run keeps what it makes: its bundles, and a temporary folder for each spec. The folder is there from the run's
 * set-up to its end. Jest's workers, their threads and child programs find its name in the environment.
 */

const VARIABLE = 'ECL_TEST_RUN';
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** When a process began, in ticks since the system did; 0 where the system does not say, or has no such process. */
const beginOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name of the program, which may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return 0;
  }
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** What the folder of a run is called: by its process, and by when that began, because the number is used again. */
export const runNameOf = (pid) => `ecl-test-run-${pid}-${beginOf(pid)}`;

/** @param {string} name of a folder @returns {boolean} whether it is of a run whose process is gone */
export const isOfDeadProcess = (name) => {
  const [, pid, begin] = /^ecl-test-run-(\d+)-(\d+)$/.exec(name) ?? [];
  if (pid === undefined) return false;
  return !isRunning(Number(pid)) || beginOf(pid) !== Number(begin);
};

/** Names the folder of a run that begins in this process. It does not make it. */
export const nameRunFolder = () => (process.env[VARIABLE] = join(tmpdir(), runNameOf(process.pid)));

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
