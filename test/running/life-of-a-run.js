import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfDeadProcess, runFolder, temporaryFolders } from './run-folder.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
const removeOurs = () => remove(runFolder());
const removeAndDie = (signal) => {
  endRun();
  // Our handler is removed now, so the signal ends the process.
  process.kill(process.pid, signal);
};

/**
 * Creates the folder of a run, which is removed when the run ends in any way, and removes the folders of killed runs.
 */
export const beginRun = () => {
  removeDeadRuns(dirname(runFolder()));
  mkdirSync(runFolder());
  // Some child programs run as another user.
  chmodSync(runFolder(), 0o755);
  mkdirSync(temporaryFolders());
  process.once('exit', removeOurs);
  for (const signal of SIGNALS) process.once(signal, removeAndDie);
};

/** Removes everything of the run. */
export const endRun = () => {
  process.off('exit', removeOurs);
  for (const signal of SIGNALS) process.off(signal, removeAndDie);
  removeOurs();
};

/** @param {string} root where runs have their folders */
export const removeDeadRuns = (root) => {
  for (const name of readdirSync(root).filter(isOfDeadProcess))
    try {
      remove(join(root, name));
    } catch (error) {
      // The folder belongs to another user, who will remove it.
      if (!['EACCES', 'EPERM'].includes(error.code)) throw error;
    }
};
