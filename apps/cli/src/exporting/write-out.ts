import { existsSync, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** @throws Problem where there is something under that name: what was taken away before is not written over */
export const mustBeNew = (target: string): void => {
  if (existsSync(target)) throw new Problem(EXIT.usage, `${target} 已存在。`, `${target} is there already.`);
};

/**
 * Writes a file that is taken away: whole under its name, or not there. One whose name ends in `.gz` is packed. Only its owner can read
 * it: it leaves the protection of the ledger.
 * @throws Problem as {@link mustBeNew}
 */
export const writeOut = async (
  target: string,
  content: AsyncIterable<string | Uint8Array>,
  signal?: AbortSignal,
): Promise<void> => {
  mustBeNew(target);
  const part = `${target}.part`;
  const packing = target.toLowerCase().endsWith('.gz') ? [createGzip()] : [];
  try {
    await pipeline(
      [Readable.from(content), ...packing, createWriteStream(part, { mode: 0o600 })],
      signal === undefined ? {} : { signal },
    );
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};
