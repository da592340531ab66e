import { plusHours, type Instant } from '@ecl/kernel';
import { statfs } from 'node:fs/promises';
import { EvidenceError } from '../evidence-error.js';
import type { Upload } from './upload.js';

/** With less space than this left, steps would soon fail: a film must not be the reason. */
const ROOM_LEFT = 256 * 1024 * 1024;
/** So many bytes come before the disk is looked at again: others write to it, too. */
const LOOK_EACH = 16 * 1024 * 1024;
/** Unfinished uploads of one person, in all cases. */
const MOST_AT_ONCE = 20;
/** An upload to which nothing came for so long makes way for another one of its sender, and keeps no room. */
export const HOURS_TO_KEEP_ITS_PLACE = 1;

/** Bytes that are free on the disk of a folder. */
export const roomOn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Whether so many bytes more leave enough of what is free. */
export const hasRoomFor = (bytes: number, free: number): boolean => free >= bytes + ROOM_LEFT;

/**
 * Bytes that uploads may still bring.
 * @param since one to which nothing came since then was left behind; what it brings is stopped where it does not fit
 */
export const restOf = (unfinished: readonly Upload[], since: Instant): number =>
  unfinished.filter(({ cameAt }) => cameAt >= since).reduce((sum, { size, offset }) => sum + size - offset, 0);

/**
 * What makes way for one more upload of a person: nothing, or the one that was left behind first. A whole one, which
 * waits for a scanner, is the last to go.
 * @throws EvidenceError `too-many-uploads` where all of them are going on
 */
export const makingWay = (unfinished: readonly Upload[], personId: string, now: Instant): Upload | undefined => {
  const own = unfinished.filter(({ note }) => note['personId'] === personId);
  if (own.length < MOST_AT_ONCE) return undefined;
  const before = plusHours(now, -HOURS_TO_KEEP_ITS_PLACE);
  const left = own.filter(({ cameAt }) => cameAt < before);
  const [first] = left.sort((a, b) => Number(isWhole(a)) - Number(isWhole(b)) || (a.cameAt < b.cameAt ? -1 : 1));
  if (first !== undefined) return first;
  const [oldest = now] = own.map(({ cameAt }) => cameAt).sort();
  const milliseconds = Date.parse(plusHours(oldest, HOURS_TO_KEEP_ITS_PLACE)) - Date.parse(now);
  throw new EvidenceError('too-many-uploads', { seconds: Math.floor(milliseconds / 1000) + 1 });
};

const isWhole = ({ size, offset }: Upload): boolean => size === offset;

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
