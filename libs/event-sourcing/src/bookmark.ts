import type { EventStore } from './event-store.js';
import type { RecordedEvent } from './event.js';
import { comparePositions, isPosition, type Position } from './position.js';

/**
 * How far a reader has come: the last event that it has handled. A position alone does not say in which log; an event
 * at the same place does.
 */
export type Bookmark = Pick<RecordedEvent, 'position' | 'id' | 'streamName' | 'revision'>;

/**
 * Whether the event of a bookmark is still at its place. After a restore from a backup, after a move to another store,
 * or in the folder of another ledger it is not; to continue from its position would skip events or report events that
 * do not exist.
 */
export const stillStands = async (bookmark: Bookmark, store: EventStore): Promise<boolean> => {
  const there = { fromRevision: bookmark.revision, maxCount: 1 };
  for await (const event of store.readStream(bookmark.streamName, there))
    return event.id === bookmark.id && event.position === bookmark.position;
  return false;
};

/** The same for an event whose stream is not known: whether it is at its position. */
export const isAtItsPosition = async (
  { position, id }: Pick<Bookmark, 'position' | 'id'>,
  store: EventStore,
): Promise<boolean> => {
  const last = await store.lastPosition();
  if (last === undefined || !isPosition(position) || comparePositions(position, last) > 0) return false;
  let before: Position | undefined;
  for await (const event of store.readAll({ after: position, direction: 'backwards', maxCount: 1 }))
    before = event.position;
  for await (const event of store.readAll({ ...(before === undefined ? {} : { after: before }), maxCount: 1 }))
    return event.id === id && event.position === position;
  return false;
};
