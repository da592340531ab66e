import { Readable } from 'node:stream';
import { zipOf, type ZipEntry } from '../packages/zip.js';
import { headingRow, SHEET_BEGINS, SHEET_ENDS, sheetRow, workbookParts } from './xlsx-parts.js';
import type { Table } from './table.js';

/** Rows of one sheet of Excel, with the heading. */
const MOST_ROWS = 1_048_576;

/**
 * A table as XLSX (ECMA-376), in pieces of bytes: rows are written as they are read, and the same table gives the same file. Texts are text cells and never
 * formulas; a text that is longer than a cell is cut off and says so; a table that is longer than a sheet goes on in another. A list that cannot be read to
 * its end is no file.
 * @param mostRows rows of one sheet, with the heading
 */
export const xlsxOf = <Row>(table: Table<Row>, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> =>
  zipOf(partsOf(table, mostRows));

/** A sheet after the other, each opened when the one before is written; the workbook last, which knows how many there are. */
async function* partsOf<Row>({ title, columns, rows }: Table<Row>, mostRows: number): AsyncGenerator<ZipEntry> {
  const iterator = rows[Symbol.asyncIterator]();
  let next = await iterator.next();
  async function* sheet(): AsyncGenerator<string> {
    yield `${SHEET_BEGINS}${headingRow(columns.map((column) => column.title))}`;
    for (let row = 2; row <= mostRows && next.done !== true; row += 1) {
      const { value } = next;
      yield sheetRow(columns.map(({ cell }) => cell(value)));
      next = await iterator.next();
    }
    yield SHEET_ENDS;
  }
  try {
    let sheets = 0;
    do {
      sheets += 1;
      yield { name: `xl/worksheets/sheet${String(sheets)}.xml`, content: Readable.from(sheet()) };
    } while (next.done !== true);
    for (const [name, text] of Object.entries(workbookParts(title, sheets)))
      yield { name, content: Readable.from([text]) };
  } finally {
    await iterator.return?.();
  }
}
