import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfDeadProcess, runFolder, temporaryFolders } from './run-folder.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
const removeOurs = () => remove(runFolder());
const removeAndDie = (signal) => {
  endRun();
  // Now nothing catches it any more.
  process.kill(process.pid, signal);
};

/** Makes the folder of a run, which goes when the run ends, however it ends; and removes those of runs that were killed. */
export const beginRun = () => {
  removeDeadRuns(dirname(runFolder()));
  mkdirSync(runFolder());
  // Some child programs run as a user of their own.
  chmodSync(runFolder(), 0o755);
  mkdirSync(temporaryFolders());
  process.once('exit', removeOurs);
  for (const signal of SIGNALS) process.once(signal, removeAndDie);
};

/** After it nothing of the run remains. */
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
      // That of another user, who will remove it.
      if (!['EACCES', 'EPERM'].includes(error.code)) throw error;
    }
};
