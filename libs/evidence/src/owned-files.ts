import { chmod, mkdir, open } from 'node:fs/promises';
import { codeOf } from './evidence-error.js';

/** Nobody but the user of the process reads papers of cases. */
const FOLDER = 0o700;
export const WORKING_FILE = 0o600;
/** Not even its owner writes to an original by accident. */
export const ORIGINAL_FILE = 0o400;

/** Creates a folder, and keeps it to its owner whatever the umask takes away or leaves. */
export const ownFolder = async (path: string): Promise<void> => {
  const made = await mkdir(path, { recursive: true, mode: FOLDER });
  if (made !== undefined) await chmod(path, FOLDER);
};

/** Flushes what was written to a file, and its mode. */
export const syncFile = (path: string): Promise<void> => sync(path);

/** Flushes the names in a folder: a file that was linked is still there after a power failure. */
export const syncFolder = async (path: string): Promise<void> => {
  try {
    await sync(path);
  } catch (error) {
    // Windows cannot open a folder, and writes names to the disk by itself.
    if (!/^(EISDIR|EPERM|EACCES|EINVAL)$/.test(codeOf(error))) throw error;
  }
};

const sync = async (path: string): Promise<void> => {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};
