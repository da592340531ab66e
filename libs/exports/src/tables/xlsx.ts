import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { headingRow, SHEET_BEGINS, SHEET_ENDS, sheetRow, workbookParts } from './xlsx-parts.js';
import type { Table } from './table.js';

/** Rows of one sheet of Excel, with the heading. */
const MOST_ROWS = 1_048_576;
/** The same table gives the same file. */
const NO_TIME = { mtime: new Date(1980, 0, 1), mode: 0o100644 };

/**
 * A table as XLSX (ECMA-376), in pieces of bytes: rows are written as they are read. Texts are text cells and never formulas; a text that is longer than a cell
 * is cut off and says so; a table that is longer than a sheet goes on in another.
 * @param mostRows rows of one sheet, with the heading
 */
export async function* xlsxOf<Row>(table: Table<Row>, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const rows = table.rows[Symbol.asyncIterator]();
  const addSheet = (number: number, first: IteratorResult<Row>): void => {
    const sheet = Readable.from(
      sheetOf(table, { rows, first, mostRows }, (next) => {
        if (next.done !== true) addSheet(number + 1, next);
        else {
          for (const [name, text] of Object.entries(workbookParts(table.title, number)))
            zip.addBuffer(Buffer.from(text), name, NO_TIME);
          zip.end();
        }
      }),
    );
    // A list that cannot be read to its end is no file.
    sheet.on('error', (error) => bytes.destroy(error));
    zip.addReadStream(sheet, `xl/worksheets/sheet${String(number)}.xml`, NO_TIME);
  };
  const bytes = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (error: Error) => bytes.destroy(error));
  addSheet(1, await rows.next());
  try {
    yield* bytes as AsyncIterable<Uint8Array>;
  } finally {
    await rows.return?.();
  }
}

interface RowsLeft<Row> {
  readonly rows: AsyncIterator<Row>;
  readonly first: IteratorResult<Row>;
  readonly mostRows: number;
}

async function* sheetOf<Row>(
  { columns }: Table<Row>,
  { rows, first, mostRows }: RowsLeft<Row>,
  then: (next: IteratorResult<Row>) => void,
): AsyncGenerator<string> {
  yield `${SHEET_BEGINS}${headingRow(columns.map(({ title }) => title))}`;
  let next = first;
  for (let row = 2; row <= mostRows && next.done !== true; row += 1) {
    yield sheetRow(columns.map(({ cell }) => cell(next.value as Row)));
    next = await rows.next();
  }
  yield SHEET_ENDS;
  then(next);
}
