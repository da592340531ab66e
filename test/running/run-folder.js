import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The folder in which a test run keeps its bundles, and a temporary folder for each spec. It exists from the run's
 * set-up to its end. Jest's workers, their threads and child programs find its name in the environment.
 */

const VARIABLE = 'ECL_TEST_RUN';
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** When a process began, in ticks since the system started; 0 if the system does not say, or has no such process. */
const beginOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The fields after the name of the program, which may contain anything.
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

/**
 * The name of the folder of a run: the number of its process and the start of the process, because numbers are reused.
 */
export const runNameOf = (pid) => `ecl-test-run-${pid}-${beginOf(pid)}`;

/** @param {string} name of a folder @returns {boolean} whether it is of a run whose process is gone */
export const isOfDeadProcess = (name) => {
  const [, pid, begin] = /^ecl-test-run-(\d+)-(\d+)$/.exec(name) ?? [];
  if (pid === undefined) return false;
  return !isRunning(Number(pid)) || beginOf(pid) !== Number(begin);
};

/** Names the folder of a run that begins in this process, without creating it. */
export const nameRunFolder = () => (process.env[VARIABLE] = join(tmpdir(), runNameOf(process.pid)));

/** @returns {string | undefined} undefined outside a test run, as in a benchmark */
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
