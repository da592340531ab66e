import {
  isPosition,
  stillStands,
  type Bookmark,
  type EventStore,
  type Position,
  type StreamName,
} from '@ecl/event-sourcing';
import { isUuid } from '@ecl/kernel';
import { readFileSync } from 'node:fs';
import { replaceFile } from './replace-file.js';

/** Keeps how far a reader of the log has come. If it is lost, the log is read again, with no other effect. */
export class BookmarkFile {
  constructor(private readonly path: string) {}

  /** `left`: streams with something before this place that is still to be done. Errors of the file system are passed on unchanged. */
  keep({ position, id, streamName, revision }: Bookmark, left: readonly StreamName[] = []): void {
    const kept = { position, id, streamName, revision, ...(left.length > 0 ? { left } : {}) };
    // Its streams are those of cases.
    replaceFile(this.path, JSON.stringify(kept), { mode: 0o600 });
  }

  /**
   * Where to continue in this log; undefined to begin at its start. A bookmark of another log does not count: its
   * position may not exist here, or may skip events that were never handled.
   * @throws EventStoreUnavailable
   */
  async placeIn(store: EventStore): Promise<Position | undefined> {
    const bookmark = this.kept();
    return bookmark && (await stillStands(bookmark, store)) ? bookmark.position : undefined;
  }

  /** What was kept, of whatever log; undefined where nothing was. */
  kept(): Bookmark | undefined {
    const kept = this.read();
    return isBookmark(kept) ? kept : undefined;
  }

  /** The streams that were left, of whatever log. */
  left(): readonly StreamName[] {
    const kept = this.read();
    const left = typeof kept === 'object' && kept !== null && 'left' in kept ? kept.left : undefined;
    return Array.isArray(left) ? left.filter((name) => typeof name === 'string') : [];
  }

  private read(): unknown {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8'));
    } catch {
      return undefined;
    }
  }
}

const isBookmark = (kept: unknown): kept is Bookmark => {
  if (typeof kept !== 'object' || kept === null) return false;
  const { position, id, streamName, revision } = kept as Readonly<Record<keyof Bookmark, unknown>>;
  return (
    typeof position === 'string' &&
    isPosition(position) &&
    typeof id === 'string' &&
    isUuid(id) &&
    typeof streamName === 'string' &&
    Number.isSafeInteger(revision)
  );
};
