import type { LogPage, Position } from '@ecl/event-sourcing';
import { unavailable } from '../connection/unavailable.js';
import type { ReadPage } from '../reading/read-ahead.js';
import type { LiveTail } from './live-tail.js';

/**
 * The pages of one follower: they are read until reading reaches the end of the log; from then on they come from the
 * pushed events, as far as these reach back, and are otherwise read again. So a live event needs no call to the server,
 * and a follower that is too slow for that is not dropped but reads.
 */
export const fromLiveTail = (
  readPage: ReadPage,
  tail: LiveTail,
): ((after: Position | undefined, maxCount: number, signal: AbortSignal) => LogPage | Promise<LogPage>) => {
  let hasReachedTheEnd = false;
  return (after, maxCount, signal) => {
    const pushed = hasReachedTheEnd ? nextIn(tail, after, maxCount) : undefined;
    return (
      pushed ??
      readPage(after, maxCount, signal).then((page) => {
        hasReachedTheEnd ||= page.isLast;
        return page;
      })
    );
  };
};

const nextIn = (tail: LiveTail, after: Position | undefined, maxCount: number): LogPage | undefined => {
  try {
    return tail.after(after, maxCount);
  } catch (error) {
    throw unavailable(error);
  }
};
