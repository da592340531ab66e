import type { CsvError } from 'csv-parse';
import { SourceUnreadable, type PlaceInFile } from '../source-unreadable.js';

/** The faults that the parser found, in our own words. */
export const csvFault = (error: Error, place: PlaceInFile): SourceUnreadable => {
  const { code } = error as Partial<CsvError>;
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new SourceUnreadable(
        'too-long',
        { en: 'a line, or a cell, is longer than a reader keeps', zh: '单行或单元格过长' },
        place,
        { cause: error },
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new SourceUnreadable(
        'truncated',
        { en: 'the file ends inside quotation marks: it is cut off', zh: '文件在引号内结束（被截断）' },
        place,
        { cause: error },
      );
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return new SourceUnreadable(
        'columns',
        {
          en: 'the line has another number of cells than the header line; it is damaged or cut off',
          zh: '该行单元格数量与表头不一致，可能已损坏或被截断',
        },
        place,
        { cause: error },
      );
    default:
      return new SourceUnreadable(
        'malformed',
        { en: `the CSV is malformed: ${error.message}`, zh: 'CSV 格式错误' },
        place,
        { cause: error },
      );
  }
};

/** Finds columns that are missing, or that would hide each other. */
export const headerFault = (columns: readonly string[], required: readonly string[]): SourceUnreadable | undefined => {
  const missing = required.filter((column) => !columns.includes(column));
  const doubled = columns.filter((column, i) => column === '' || columns.indexOf(column) !== i);
  const named = (list: readonly string[]): string => list.map((column) => `"${column.slice(0, 60)}"`).join(', ');
  if (missing.length > 0)
    return new SourceUnreadable(
      'columns',
      {
        en: `the mapping names columns that the file does not have: ${named(missing)}; it has ${named(columns.slice(0, 40))}`,
        zh: `文件缺少映射所需的列：${named(missing)}；现有列：${named(columns.slice(0, 40))}`,
      },
      { line: 1 },
    );
  if (doubled.length === 0) return undefined;
  return new SourceUnreadable(
    'columns',
    {
      en: `columns without a name, or with the same name twice: ${named(doubled)}`,
      zh: `列名为空或重复：${named(doubled)}`,
    },
    { line: 1 },
  );
};
