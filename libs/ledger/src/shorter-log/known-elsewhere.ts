import { EventStoreUnavailable, type Bookmark, type EventStore } from '@ecl/event-sourcing';
import { passwordsKept } from '@ecl/identity';
import { bookmarksIn, type KeptBookmark } from '@ecl/read-models';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BookmarkFile } from '../bookmark-file.js';
import type { DataFolder } from '../data-folder.js';
import { lastBackupOf } from '../last-backup.js';

/** Something beside the log that knows an event which the log does not have. */
export interface KnownElsewhere {
  /** The files that know it. */
  readonly files: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/**
 * What read models, bookmarks, passwords and the last backup know of the log that is not in it: a log that was replaced by an older
 * copy, on whatever store, looks whole by itself. An event that is there at another position is no loss: the log was
 * moved from another store.
 */
export const knownElsewhere = async (
  log: EventStore,
  folder: DataFolder,
  isEmbedded: boolean,
): Promise<readonly KnownElsewhere[]> => {
  const found: KnownElsewhere[] = [];
  for (const { files, bookmark } of byEvent(bookmarksOf(folder))) {
    if (await isThere(bookmark, log)) continue;
    const { streamName, revision } = bookmark;
    found.push({
      files,
      zh: `${files.join('、')} 已处理事件流 ${streamName} 的第 ${String(revision)} 号事件，而日志中没有`,
      en: `event ${String(revision)} of stream ${streamName}, known to ${files.join(', ')}, is not in the log`,
    });
  }
  // An account is in the log before it has a password.
  const passwords = (await log.lastPosition()) === undefined ? passwordsKept(folder.credentials) : 0;
  if (passwords > 0)
    found.push({
      files: ['credentials.sqlite'],
      zh: `credentials.sqlite 中有 ${String(passwords)} 个账号的口令，而日志中没有任何事件`,
      en: `credentials.sqlite has the passwords of ${String(passwords)} accounts, and the log has no event`,
    });
  const backup = isEmbedded ? lastBackupOf(folder) : undefined;
  const last = Number((await log.lastPosition()) ?? 0);
  if (backup && backup.events > last)
    found.push({
      files: ['last-backup.json'],
      zh: `${backup.madeAt} 备份时有 ${String(backup.events)} 个事件，现在只有 ${String(last)} 个`,
      en: `the backup of ${backup.madeAt} has ${String(backup.events)} events, and the log has ${String(last)}`,
    });
  return found;
};

/** @throws EventStoreUnavailable `incomplete` */
export const assertNothingIsMissing = async (
  log: EventStore,
  folder: DataFolder,
  isEmbedded: boolean,
): Promise<void> => {
  const known = await knownElsewhere(log, folder, isEmbedded);
  if (known.length > 0)
    throw new EventStoreUnavailable(
      'incomplete',
      `the log in ${folder.path} ends before what was recorded: ${known.map(({ en }) => en).join('; ')}; ` +
        'put back the log that belongs here, or restore the newest backup into an empty folder; to go on without the ' +
        'missing steps, run ecl start --accept-shorter-log "<reason>", which is recorded',
    );
};

const bookmarksOf = ({ readModels, reactors }: DataFolder): readonly KeptBookmark[] => [
  ...bookmarksIn(readModels),
  ...(existsSync(reactors) ? readdirSync(reactors) : []).flatMap((file) => {
    const bookmark = file.endsWith('.bookmark') ? new BookmarkFile(join(reactors, file)).kept() : undefined;
    return bookmark ? [{ file, bookmark }] : [];
  }),
];

/** Read models that have all caught up know the same event. */
const byEvent = (kept: readonly KeptBookmark[]): readonly { files: string[]; bookmark: Bookmark }[] => {
  const events = new Map<string, { files: string[]; bookmark: Bookmark }>();
  for (const { file, bookmark } of kept) {
    const known = events.get(bookmark.id) ?? { files: [], bookmark };
    known.files.push(file);
    events.set(bookmark.id, known);
  }
  return [...events.values()];
};

const isThere = async ({ streamName, revision, id }: Bookmark, log: EventStore): Promise<boolean> => {
  for await (const event of log.readStream(streamName, { fromRevision: revision, maxCount: 1 })) return event.id === id;
  return false;
};
