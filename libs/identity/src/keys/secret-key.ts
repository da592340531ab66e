import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptText } from './kept-text.js';

const BYTES = 32;

/**
 * A secret of this installation for one purpose, made on first use; it is in no event.
 * @throws Error naming the file when it holds something else: a new key in its place would hide that somebody changed it.
 */
export const secretKeyIn = (folder: string, name: string): Buffer => {
  const file = join(folder, `${name}.key`);
  const key = Buffer.from(keptText(file, () => randomBytes(BYTES).toString('base64url')).trim(), 'base64url');
  if (key.length !== BYTES) throw new Error(`${file} is not a key of ${String(BYTES)} bytes`);
  return key;
};
