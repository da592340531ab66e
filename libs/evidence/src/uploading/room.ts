import { statfs } from 'node:fs/promises';
import { EvidenceError } from '../evidence-error.js';
import type { Upload } from './upload.js';

/** With less space than this left, steps would soon fail: a film must not be the reason. */
const ROOM_LEFT = 256 * 1024 * 1024;
/** So many bytes come before the disk is looked at again: others write to it, too. */
const LOOK_EACH = 16 * 1024 * 1024;
/** Unfinished uploads of one person, in all cases. */
const MOST_AT_ONCE = 20;

/** Bytes that are free on the disk of a folder. */
export const roomOn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Whether so many bytes more leave enough of what is free. */
export const hasRoomFor = (bytes: number, free: number): boolean => free >= bytes + ROOM_LEFT;

/** Bytes that uploads which have begun may still bring. */
export const restOf = (unfinished: readonly Upload[]): number =>
  unfinished.reduce((sum, { size, offset }) => sum + size - offset, 0);

export const mayBeginAnother = (unfinished: readonly Upload[], personId: string): boolean =>
  unfinished.filter(({ note }) => note['personId'] === personId).length < MOST_AT_ONCE;

/** @throws EvidenceError `disk-full` in the course of it */
export async function* whileThereIsRoom(
  bytes: AsyncIterable<Uint8Array>,
  room: () => Promise<number>,
): AsyncIterable<Uint8Array> {
  let untilLook = 0;
  for await (const chunk of bytes) {
    if (untilLook <= 0) {
      if (!hasRoomFor(chunk.length, await room())) throw new EvidenceError('disk-full');
      untilLook = LOOK_EACH;
    }
    untilLook -= chunk.length;
    yield chunk;
  }
}
