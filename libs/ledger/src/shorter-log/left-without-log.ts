import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MANIFEST } from '../backing-up/manifest.js';
import { STAGE } from '../backing-up/stage.js';
import { lastBackupFile } from '../last-backup.js';
import type { LedgerPlaces } from '../ledger-place.js';
import type { KnownElsewhere } from './known-elsewhere.js';

/**
 * The files of a ledger in a data folder whose embedded log is not there at all. The log is the first thing that a start makes, so
 * whatever else there is belonged to a log that was lost, moved, or not restored to its end. Folders without files, and files that are
 * no part of a ledger, say nothing. For a log on a server nothing can be said: several processes may begin it at once.
 *
 * To be asked before the log is opened, which makes one.
 */
export const leftWithoutLog = ({ folder, log }: LedgerPlaces): readonly string[] => {
  if (log.is !== 'sqlite' || isThere(join(log.folder, 'events.sqlite'))) return [];
  const { path, papers, arriving, keys, credentials, webhooks, readModels, reactors } = folder;
  return [
    ...filesIn(keys, /\.(?:key|pem)$/),
    ...[
      ...[credentials, webhooks].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]),
      lastBackupFile(folder),
      join(path, MANIFEST),
    ].filter(isThere),
    ...withoutTheirLogs(filesIn(readModels, /\.sqlite(?:-\w+)?$/)),
    ...filesIn(reactors, /\.bookmark$/),
    ...(existsSync(join(path, STAGE)) ? [join(path, STAGE)] : []),
    // Thousands of digests would say no more than their folder.
    ...[papers, arriving].filter(hasFiles),
  ].map((file) => relative(path, file));
};

/** Beside its database a write-ahead log, or the index of one, says no more. */
const withoutTheirLogs = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !files.some((other) => file.startsWith(`${other}-`)));

const isThere = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

const hasFiles = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder, { recursive: true, withFileTypes: true }).some((each) => each.isFile());

const filesIn = (folder: string, name: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => name.test(file))
        .map((file) => join(folder, file))
        .filter(isThere)
        .sort()
    : [];

/** The same as something that is known of a log that is not there. */
export const knownWithoutLog = (files: readonly string[]): readonly KnownElsewhere[] =>
  files.length === 0
    ? []
    : [
        {
          files,
          zh: `没有事件日志，但有账本的其他部分：${files.join('、')}`,
          en: `there is no log, but other parts of a ledger are there: ${files.join(', ')}`,
        },
      ];

/** @throws EventStoreUnavailable `incomplete`; nothing is made then */
export const assertNotLeftWithoutLog = (places: LedgerPlaces): void => {
  const [known] = knownWithoutLog(leftWithoutLog(places));
  if (known)
    throw new EventStoreUnavailable(
      'incomplete',
      `${places.folder.path}: ${known.en}; put back the log that belongs here, or run ecl restore with the newest backup; ` +
        'to begin a new ledger, use an empty folder; to go on here with an empty log, run ecl start --accept-shorter-log ' +
        '"<reason>", which is recorded',
    );
};
