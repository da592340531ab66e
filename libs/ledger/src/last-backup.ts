import { integer, record, schemaCheck, moment, type Static } from '@ecl/event-sourcing';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { replaceFile } from './replace-file.js';

const schema = record({
  madeAt: moment(),
  /** Events of the log at that moment. */
  events: integer({ min: 0 }),
});
export type LastBackup = Static<typeof schema>;
const issuesOf = schemaCheck(schema);

/** Where the note is. */
export const lastBackupFile = ({ path }: DataFolder): string => join(path, 'last-backup.json');

/** Notes beside the log how long it was when it was last backed up. */
export const noteBackup = (folder: DataFolder, { madeAt, events }: LastBackup): void => {
  replaceFile(lastBackupFile(folder), `${JSON.stringify({ madeAt, events })}\n`, { mode: 0o600 });
};

/** Undefined where no backup was made, or the note cannot be read. */
export const lastBackupOf = (folder: DataFolder): LastBackup | undefined => {
  try {
    const kept: unknown = JSON.parse(readFileSync(lastBackupFile(folder), 'utf8'));
    return issuesOf(kept).length === 0 ? (kept as LastBackup) : undefined;
  } catch {
    return undefined;
  }
};

export const forgetBackup = (folder: DataFolder): void => rmSync(lastBackupFile(folder), { force: true });
