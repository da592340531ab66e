import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where things lie in a data folder. The log is the one file that cannot be made again. */
export interface DataFolder {
  readonly path: string;
  /** Folder of the embedded event store. */
  readonly log: string;
  /** Read models: disposable. */
  readonly readModels: string;
  /** Keys of this installation. */
  readonly keys: string;
  /** Password hashes; never in the log. */
  readonly credentials: string;
  /** How far each reactor has handled the log: disposable. */
  readonly reactors: string;
}

export const dataFolder = (path: string): DataFolder => ({
  path,
  log: join(path, 'log'),
  readModels: join(path, 'read-models'),
  keys: join(path, 'keys'),
  credentials: join(path, 'credentials.sqlite'),
  reactors: join(path, 'reactors'),
});

/** Makes the folders of a data folder that a writer needs. Errors of the file system pass as they are. */
export const makeDataFolder = (path: string): DataFolder => {
  const folder = dataFolder(path);
  for (const made of [folder.path, folder.log, folder.readModels, folder.reactors])
    mkdirSync(made, { recursive: true, mode: 0o750 });
  return folder;
};
