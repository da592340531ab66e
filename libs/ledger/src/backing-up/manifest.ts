import {
  anyOf,
  exactly,
  integer,
  listOf,
  moment,
  optional,
  record,
  schemaCheck,
  sha256,
  text,
  type Static,
} from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { BackupRefused } from './backup-refused.js';

/**
 * The manifest is next to the files that it lists, and is written last: a folder without a manifest is not a backup
 * yet.
 */
export const MANIFEST = 'manifest.json';

/** The version of the manifest and of the layout that it describes: the first that has what is in it, so that older releases restore what they can. */
const VERSION = 3;
const WITHOUT_LETTERS = 2;
const WITHOUT_PAPERS = 1;

const schema = record({
  format: exactly('ecl-backup'),
  version: anyOf(exactly(WITHOUT_PAPERS), exactly(WITHOUT_LETTERS), exactly(VERSION)),
  madeAt: moment(),
  /** The log at that moment; the digest covers its events, not its file. */
  log: record({
    events: integer({ min: 0 }),
    streams: integer({ min: 0 }),
    sha256: sha256(),
    schemaVersion: integer({ min: 1 }),
  }),
  /** Every file of the backup except this one. Paths are those of a data folder, with `/`. */
  files: listOf(record({ path: text(), bytes: integer({ min: 0 }), sha256: sha256() }), { min: 1, max: 10_000_000 }),
  /** Originals of which the bytes were not those of their names: they are not in the backup. */
  alteredPapers: optional(listOf(sha256(), { max: 10_000_000 })),
});

export type Manifest = Static<typeof schema>;
export type ManifestFile = Manifest['files'][number];

const issuesOf = schemaCheck(schema);

export const manifestOf = (
  madeAt: Instant,
  log: Manifest['log'],
  files: readonly ManifestFile[],
  alteredPapers: readonly string[] = [],
): Manifest => ({
  format: 'ecl-backup',
  version: versionOf(files, alteredPapers),
  madeAt,
  log,
  files: [...files],
  ...(alteredPapers.length === 0 ? {} : { alteredPapers: [...alteredPapers] }),
});

const versionOf = (files: readonly ManifestFile[], alteredPapers: readonly string[]): Manifest['version'] => {
  if (files.some(({ path }) => path === LETTERS_FILE)) return VERSION;
  return files.some(isPaper) || alteredPapers.length > 0 ? WITHOUT_LETTERS : WITHOUT_PAPERS;
};

/** Whether a file of a backup is an original. */
export const isPaper = ({ path }: Pick<ManifestFile, 'path'>): boolean => PAPER.test(path);
const PAPER = /^papers\/originals\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

/** The log itself is always among the files. */
export const LOG_FILE = 'log/events.sqlite';

/** Letters to other systems that wait, where there is a webhook. */
const LETTERS_FILE = 'webhooks.sqlite';

/** The paths that may be in a backup. Any other path could lead outside the target folder of a restore. */
const PATH = /^(log\/events\.sqlite|credentials\.sqlite|webhooks\.sqlite|keys(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+)$/;

/** @throws BackupRefused for something that is not a manifest, or is from a later release. */
export const parseManifest = (json: string): Manifest => {
  const value = parsed(json);
  if (isOfLaterRelease(value))
    throw new BackupRefused(
      'newer',
      '备份由更新的版本制作，请用该版本恢复',
      'the backup was made by a later release; restore it with that one',
    );
  const [issue] = issuesOf(value);
  if (issue) throw noManifest(`${issue.path} ${issue.messageZh}`, `${issue.path} ${issue.message}`);
  const manifest = value as Manifest;
  const stranger = manifest.files.find((file) => !PATH.test(file.path) && PAPER.exec(file.path)?.[1] !== file.sha256);
  if (stranger) throw noManifest(`不应有 ${stranger.path}`, `${stranger.path} does not belong in a backup`);
  if (!manifest.files.some(({ path }) => path === LOG_FILE))
    throw noManifest(`缺少 ${LOG_FILE}`, `it has no ${LOG_FILE}`);
  return manifest;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw noManifest('不是有效的 JSON', 'it is not JSON');
  }
};

const isOfLaterRelease = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'ecl-backup' &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > VERSION;

const noManifest = (zh: string, en: string): BackupRefused =>
  new BackupRefused('not-a-backup', `${MANIFEST} 无效：${zh}`, `${MANIFEST} is not valid: ${en}`);
