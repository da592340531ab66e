import {
  checkLog,
  copyDatabase,
  copyLog,
  syncFile,
  syncFolder,
  type CheckPhase,
  type LogReport,
  type LongWork,
} from '@ecl/event-store-sqlite';
import type { Clock } from '@ecl/kernel';
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { dataFolder, type DataFolder } from '../data-folder.js';
import { BackupRefused } from './backup-refused.js';
import { copyFile, digestOfFile, OWNER_ONLY } from './copy-file.js';
import { copyPapers } from './copy-papers.js';
import { MANIFEST, manifestOf, type Manifest, type ManifestFile } from './manifest.js';
import { readOriginals } from '../open-originals.js';
import { noteBackup } from '../last-backup.js';
import { partialFolderBeside } from './partial-folder.js';

export type BackUpPhase = 'copy' | CheckPhase;

export interface BackUpOptions extends LongWork<BackUpPhase> {
  /** The data folder. */
  readonly data: string;
  /** The folder to create; it must not exist yet, or must be empty. */
  readonly target: string;
  readonly clock: Clock;
  /** An earlier backup: papers and recordings that it has are linked and not copied again. */
  readonly since?: string | undefined;
  /** The bucket of papers and recordings, where they are not in the data folder; the backup has them as files all the same. */
  readonly papers?: string | undefined;
}

/**
 * Backs up what cannot be rebuilt: the log, the password hashes, the keys, papers and recordings; and the
 * letters to other systems that wait. Read models are not included. A ledger
 * may continue to serve and write meanwhile. The backup is a folder with the layout of a data folder, plus a manifest;
 * it appears under its name only when it is complete, flushed to the disk and verified.
 *
 * @throws BackupRefused; EventStoreUnavailable where there is no log; the reason of the signal; errors of the file system
 */
export const backUp = async ({ data, target, clock, since, papers, ...work }: BackUpOptions): Promise<Manifest> => {
  if (existsSync(target) && !isEmptyFolder(target))
    throw new BackupRefused(
      'target-exists',
      `${target} 已存在，不会覆盖；请另选文件夹`,
      `${target} exists already and is not overwritten; choose another folder`,
    );
  if (since !== undefined && !existsSync(join(since, MANIFEST)))
    throw new BackupRefused(
      'not-a-backup',
      `${since} 不是备份：没有 ${MANIFEST}`,
      `${since} is not a backup: it has no ${MANIFEST}`,
    );
  const partial = partialFolderBeside(target);
  try {
    const manifest = await fill(dataFolder(partial), dataFolder(data), { clock, since, papers }, work);
    renameSync(partial, target);
    syncFolder(dirname(resolve(target)));
    noteBackup(dataFolder(data), { madeAt: manifest.madeAt, events: manifest.log.events });
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
};

const fill = async (
  into: DataFolder,
  source: DataFolder,
  { clock, since, papers }: Pick<BackUpOptions, 'clock' | 'since' | 'papers'>,
  work: LongWork<BackUpPhase>,
): Promise<Manifest> => {
  const madeAt = clock.now();
  // Copied before the log: how far it was looked through is then a place that the copy of the log has.
  if (existsSync(source.webhooks)) await copyDatabase(source.webhooks, into.webhooks, { signal: work.signal });
  await copyLog({ folder: source.log }, { folder: into.log }, work);
  // Copied after the log, so that every account in the log has its password in the backup. A password without an
  // account has no effect.
  if (existsSync(source.credentials)) await copyDatabase(source.credentials, into.credentials, { signal: work.signal });
  for (const key of filesIn(source.keys))
    await copyFile(join(source.keys, key), join(into.keys, key), { mode: OWNER_ONLY, signal: work.signal });
  // Also after the log: a paper is there before the log says that it was received.
  const alteredPapers = await copyPapers(await readOriginals({ folder: source, papers }), into.papers, {
    since: since === undefined ? undefined : dataFolder(since).papers,
    signal: work.signal,
  });
  const log = sound(await checkLog({ folder: into.log }, work));
  const manifest = manifestOf(madeAt, log, await digestsOf(into.path, work.signal), alteredPapers);
  const file = join(into.path, MANIFEST);
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  syncFile(file);
  for (const folder of [into.log, into.keys, ...foldersIn(into.papers), into.path])
    if (existsSync(folder)) syncFolder(folder);
  return manifest;
};

const sound = ({ flaw, ...log }: LogReport): Manifest['log'] => {
  if (!flaw) return log;
  throw new BackupRefused(
    'log-damaged',
    `事件日志不完好，未作备份：${flaw.zh}`,
    `the log is not sound, so no backup was made: ${flaw.en}`,
  );
};

const digestsOf = async (folder: string, signal: AbortSignal | undefined): Promise<ManifestFile[]> => {
  const files: ManifestFile[] = [];
  for (const path of filesIn(folder))
    files.push({ path: path.split(sep).join('/'), ...(await digestOfFile(join(folder, path), signal)) });
  return files;
};

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
        .concat(folder, dirname(folder))
    : [];

/** Relative paths, in the order of their names. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort()
    : [];

const isEmptyFolder = (path: string): boolean => statSync(path).isDirectory() && readdirSync(path).length === 0;
