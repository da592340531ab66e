/** One page of a list. `next` is the key of the next page; undefined on the last one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

export interface PageRequest {
  /** `next` of the previous page; absent for the first page. */
  readonly after?: string | undefined;
  /** Rows on a page, from 1 to {@link MOST_ROWS}. */
  readonly size?: number | undefined;
}

export const MOST_ROWS = 200;
const USUAL_ROWS = 50;

/** A request for a page had a key that this list never gave, or an invalid page size. */
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
 * Lists of cases are paged by the number that a case got when the log first mentioned it, newest first. It never
 * changes, so pages that are read while cases are added show no case twice and leave out no older case.
 * @returns the number below which all rows of the page are.
 * @throws InvalidPage
 */
export const below = ({ after }: PageRequest): number => {
  if (after === undefined) return Number.MAX_SAFE_INTEGER;
  if (!isRowKey(after)) throw new InvalidPage(`"${after}" is no key of a page`);
  return Number(after);
};

/** Whether a list of cases could give this key. */
export const isRowKey = (key: string): boolean => /^\d{1,16}$/.test(key) && Number.isSafeInteger(Number(key));

/** Makes a page from one extra row: the extra row shows that there is a next page, so nothing needs to be counted. */
export const pageOf = <Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => number | string): Page<Row> => {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? String(keyOf(last)) : undefined };
};
