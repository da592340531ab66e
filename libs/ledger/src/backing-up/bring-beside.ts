import { renameSync, rmSync } from 'node:fs';
import { copyFile } from './copy-file.js';
import type { ManifestFile } from './manifest.js';

/**
 * Brings a file to the disk of its place, beside it, from where a rename puts it there. A folder of a ledger may be a mount of its own.
 * @returns the file beside its place
 * @throws errors of the file system; `onOther` where the copy has other bytes than the manifest says
 */
export const bringBeside = async (
  from: string,
  place: string,
  { bytes, sha256 }: ManifestFile,
  { mode, onOther }: { readonly mode: number; readonly onOther: () => Error },
): Promise<string> => {
  const beside = `${place}.restoring`;
  rmSync(beside, { force: true });
  try {
    renameSync(from, beside);
    return beside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  const copied = await copyFile(from, beside, { mode });
  if (copied.bytes !== bytes || copied.sha256 !== sha256) {
    rmSync(beside, { force: true });
    throw onOther();
  }
  rmSync(from);
  return beside;
};
