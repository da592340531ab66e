import type { Bookmark } from '@ecl/event-sourcing';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBookkeeping } from './bookkeeping.js';
import { readerOf } from './connections.js';
import { Statements } from './statements.js';

/** How far a read model of a folder has come. */
export interface KeptBookmark {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly bookmark: Bookmark;
}

/**
 * The last event in each read model of a folder, of whatever version: events that were in the log once. A file that
 * cannot be read says nothing.
 */
export const bookmarksIn = (folder: string): readonly KeptBookmark[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
    const bookmark = BUILD.test(file) ? bookmarkOf(join(folder, file)) : undefined;
    return bookmark === undefined ? [] : [{ file, bookmark }];
  });

const BUILD = /\.v\d+\.\d+\.sqlite$/;

const bookmarkOf = (path: string): Bookmark | undefined => {
  try {
    const db = readerOf(path);
    try {
      const { bookmark } = readBookkeeping(new Statements(db));
      // What the public reads does not name the stream; the other read models do.
      return bookmark?.streamName === undefined ? undefined : (bookmark as Bookmark);
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
};
