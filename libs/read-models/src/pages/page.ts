/** One page of a list. `next` is the key to ask for the page behind it; undefined on the last one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

export interface PageRequest {
  /** `next` of the page before; the first page without it. */
  readonly after?: string | undefined;
  /** Rows on a page, from 1 to {@link MOST_ROWS}. */
  readonly size?: number | undefined;
}

export const MOST_ROWS = 200;
const USUAL_ROWS = 50;

/** Whoever asked for a page sent a key that this list never gave, or a size that no page has. */
export class InvalidPage extends RangeError {
  override readonly name = 'InvalidPage';
}

/** @throws InvalidPage */
export const sizeOf = ({ size = USUAL_ROWS }: PageRequest): number => {
  if (!Number.isSafeInteger(size) || size < 1 || size > MOST_ROWS)
    throw new InvalidPage(`a page has from 1 to ${String(MOST_ROWS)} rows, not ${String(size)}`);
  return size;
};

/**
 * Lists of cases page by the number that a case got when the log first spoke of it, newest first. It never changes, so a page
 * that is read while cases are added shows none of them twice and leaves none of the older ones out.
 * @returns the number that all rows of the page lie below.
 * @throws InvalidPage
 */
export const below = ({ after }: PageRequest): number => {
  if (after === undefined) return Number.MAX_SAFE_INTEGER;
  const key = Number(after);
  if (!/^\d{1,16}$/.test(after) || !Number.isSafeInteger(key)) throw new InvalidPage(`"${after}" is no key of a page`);
  return key;
};

/** Makes a page of one row more than it may have: the row too many says that there is a next page, and nothing is counted. */
export const pageOf = <Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => number | string): Page<Row> => {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? String(keyOf(last)) : undefined };
};
