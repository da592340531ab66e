import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Originals } from '@ecl/evidence';
import { copyBytes, digestOfFile } from './copy-file.js';

/** An original is read-only for its owner, too. */
export const ORIGINAL_ONLY = 0o400;

export interface CopyPapersOptions {
  /** The originals of an earlier backup: what is there is linked and not copied. */
  readonly since?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies originals into a folder, each under its digest (`ab/abcd…`). One whose bytes are not those of its name is left out: a
 * forged paper is no backup.
 * @returns the digests of the altered ones, which are in the copy only if `since` has them whole
 */
export const copyPapers = async (
  originals: Originals,
  to: string,
  { since, signal }: CopyPapersOptions,
): Promise<readonly string[]> => {
  const altered: string[] = [];
  for await (const { sha256 } of originals.list()) {
    signal?.throwIfAborted();
    const name = join(sha256.slice(0, 2), sha256);
    const place = join(to, name);
    if (since !== undefined && (await isLinked(join(since, name), place, sha256))) continue;
    const copied = await copyBytes(await originals.asKept(sha256, signal), place, { mode: ORIGINAL_ONLY, signal });
    if (copied.sha256 === sha256) continue;
    rmSync(place, { force: true });
    altered.push(sha256);
  }
  return altered;
};

/** Whether the file of the earlier backup is whole, and on the same disk. */
const isLinked = async (file: string, place: string, sha256: string): Promise<boolean> => {
  if (!existsSync(file) || !statSync(file).isFile() || (await digestOfFile(file)).sha256 !== sha256) return false;
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  try {
    linkSync(file, place);
    return true;
  } catch {
    return false;
  }
};
