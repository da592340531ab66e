import { chmodSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** A folder of the data folder that was open to more people than it should be. */
export interface OpenToOthers {
  readonly path: string;
  /** The bits that it has too many. */
  readonly tooMany: number;
  /** They are gone. False where this process may not change that: it does not own it, or nothing may be written there. */
  readonly isMended: boolean;
}

const OWNER = 0o700;
/** The public's process may run as a user of its own, in a common group (ADR 17); its file alone lets others read. */
const OWNER_AND_GROUP = 0o750;

/**
 * Keeps papers, keys, passwords, letters, bookmarks and read models to those who may read them, also where somebody made the folder before the ledger did, or
 * an earlier release. A folder that holds something else as well belongs to others too, and stays as it is.
 * @returns what was, or still is, open to others
 */
export const keepToOwner = ({
  papers,
  arriving,
  keys,
  credentials,
  webhooks,
  readModels,
  reactors,
}: DataFolder): readonly OpenToOthers[] => [
  ...kept(keys, OWNER, OF_KEYS),
  ...within(keys, OF_KEYS),
  ...[credentials, webhooks]
    .flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}.lock`])
    .flatMap((file) => kept(file, OWNER)),
  // Whoever cannot enter the folder reads no file in it, so that nobody looks at each of a million.
  ...[dirname(papers), papers, arriving].flatMap((folder) => kept(folder, OWNER, OF_PAPERS)),
  ...within(arriving, OF_PAPERS),
  ...kept(readModels, OWNER_AND_GROUP, OF_READ_MODELS),
  ...kept(reactors, OWNER, OF_REACTORS),
  ...within(reactors, OF_REACTORS),
];

const OF_KEYS = /\.(?:key|pem)(?:\.|$)/;
const OF_READ_MODELS = /\.sqlite(?:-\w+)?$|^projecting\.lock|^reactors$/;
/** Their own folders, shelves of originals, and uploads. */
const OF_PAPERS =
  /^(?:originals|arriving|on-its-way|[0-9a-f]{2})$|^[0-9a-f]{8}-[0-9a-f-]{27}\.(?:part|json)(?:\.new)?$/;
const OF_REACTORS = /\.bookmark/;

const within = (folder: string, name: RegExp): readonly OpenToOthers[] =>
  namesIn(folder)
    .filter((each) => name.test(each))
    .flatMap((each) => kept(join(folder, each), OWNER));

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** @param allowed bits that may stay; @param own names that a folder of the ledger has, and no other */
const kept = (path: string, allowed: number, own?: RegExp): readonly OpenToOthers[] => {
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777;
  const tooMany = mode & ~allowed;
  if (tooMany === 0 || (own && namesIn(path).some((name) => !own.test(name)))) return [];
  try {
    chmodSync(path, mode & allowed);
    return [{ path, tooMany, isMended: true }];
  } catch (error) {
    if (!/^(EPERM|EROFS|EACCES)$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    return [{ path, tooMany, isMended: false }];
  }
};
