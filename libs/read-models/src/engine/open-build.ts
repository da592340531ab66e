import type { Database } from '@ecl/sqlite';
import { readBookkeeping, type Bookkeeping } from './bookkeeping.js';
import { readerOf } from './connections.js';
import { buildsOf, inodeOf, type BuildFile } from './file-name.js';
import type { ReadModel } from './read-model.js';
import { Statements, type Queries } from './statements.js';

/** A build, opened to be queried. */
export class OpenBuild {
  private readonly statements: Statements;

  private constructor(
    private readonly file: BuildFile,
    private readonly inode: bigint | undefined,
    private readonly db: Database,
  ) {
    this.statements = new Statements(db);
  }

  static open(file: BuildFile): OpenBuild | undefined {
    try {
      return new OpenBuild(file, inodeOf(file), readerOf(file.path));
    } catch {
      return undefined; // removed between listing and opening
    }
  }

  /** Reads the bookkeeping of the file and the result of the query at the same moment. */
  read<T>(query: (db: Queries, about: Bookkeeping) => T): T {
    return this.db.transaction(() => query(this.statements, readBookkeeping(this.statements)))();
  }

  /** Its name still points to this same file. */
  get isInPlace(): boolean {
    return this.inode !== undefined && inodeOf(this.file) === this.inode;
  }

  close(): void {
    this.db.close();
  }
}

/**
 * The build that answers for a model: the newest live build of its version; otherwise a live build of an earlier
 * version that its queries understand; otherwise one that is still being built, whose answers say how far it is.
 */
export const answeringBuild = (folder: string, model: ReadModel): OpenBuild | undefined => {
  let best: { rank: number; build: OpenBuild } | undefined;
  for (const file of buildsOf(folder, model.name)) {
    const build = OpenBuild.open(file);
    if (!build) continue;
    const rank = rankOf(build, model);
    if (rank > (best?.rank ?? 0)) {
      best?.build.close();
      best = { rank, build };
    } else build.close();
  }
  return best?.build;
};

const rankOf = (build: OpenBuild, model: ReadModel): number => {
  try {
    const { version, fingerprint, state } = build.read((_db, about) => about);
    const isOwn = version === model.version && fingerprint === model.fingerprint;
    if (isOwn && state === 'live') return 3;
    if (state === 'live' && model.readsVersions.includes(version)) return 2;
    return isOwn && state === 'building' ? 1 : 0;
  } catch {
    return 0; // damaged, or not fully created yet
  }
};
