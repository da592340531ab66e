import { CsvError, parse } from 'csv-parse/sync';
import { readFileSync, statSync } from 'node:fs';
import { lostSignIn } from '@ecl/kernel';
import { Problem } from '../../errors/problem.js';
import { tableFault } from './table-fault.js';

/** One filled row: its number as a spreadsheet shows it, and its cells by their headings. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Enough for any demonstration, and small enough for any machine. */
const BYTES_AT_MOST = 1_000_000;
/** The table needs 13; a clerk may add some of their own. */
const COLUMNS_AT_MOST = 100;
const ROWS_AT_MOST = 10_000;

/** What a spreadsheet calls the form that is read. */
const SAVED_AS = {
  zh: 'Excel、WPS 中为“CSV UTF-8（逗号分隔）”',
  en: 'in Excel and WPS “CSV UTF-8 (comma delimited)”',
};

/** A table with its headings, as they are in the first row. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/**
 * Reads a CSV file as a spreadsheet saves it: UTF-8 with a byte-order mark or without, any line ends, headings in the first
 * row, empty rows skipped.
 * @throws Problem that names file, row and column.
 */
export const readTable = (file: string): Sheet => {
  const [first, ...rest] = recordsOf(textOfFile(file), file);
  const columns = first ?? [];
  // No table has one column only: another sign separates them.
  if (columns.length === 1 && /[;\t|；，]/.test(columns[0] ?? ''))
    throw tableFault(
      { file, row: 1 },
      {
        zh: `各列应以半角逗号分隔；请另存为 UTF-8（${SAVED_AS.zh}）`,
        en: `commas separate the columns; save it as UTF-8 (${SAVED_AS.en})`,
      },
    );
  if (columns.length > COLUMNS_AT_MOST)
    throw tableFault(
      { file, row: 1 },
      {
        zh: `列数过多，最多 ${String(COLUMNS_AT_MOST)} 列`,
        en: `there are too many columns; at most ${String(COLUMNS_AT_MOST)} are read`,
      },
    );
  if (rest.length > ROWS_AT_MOST)
    throw tableFault(
      { file, row: ROWS_AT_MOST + 2 },
      {
        zh: `行数过多，最多 ${String(ROWS_AT_MOST)} 行`,
        en: `there are too many rows; at most ${String(ROWS_AT_MOST)} are read`,
      },
    );
  const rows = rest
    .map((cells, i): SheetRow => ({ row: i + 2, cells: new Map(columns.map((column, n) => [column, cells[n] ?? ''])) }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell !== ''));
  return { headings: columns, rows };
};

/**
 * Reads a table that has these headings, in any order; further columns are ignored.
 * @throws Problem that names file, row and column.
 */
export const readSheet = (file: string, headings: readonly string[]): readonly SheetRow[] => {
  const { headings: columns, rows } = readTable(file);
  for (const column of headings) {
    const found = columns.filter((each) => each === column).length;
    const required = headings.join('、');
    if (found === 0)
      throw tableFault(
        { file, row: 1, column },
        { zh: `缺少这一列；第一行须有：${required}`, en: `the column is missing; the first row needs: ${required}` },
      );
    if (found > 1)
      throw tableFault(
        { file, row: 1, column },
        { zh: '这一列出现了两次，只能有一次', en: 'the column is there twice; keep one' },
      );
  }
  return rows;
};

/** The text of a file for people. @throws Problem for one that is not there, too large, or not UTF-8 */
export const textOfFile = (file: string): string => {
  let bytes: Buffer;
  try {
    const found = statSync(file);
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory())
      throw tableFault({ file }, { zh: '这不是普通文件', en: 'this is not a regular file' });
    if (found.size > BYTES_AT_MOST)
      throw tableFault({ file }, { zh: '文件过大，最多 1 MB', en: 'the file is too large; at most 1 MB is read' });
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as Partial<NodeJS.ErrnoException>).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw tableFault({ file }, { zh: '找不到文件', en: 'the file was not found' });
    if (code === 'EISDIR') throw tableFault({ file }, { zh: '这是目录，不是文件', en: 'this is a folder, not a file' });
    if (code === undefined) throw error;
    throw tableFault({ file }, { zh: `文件无法读取（${code}）`, en: `the file cannot be read (${code})` });
  }
  try {
    return withoutLostSigns(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw tableFault(
      { file },
      {
        zh: `文件不是 UTF-8 编码；请另存为 UTF-8（${SAVED_AS.zh}）`,
        en: `the file is not UTF-8; save it as UTF-8 (${SAVED_AS.en})`,
      },
    );
  }
};

const withoutLostSigns = (text: string, file: string): string => {
  const at = lostSignIn(text);
  if (at < 0) return text;
  throw tableFault(
    { file, row: text.slice(0, at).split(/\r\n|\n|\r/).length },
    {
      zh: '含有“\uFFFD”：文件在此之前已有字符丢失，请从原文件重新导出',
      en: 'it has U+FFFD: signs were lost before; export the file again from its original',
    },
  );
};

/** Every row of the file, also the empty ones, so that rows are numbered as a spreadsheet numbers them. */
const recordsOf = (text: string, file: string): readonly string[][] => {
  try {
    return parse(text, { relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = error as CsvError & { lines?: number };
    const row = typeof lines === 'number' ? { row: lines } : {};
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw tableFault({ file, ...row }, { zh: '引号没有配对', en: 'a quotation mark is not closed' });
    throw tableFault(
      { file, ...row },
      { zh: '不是逗号分隔的 CSV', en: `the file is not comma-separated: ${error.message}` },
    );
  }
};
