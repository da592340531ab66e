import { isAtItsPosition, stillStands, type Bookmark, type EventStore } from '@ecl/event-sourcing';
import { Build } from './build.js';
import { readerOf, retire } from './connections.js';
import { readBookkeeping } from './bookkeeping.js';
import { buildsOf, nextBuild, type BuildFile } from './file-name.js';
import type { ReadModel } from './read-model.js';
import { Statements } from './statements.js';

/** What a model continues with: a build, and the files that answer until it has caught up. */
export interface ChosenBuild {
  readonly build: Build;
  readonly replaces: readonly BuildFile[];
}

/**
 * Decides at start what is still usable in the folder, and removes the rest: builds with other tables or of another
 * log, damaged builds, builds of versions that no query understands, and an interrupted rebuild while another build
 * answers.
 */
export const chooseBuild = async (folder: string, model: ReadModel, store: EventStore): Promise<ChosenBuild> => {
  const files = buildsOf(folder, model.name);
  const usable = await usableBuilds(
    files.filter(({ version }) => version === model.version),
    model,
    store,
  );
  const build = usable.find(({ state }) => state === 'live') ?? usable[0] ?? createBuild(folder, model);
  for (const other of usable) if (other !== build) other.close();
  const replaces = build.state === 'live' ? [] : files.filter((file) => answersFor(model, file));
  for (const file of files) if (file.path !== build.file.path && !replaces.includes(file)) retire(file);
  build.resume();
  return { build, replaces };
};

/** @param after the build that it will replace: its file may be gone, and its name is not taken again */
export const createBuild = (folder: string, model: ReadModel, after?: BuildFile): Build =>
  Build.create(model, nextBuild(folder, model.name, model.version, after?.build));

const usableBuilds = async (files: readonly BuildFile[], model: ReadModel, store: EventStore): Promise<Build[]> => {
  const usable: Build[] = [];
  for (const file of files) {
    const build = Build.open(model, file);
    if (!build) continue;
    if (build.state !== 'superseded' && (await isOfThisLog(build, store))) usable.push(build);
    else build.close();
  }
  return usable;
};

/** Otherwise the tables contain events that do not exist. */
const isOfThisLog = async ({ bookmark }: Build, store: EventStore): Promise<boolean> =>
  bookmark === undefined ||
  (bookmark.streamName === undefined ? isAtItsPosition(bookmark, store) : stillStands(bookmark as Bookmark, store));

/** The file is of an earlier version that the queries still understand, and complete. */
const answersFor = (model: ReadModel, file: BuildFile): boolean =>
  model.readsVersions.includes(file.version) && stateOf(file) === 'live';

const stateOf = (file: BuildFile): string | undefined => {
  try {
    const db = readerOf(file.path);
    try {
      return readBookkeeping(new Statements(db)).state;
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
};
