import { closeSync, fsyncSync, openSync } from 'node:fs';
import { codeOf } from './fault.js';

/** Settles a file on the disk. Never for one that this process has open with SQLite: closing it would drop its locks. */
export const syncFile = (path: string): void => sync(path, 'r+');

/** Settles the names in a folder on the disk: what was renamed stays renamed after a loss of power. */
export const syncFolder = (path: string): void => {
  try {
    sync(path, 'r');
  } catch (error) {
    // Windows opens no folder, and writes names down by itself.
    if (!/^(EISDIR|EPERM|EACCES|EINVAL)$/.test(codeOf(error))) throw error;
  }
};

const sync = (path: string, flags: string): void => {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
