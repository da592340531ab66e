import type { LogPage, Position } from '@ecl/event-sourcing';
import type { Portion } from './portion.js';
import { Portions } from './portions.js';

/** Reads the page after a position. */
export type ReadPage = (after: Position | undefined, maxCount: number, signal?: AbortSignal) => Promise<LogPage>;

/** Asks for the given number of events after a position, to be taken page by page. */
export type OpenPortion = (after: Position, count: number, signal?: AbortSignal) => Portion;

const PAGES_IN_A_PORTION = 8;

/**
 * The pages of one reader of the log. The first page is read alone, because most readers want only one; a reader that
 * asks for a second page will ask for more, so from then on the server sends larger portions while a page is handled
 * here.
 */
export const readingAhead = (readPage: ReadPage, openPortion: OpenPortion): ReadPage => {
  let end: Position | undefined;
  let ahead: Portions | undefined;
  return async (after, maxCount, signal) => {
    const isReadingOn = after !== undefined && after === end;
    if (!isReadingOn) ahead = undefined;
    else ahead ??= new Portions(after, (from) => openPortion(from, PAGES_IN_A_PORTION * maxCount, signal));
    let page = await ahead?.take(maxCount);
    if (!page) {
      ahead = undefined;
      page = await readPage(after, maxCount, signal);
    }
    end = page.isLast ? undefined : page.events.at(-1)?.position;
    return page;
  };
};
