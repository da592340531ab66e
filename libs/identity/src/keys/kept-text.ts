import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A text that is made on first use and stays for ever, readable only by its owner. Processes that make it at the same time
 * end up with the same one.
 */
export const keptText = (file: string, make: () => string): string => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return existing(file) ?? made(file, make());
};

const existing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const made = (file: string, text: string): string => {
  const whole = `${file}.${String(process.pid)}.${randomUUID()}`;
  try {
    writeFileSync(whole, text, { mode: 0o600, flag: 'wx' });
    // A link appears at once with its full content, or existed before: nobody reads half a key, and no key is replaced.
    linkSync(whole, file);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  } finally {
    // On a full disk there is a part of it.
    rmSync(whole, { force: true });
  }
};
