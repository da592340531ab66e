import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where things are in a data folder. Only the log and the papers cannot be rebuilt. */
export interface DataFolder {
  readonly path: string;
  /** Folder of the embedded event store; unused when a server keeps the log. */
  readonly log: string;
  /** Originals of papers and recordings. */
  readonly papers: string;
  /** Papers that are arriving: the quarantine. */
  readonly arriving: string;
  /** Read models: disposable, and used by one process only. */
  readonly readModels: string;
  /** Positions of the reactors: disposable, and used by the same process. */
  readonly reactors: string;
  /** Keys of this installation. */
  readonly keys: string;
  /** Password hashes; never in the log. */
  readonly credentials: string;
  /** Letters to other systems that wait; in backups; without it, they are sent again from the beginning. */
  readonly webhooks: string;
}

/**
 * @param readModels the folder of the read models, if it is elsewhere: processes that share a data folder each have
 * their own.
 */
export const dataFolder = (path: string, readModels = join(path, 'read-models')): DataFolder => ({
  path,
  log: join(path, 'log'),
  papers: join(path, 'papers', 'originals'),
  arriving: join(path, 'papers', 'arriving'),
  readModels,
  reactors: join(readModels, 'reactors'),
  keys: join(path, 'keys'),
  credentials: join(path, 'credentials.sqlite'),
  webhooks: join(path, 'webhooks.sqlite'),
});

/**
 * Creates the folders that a writer needs; the embedded event store creates its own. Errors of the file system are
 * passed on.
 */
export const makeDataFolder = (folder: DataFolder): void => {
  for (const made of [folder.path, folder.readModels]) mkdirSync(made, { recursive: true, mode: 0o750 });
  mkdirSync(folder.reactors, { recursive: true, mode: 0o700 });
};
