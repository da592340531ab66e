import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file of one build of a read model: `<folder>/<name>.v<version>.<build>.sqlite`. Every rebuild takes a new name:
 * SQLite finds a write-ahead log by the name of its database, and a log that a reader still holds open must not be used
 * for a newer file.
 */
export interface BuildFile {
  readonly path: string;
  readonly version: number;
  readonly build: number;
}

const buildFile = (folder: string, name: string, version: number, build: number): BuildFile => ({
  path: join(folder, `${name}.v${String(version)}.${String(build)}.sqlite`),
  version,
  build,
});

/** Every build of a read model in the folder, newest first. */
export const buildsOf = (folder: string, name: string): readonly BuildFile[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .map((file) => /^(.+)\.v(\d+)\.(\d+)\.sqlite$/.exec(file))
    .filter((match) => match !== null && match[1] === name)
    .map((match) => buildFile(folder, name, Number(match?.[2]), Number(match?.[3])))
    .sort((a, b) => b.build - a.build);

export const nextBuild = (folder: string, name: string, version: number, after = 0): BuildFile => {
  mkdirSync(folder, { recursive: true });
  return buildFile(folder, name, version, Math.max(buildsOf(folder, name)[0]?.build ?? 0, after) + 1);
};

/** Which file the name leads to; undefined where there is none. */
export const inodeOf = ({ path }: BuildFile): bigint | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;

/** Removes a build with its write-ahead log. Readers that have it open continue to see it. */
export const removeBuild = ({ path }: BuildFile): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
};
