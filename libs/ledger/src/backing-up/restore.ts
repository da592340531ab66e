import { EventStoreUnavailable, UnreadableEvent, withSchemas } from '@ecl/event-sourcing';
import {
  checkLog,
  LogNotEmpty,
  replaceEmptyLog,
  SqliteEventStore,
  syncFolder,
  type CheckPhase,
  type LogReport,
  type LongWork,
} from '@ecl/event-store-sqlite';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { EvidenceError } from '@ecl/evidence';
import { basename, dirname, join } from 'node:path';
import { dataFolder, type DataFolder } from '../data-folder.js';
import { eventVocabulary } from '../event-vocabulary.js';
import { openOriginals, type PlaceOfOriginals } from '../open-originals.js';
import { BackupRefused } from './backup-refused.js';
import { bringBeside } from './bring-beside.js';
import { copyFile, OWNER_ONLY, type FileDigest } from './copy-file.js';
import { ORIGINAL_ONLY } from './copy-papers.js';
import { isPaper, LOG_FILE, MANIFEST, parseManifest, type Manifest, type ManifestFile } from './manifest.js';
import { STAGE } from './stage.js';

/** `reading`: every event is read in the same way as the ledger reads it. */
export type RestorePhase = 'copy' | CheckPhase | 'reading';

export interface RestoreOptions extends LongWork<RestorePhase> {
  /** A folder that {@link backUp} made. */
  readonly backup: string;
  /** The data folder, created if it does not exist. It must have no log, or an empty one. */
  readonly data: string;
  /** The bucket into which papers and recordings go, where they do not go into the data folder. */
  readonly papers?: string | undefined;
}

/**
 * Replaces an empty log with a backup after verifying it: manifest, digests, the file, every event. The verified copy
 * is the one that is put in place. The last step, which makes it a ledger, is the rename of the log: before it the
 * folder holds no events, and after it all of them. Read models are not touched; they notice that the log is another
 * one.
 *
 * @throws BackupRefused; EventStoreUnavailable (`locked` and by whom, …); the reason of the signal; errors of the file system
 */
export const restore = async ({ backup, data, papers, ...work }: RestoreOptions): Promise<Manifest> => {
  const whole = parseManifest(readManifest(backup));
  assertPartsAreThere(backup, whole);
  const target = dataFolder(data);
  const manifest = papers === undefined ? whole : { ...whole, files: whole.files.filter((file) => !isPaper(file)) };
  const stage = dataFolder(join(data, STAGE));
  try {
    await replaceEmptyLog({ folder: target.log }, async () => {
      clearStages(stage, target);
      const needed = manifest.files.some(isPaper) ? [stage.path, stageOfPapers(target)] : [stage.path];
      const made = needed.map((folder) => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      try {
        if (papers !== undefined) await addPapers(backup, whole, { folder: target, papers }, work);
        await copyParts(backup, stage, target, manifest, work);
        await verify(stage, manifest, work);
      } catch (error) {
        for (const folder of made) if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
        throw error;
      }
      await putBesideTheLog(stage, target, manifest);
      return broughtBeside(stage, target, logIn(manifest));
    });
  } catch (error) {
    if (error instanceof LogNotEmpty)
      throw new BackupRefused(
        'target-has-log',
        `${data} 中已有 ${String(error.events)} 个事件的账本，不会覆盖；请另选文件夹`,
        `${data} holds a ledger of ${String(error.events)} events, which is not overwritten; choose another folder`,
        { cause: error },
      );
    throw error;
  }
  clearStages(stage, target);
  return whole;
};

/** Before the log is in place: an original without a step that names it does no harm, a step without its original does. */
const addPapers = async (
  backup: string,
  { files }: Manifest,
  place: PlaceOfOriginals,
  { progress, signal }: LongWork<RestorePhase>,
): Promise<void> => {
  const originals = await openOriginals(place);
  const papers = files.filter(isPaper);
  const total = papers.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { path, bytes, sha256 } of papers) {
    signal?.throwIfAborted();
    if (basename(path) !== sha256) throw altered(path);
    await originals.add({ path: join(backup, path), bytes, sha256 }).catch((error: unknown) => {
      throw error instanceof EvidenceError && error.fault === 'digest-differs' ? altered(path) : error;
    });
    progress?.({ phase: 'copy', done: (done += bytes), total });
  }
};

/** Papers may be on a large disk of their own: they are not copied by way of another one, which they would fill. */
const stageOfPapers = ({ papers }: DataFolder): string => join(papers, STAGE);

const stagedAt = (stage: DataFolder, target: DataFolder, file: ManifestFile): string =>
  join(isPaper(file) ? stageOfPapers(target) : stage.path, file.path);

const logIn = ({ files }: Manifest): ManifestFile => {
  const log = files.find(({ path }) => path === LOG_FILE);
  if (!log) throw new Error('a manifest that was parsed has the log');
  return log;
};

