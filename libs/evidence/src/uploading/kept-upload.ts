import { moment, integer, optional, record, schemaCheck, text, textMap, uuid, type Static } from '@ecl/event-sourcing';
import { open, rename, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../evidence-error.js';
import { syncFolder, WORKING_FILE } from '../owned-files.js';

const schema = record({
  id: uuid(),
  size: integer({ min: 1 }),
  begunAt: moment(),
  note: textMap(),
  finding: optional(text({ max: 1000 })),
});

/** What is kept beside the bytes of an upload. */
export type KeptUpload = Static<typeof schema>;
const issuesOf = schemaCheck(schema);

/** Undefined where there is none, or a kill left half of one: it was never answered. */
export const readKept = async (path: string): Promise<KeptUpload | undefined> => {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return issuesOf(kept).length === 0 ? (kept as KeptUpload) : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Whole or not at all, and durable. */
export const writeKept = async (path: string, kept: KeptUpload): Promise<void> => {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', WORKING_FILE);
  try {
    await file.chmod(WORKING_FILE);
    await file.writeFile(JSON.stringify(kept));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
};
