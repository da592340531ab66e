import type { Cell, Table } from './table.js';

/** Where a spreadsheet would begin to reckon: signs, also of full width, and what it skips before them. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** By it Excel and WPS know that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), in pieces of text: UTF-8 with a mark, a heading, CRLF. Every text stands in quotes, and one that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export async function* csvOf<Row>({ columns, rows }: Table<Row>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${line(columns.map(({ title }) => title))}`;
  for await (const row of rows) yield line(columns.map(({ cell }) => cell(row)));
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

const written = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.number;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('\0', '\u2400').replaceAll('"', '""')}"`;
};
