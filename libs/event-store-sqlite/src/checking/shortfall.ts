import type { Database } from '@ecl/sqlite';
import { statSync } from 'node:fs';
import { StoreFault } from '../fault.js';
import type { StoreFiles } from '../files.js';
import { readMark, type Marked } from '../mark.js';
import { lastPositionIn } from '../reading/last-position.js';
import { SCHEMA_WITH_ORDERLY_END, schemaVersionOf } from '../schema.js';

/** A log that ends before what was acknowledged, or that cannot be whole. */
export interface Shortfall {
  readonly zh: string;
  readonly en: string;
  /** The last event that is there; 0 for none. */
  readonly last: number;
  /** The last event that was acknowledged, where a mark knows it. */
  readonly acknowledged?: number;
  /** Files of two logs, or of two days of one, are together. */
  readonly isMixed?: true;
}

/** What is there of a log before SQLite opens it: opening creates files. */
export interface Remains {
  readonly hasDatabase: boolean;
  readonly walBytes: number;
  /** Of the index of the write-ahead log: a database of some length was opened here. */
  readonly indexBytes: number;
  readonly mark: Marked | undefined;
  /** There is a mark, and it says nothing: how long the log was is not known. */
  readonly illegible?: StoreFault;
}

export const remainsOf = ({ database, wal, mark }: StoreFiles): Remains => ({
  hasDatabase: bytesOf(database) > 0,
  walBytes: bytesOf(wal),
  indexBytes: bytesOf(`${database}-shm`),
  ...markIn(mark),
});

const markIn = (file: string): Pick<Remains, 'mark' | 'illegible'> => {
  try {
    return { mark: readMark(file) };
  } catch (error) {
    if (error instanceof StoreFault) return { mark: undefined, illegible: error };
    throw error;
  }
};

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * There is no database, but something of a ledger is: its write-ahead log, or a mark. A new ledger would bury it.
 * @throws StoreFault `incomplete`
 */
export const assertNotBereft = ({ database, wal }: StoreFiles, remains: Remains): void => {
  const { walBytes, indexBytes, mark, illegible } = remains;
  if (illegible)
    throw new StoreFault(
      'incomplete',
      `${database} is missing or empty, and ${illegible.message}; put the database back (from where it was moved, or with ecl ` +
        'restore into an empty folder); no new ledger is begun over the remains',
      `${database} 缺失或者为空，并且 ${illegible.zh}；请把数据库放回原处（从移走的地方取回，或者用 ecl restore 恢复到空目录）；` +
        '不会在残留文件上新建账本',
    );
  const left: readonly Said[] = [
    ...(walBytes > 0 ? [{ zh: `其预写日志 ${wal} 尚在`, en: `its write-ahead log ${wal} is there` }] : []),
    ...(walBytes === 0 && indexBytes > 0
      ? [
          {
            zh: `其预写日志的索引 ${database}-shm 尚在`,
            en: `the index of its write-ahead log ${database}-shm is there`,
          },
        ]
      : []),
    ...(mark && mark.position > 0
      ? [
          {
            zh: `此处曾记录 ${String(mark.position)} 个事件`,
            en: `${String(mark.position)} events were recorded here`,
          },
        ]
      : []),
  ];
  if (left.length === 0) return;
  throw new StoreFault(
    'incomplete',
    `${database} is missing or empty, but ${left.map(({ en }) => en).join(', and ')}; put the database back (from where ` +
      'it was moved, or with ecl restore into an empty folder); no new ledger is begun over the remains',
    `${database} 缺失或者为空，但是${left.map(({ zh }) => zh).join('，并且')}；请把数据库放回原处（从移走的地方取回，` +
      '或者用 ecl restore 恢复到空目录）；不会在残留文件上新建账本',
  );
};

interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Why an opened log is not all that was acknowledged; undefined when nothing speaks against it. */
export const shortfallOf = (db: Database, { walBytes, mark, illegible }: Remains): Shortfall | undefined => {
  const last = lastPositionIn(db);
  if (illegible) return { last, zh: illegible.zh, en: illegible.message };
  const mixed = mark && mixtureOf(db, mark, last);
  if (mixed) return { last, acknowledged: mark.position, isMixed: true, ...mixed };
  if (mark && mark.position > last)
    return {
      last,
      acknowledged: mark.position,
      zh: `事件日志止于位置 ${String(last)}，而位置 ${String(mark.position)} 之前的步骤均已确认保存`,
      en: `the log ends at position ${String(last)}, but steps up to position ${String(mark.position)} were acknowledged`,
    };
  const needsWal =
    schemaVersionOf(db) >= SCHEMA_WITH_ORDERLY_END && db.pragma('journal_mode', { simple: true }) === 'wal';
  if (!needsWal || walBytes > 0 || mark?.position === last) return undefined;
  return {
    last,
    zh: `事件日志未正常关闭，且缺少预写日志（events.sqlite-wal）：位置 ${String(last)} 之后的步骤可能缺失`,
    en: `the log was not closed in order, and its write-ahead log (-wal) is missing: steps after position ${String(last)} may be lost`,
  };
};

/** A mark names the first and the last event of its log: another one at its position was acknowledged elsewhere, or on another day. */
const mixtureOf = (db: Database, { position, first, last: acknowledged }: Marked, last: number): Said | undefined => {
  if (first === undefined || last === 0) return undefined;
  const idAt = db.prepare<[number], string>('SELECT id FROM events WHERE position = ?').pluck();
  if (idAt.get(1) !== first)
    return {
      zh: '此处能够读出的事件日志与其标记（events.sqlite.mark）分属两个账本：首个事件不是同一个（文件夹中混有另一账本的文件）',
      en:
        'the log that can be read here and its mark (events.sqlite.mark) are of two ledgers: they begin with different events, so ' +
        'files of another log are in this folder',
    };
  if (position > last || idAt.get(position) === acknowledged) return undefined;
  return {
    zh: `位置 ${String(position)} 处的事件不是当时确认保存的那一个：文件夹中混有另一日的文件`,
    en: `the event at position ${String(position)} is not the one that was acknowledged there: files of another day are in this folder`,
  };
};

export const shorterLog = (database: string, { en, isMixed }: Shortfall): StoreFault =>
  new StoreFault(
    'incomplete',
    isMixed
      ? `${database}: ${en}; no file was changed: put the files of one log, of one day, together again (events.sqlite, -wal, .mark), ` +
          'or restore the newest backup into an empty folder; to go on with what can be read here, start with ' +
          '--accept-shorter-log, which is recorded'
      : `${database}: ${en}; put back the file that is missing, or restore the newest backup into an empty folder; ` +
          'to go on without the missing steps, start with --accept-shorter-log, which is recorded',
  );
