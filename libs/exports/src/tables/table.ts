/** What stands in a cell: a text, a number as it is to be written, or nothing. */
export type Cell = string | { readonly number: string } | undefined;

export interface TableColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** A list that is written out while it is read. */
export interface Table<Row> {
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: AsyncIterable<Row>;
}

/** An amount in fen, in yuan with two decimals. */
export const yuanCell = (fen: number | undefined): Cell => {
  if (fen === undefined) return undefined;
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return { number: `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` };
};

export const numberCell = (number: number | undefined): Cell =>
  number === undefined ? undefined : { number: String(number) };
