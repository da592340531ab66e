import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where things lie in a data folder. The log is the one thing that cannot be made again. */
export interface DataFolder {
  readonly path: string;
  /** Folder of the embedded event store; where a server keeps the log, there is none. */
  readonly log: string;
  /** Read models: disposable, and of one process alone. */
  readonly readModels: string;
  /** Positions of the reactors: disposable, and of that same process. */
  readonly reactors: string;
  /** Keys of this installation. */
  readonly keys: string;
  /** Password hashes; never in the log. */
  readonly credentials: string;
}

/** @param readModels where they are kept elsewhere: processes that share a data folder each have their own. */
export const dataFolder = (path: string, readModels = join(path, 'read-models')): DataFolder => ({
  path,
  log: join(path, 'log'),
  readModels,
  reactors: join(readModels, 'reactors'),
  keys: join(path, 'keys'),
  credentials: join(path, 'credentials.sqlite'),
});

/** Makes the folders that a writer needs; the embedded event store makes its own. Errors of the file system pass as they are. */
export const makeDataFolder = (folder: DataFolder): void => {
  for (const made of [folder.path, folder.readModels, folder.reactors])
    mkdirSync(made, { recursive: true, mode: 0o750 });
};
