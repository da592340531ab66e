import type { ForeignAttribute } from '@ecl/enforcement';
import { Parser, type CsvError } from 'csv-parse';
import type { TextPiece } from '../decoded.js';
import {
  emptyHeader,
  type ForeignCase,
  type ForeignEvent,
  type ForeignLog,
  type LogHeader,
  type Warning,
} from '../foreign-event.js';
import { READING_LIMITS, type ReadingLimits } from '../limits.js';
import { setOwn } from '../own-member.js';
import { SourceUnreadable, type PlaceInFile } from '../source-unreadable.js';

export interface CsvForm {
  /** One character. */
  readonly delimiter: string;
  /** Columns that the mapping speaks of: a file without one of them is not the log that the mapping was made for. */
  readonly requiredColumns: readonly string[];
}

/**
 * Reads a CSV log, RFC 4180 with a header line, piece by piece. An empty cell is an attribute that the event does not have.
 * After a failure every record before it has been given out.
 */
export const readCsv = (
  pieces: AsyncIterable<TextPiece>,
  form: CsvForm,
  limits: ReadingLimits = READING_LIMITS,
): ForeignLog => {
  const parsing = new CsvParsing(form, limits);
  return {
    format: 'csv',
    header: () => parsing.header(),
    events: (async function* () {
      let failure: SourceUnreadable | undefined;
      try {
        for await (const piece of pieces) {
          failure = await parsing.write(piece);
          if (failure) break;
          const events = parsing.taken();
          if (events.length > 0) yield events;
        }
      } catch (error) {
        if (!(error instanceof SourceUnreadable)) throw error;
        failure = error;
      }
      failure ??= await parsing.end();
      const rest = parsing.taken();
      if (rest.length > 0) yield rest;
      if (failure) throw failure;
    })(),
  };
};

const NOTHING: readonly ForeignAttribute[] = [];
/** A line belongs to a case, and says nothing of the case as a whole. */
const NO_CASE: ForeignCase = { attributes: {}, structured: NOTHING };

class CsvParsing {
  private readonly parser: Parser;
  private columns: readonly string[] | undefined;
  private ready: ForeignEvent[] = [];
  private events = 0;
  private readonly warnings: Warning[] = [];
  private failure: SourceUnreadable | undefined;
  private lastPiece: TextPiece = { text: '', byte: 0 };
  /** Bytes of a byte-order mark, which the parser never sees. */
  private firstByte: number | undefined;

  constructor(
    private readonly form: CsvForm,
    limits: ReadingLimits,
  ) {
    this.parser = new Parser({
      delimiter: form.delimiter,
      max_record_size: limits.token,
      skip_empty_lines: true,
      // Records are taken here, one by one, and not from the stream: on an error a stream forgets what it had buffered.
      on_record: (record: string[], { lines }) => {
        this.record(record, lines);
        return undefined;
      },
    });
    this.parser.resume();
    this.parser.on('error', (error) => (this.failure ??= this.fault(error)));
  }

  async write(piece: TextPiece): Promise<SourceUnreadable | undefined> {
    this.firstByte ??= piece.byte;
    this.lastPiece = piece;
    await new Promise<void>((resolve) => {
      this.parser.write(Buffer.from(piece.text), () => {
        resolve();
      });
    });
    return this.failure;
  }

  async end(): Promise<SourceUnreadable | undefined> {
    await new Promise<void>((resolve) => {
      this.parser.once('end', resolve).once('error', () => {
        resolve();
      });
      this.parser.end();
    });
    if (this.failure) return this.failure;
    if (!this.columns)
      return new SourceUnreadable('empty', { en: 'the file has no header line', zh: '文件没有表头行' }, { line: 1 });
    if (!/[\r\n]$/.test(this.lastPiece.text))
      this.warnings.push({
        en: 'the last line has no line end: the file may be cut off',
        zh: '最后一行没有换行符，文件可能被截断',
        line: this.parser.info.lines,
      });
    return undefined;
  }

  taken(): readonly ForeignEvent[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  header(): LogHeader {
    const columns = this.columns ?? [];
    return {
      ...emptyHeader,
      columns,
      attributeTypes: Object.fromEntries(columns.map((column) => [column, 'string'])),
      warnings: this.warnings,
    };
  }

  private record(cells: readonly string[], line: number): void {
    if (this.failure) return;
    if (!this.columns) {
      this.failure = this.faultOfHeader(cells);
      this.columns = cells;
      return;
    }
    const attributes: Record<string, string> = {};
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i];
      const column = this.columns[i];
      if (cell && column) setOwn(attributes, column, cell);
    }
    this.ready.push({
      attributes,
      structured: NOTHING,
      case: NO_CASE,
      place: { event: this.events, line },
    });
    this.events += 1;
  }

  private faultOfHeader(columns: readonly string[]): SourceUnreadable | undefined {
    const missing = this.form.requiredColumns.filter((column) => !columns.includes(column));
    const doubled = columns.filter((column, i) => column === '' || columns.indexOf(column) !== i);
    const named = (list: readonly string[]): string => list.map((column) => `"${column.slice(0, 60)}"`).join(', ');
    if (missing.length > 0)
      return new SourceUnreadable(
        'columns',
        {
          en: `the mapping speaks of columns that the file does not have: ${named(missing)}; it has ${named(columns.slice(0, 40))}`,
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
  }

  private fault(error: Error): SourceUnreadable {
    const { code } = error as Partial<CsvError>;
    const { lines, bytes } = this.parser.info;
    const place: PlaceInFile = { line: lines, byte: (this.firstByte ?? 0) + bytes };
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
          { en: `the CSV is malformed: ${error.message}`, zh: `CSV 格式错误：${error.message}` },
          place,
          { cause: error },
        );
    }
  }
}