const modeOf = (file: ManifestFile): number => (isPaper(file) ? ORIGINAL_ONLY : OWNER_ONLY);

const clearStages = (stage: DataFolder, target: DataFolder): void => {
  for (const folder of [stage.path, stageOfPapers(target)]) rmSync(folder, { recursive: true, force: true });
};

const broughtBeside = (stage: DataFolder, target: DataFolder, file: ManifestFile): Promise<string> =>
  bringBeside(stagedAt(stage, target, file), join(target.path, file.path), file, {
    mode: modeOf(file),
    onOther: () => altered(file.path),
  });

const readManifest = (backup: string): string => {
  try {
    return readFileSync(join(backup, MANIFEST), 'utf8');
  } catch (cause) {
    throw new BackupRefused(
      'not-a-backup',
      `${backup} 不是备份：无法读取 ${MANIFEST}`,
      `${backup} is not a backup: its ${MANIFEST} cannot be read`,
      {
        cause,
      },
    );
  }
};

/** Checked before anything is copied: most truncated backups are found here. */
const assertPartsAreThere = (backup: string, { files }: Manifest): void => {
  for (const { path, bytes } of files) {
    const size = statSync(join(backup, path), { throwIfNoEntry: false })?.size;
    if (size === undefined)
      throw new BackupRefused('part-missing', `备份缺少 ${path}`, `${path} is missing from the backup`);
    if (size !== bytes) throw altered(path);
  }
};

const copyParts = async (
  backup: string,
  stage: DataFolder,
  target: DataFolder,
  { files }: Manifest,
  { progress, signal }: LongWork<RestorePhase>,
): Promise<void> => {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number): void => progress?.({ phase: 'copy', done: (done += bytes), total });
  for (const file of files) {
    const copied = await copyFile(join(backup, file.path), stagedAt(stage, target, file), {
      mode: modeOf(file),
      onBytes,
      signal,
    });
    if (!isSame(file, copied)) throw altered(file.path);
  }
};

const isSame = (expected: ManifestFile, { bytes, sha256 }: FileDigest): boolean =>
  bytes === expected.bytes && sha256 === expected.sha256;

const altered = (path: string): BackupRefused =>
  new BackupRefused('part-altered', `备份中的 ${path} 与清单不符`, `${path} of the backup does not match its manifest`);

const verify = async (stage: DataFolder, { log }: Manifest, work: LongWork<RestorePhase>): Promise<void> => {
  const { flaw, ...found } = await checked(stage, work);
  if (flaw)
    throw new BackupRefused(
      'backup-damaged',
      `备份中的事件日志不完好：${flaw.zh}`,
      `the log of the backup is not sound: ${flaw.en}`,
    );
  if (found.events !== log.events || found.streams !== log.streams || found.sha256 !== log.sha256)
    throw altered(LOG_FILE);
  await readAll(stage, log.events, work);
};

const checked = async (stage: DataFolder, work: LongWork<RestorePhase>): Promise<LogReport> => {
  try {
    return await checkLog({ folder: stage.log }, work);
  } catch (cause) {
    if (!(cause instanceof EventStoreUnavailable) || cause.reason !== 'incompatible') throw cause;
    throw new BackupRefused(
      'newer',
      `备份中的事件日志属于其他程序或更新的版本`,
      `the log of the backup cannot be used here: ${cause.message}`,
      {
        cause,
      },
    );
  }
};

const readAll = async (
  stage: DataFolder,
  total: number,
  { progress, signal }: LongWork<RestorePhase>,
): Promise<void> => {
  const log = await SqliteEventStore.open({ folder: stage.log, readOnly: true });
  let done = 0;
  try {
    for await (const { position } of withSchemas(log, eventVocabulary()).readAll()) {
      signal?.throwIfAborted();
      done += 1;
      progress?.({ phase: 'reading', done, total });
      if (Number(position) !== done) throw altered(LOG_FILE);
    }
  } catch (cause) {
    if (!(cause instanceof UnreadableEvent)) throw cause;
    throw new BackupRefused(
      'unreadable-event',
      '备份中有此版本无法识别的事件',
      `this release cannot read an event of the backup: ${cause.message}`,
      {
        cause,
      },
    );
  } finally {
    await log.close();
  }
};

/**
 * Everything except the log. Without events these passwords belong to no account, so a ledger that is opened in between
 * is still empty.
 */
const putBesideTheLog = async (stage: DataFolder, target: DataFolder, { files }: Manifest): Promise<void> => {
  // The position of a reactor in another log is meaningless in this one: the reactor would skip events that it has not
  // seen.
  rmSync(target.reactors, { recursive: true, force: true });
  for (const file of files) {
    if (file.path === LOG_FILE) continue;
    const place = join(target.path, file.path);
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    for (const left of ['-wal', '-shm']) rmSync(`${place}${left}`, { force: true });
    renameSync(await broughtBeside(stage, target, file), place);
    syncFolder(dirname(place));
  }
};
