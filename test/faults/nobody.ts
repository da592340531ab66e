import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { getuid } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Root may do anything, so for root a child that is nobody does what a test is about. */
export const NOBODY = 65_534;
export const isRoot = getuid?.() === 0;

const isReadableByOthers = (folder: string): boolean =>
  (statSync(folder).mode & 0o005) === 0o005 && (folder === '/' || isReadableByOthers(dirname(folder)));

/** Whether a child that is nobody can load what it runs. */
export const isLoadableByNobody = isReadableByOthers(dirname(fileURLToPath(import.meta.url)));
