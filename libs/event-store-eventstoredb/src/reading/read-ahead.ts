import type { LogPage, Position } from '@ecl/event-sourcing';

/** Reads the page behind a position. */
export type ReadPage = (after: Position | undefined, maxCount: number, signal?: AbortSignal) => Promise<LogPage>;

interface Ahead {
  readonly after: Position;
  readonly maxCount: number;
  readonly page: Promise<LogPage>;
}

/**
 * The pages of one reader, who goes through the log: while a page is handled here, the server prepares the next. It begins with
 * the second page, because whoever asked for two in a row will ask for more, and most want one alone.
 *
 * One page at most is read ahead. If nobody asks for it, it comes to its own end and is let go of.
 */
export const readingAhead = (readPage: ReadPage): ReadPage => {
  let end: Position | undefined;
  let ahead: Ahead | undefined;
  const pageReadAhead = async (after: Position | undefined, maxCount: number): Promise<LogPage | undefined> => {
    const read = ahead?.after === after && ahead?.maxCount === maxCount ? ahead.page : undefined;
    ahead = undefined;
    const page = await read;
    // A full page with more behind it stays as it is; whether a page is the last one is only true for a moment.
    return page?.isLast === false ? page : undefined;
  };
  return async (after, maxCount, signal) => {
    const isReadingOn = after !== undefined && after === end;
    const page = (await pageReadAhead(after, maxCount)) ?? (await readPage(after, maxCount, signal));
    end = page.events.at(-1)?.position;
    if (isReadingOn && !page.isLast && end !== undefined) {
      ahead = { after: end, maxCount, page: readPage(end, maxCount, signal) };
      // Told to whoever asks for the page.
      ahead.page.catch(() => undefined);
    }
    return page;
  };
};
