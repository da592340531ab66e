import { closeSync, fsyncSync, openSync } from 'node:fs';
import { codeOf } from './fault.js';

/**
 * Flushes a file to the disk. Not for a file that this process has open with SQLite: closing it would drop its locks.
 */
export const syncFile = (path: string): void => sync(path, 'r+');

/** Flushes the names in a folder to the disk: a renamed file stays renamed after a power failure. */
export const syncFolder = (path: string): void => {
  try {
    sync(path, 'r');
  } catch (error) {
    // Windows cannot open a folder, and writes names to the disk by itself.
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
