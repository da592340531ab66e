import type { ForeignAttribute } from '@ecl/enforcement';
import { Parser } from 'csv-parse';
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
import { SourceUnreadable } from '../source-unreadable.js';
import { csvFault, headerFault } from './csv-fault.js';

export interface CsvForm {
  /** One character. */
  readonly delimiter: string;
  /** Columns that the mapping names: a file without one of them is not the log for which the mapping was made. */
  readonly requiredColumns: readonly string[];
}

/**
 * Reads a CSV log, RFC 4180 with a header line, piece by piece. An empty cell means that the event does not have the
 * attribute. Before a failure is thrown, every earlier record has been delivered.
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
        await parsing.endOfWholeLine();
      }
      failure ??= await parsing.end();
      const rest = parsing.taken();
      if (rest.length > 0) yield rest;
      if (failure) throw failure;
    })(),
  };
};

const NOTHING: readonly ForeignAttribute[] = [];
/** A line belongs to a case but says nothing about the case as a whole. */
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
      // Told from the first line alone, files of mixed origin get cells like `A1\r`.
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.token,
      skip_empty_lines: true,
      // Records are taken here one by one, not from the stream: on an error a stream drops what it had buffered.
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

  /** What came ends with a whole line: the parser, which waits for more, gives it out. A line that was cut off it keeps. */
  async endOfWholeLine(): Promise<void> {
    if (!this.failure && this.endsWithLine()) await this.end();
  }

  private endsWithLine(): boolean {
    return /[\r\n]$/.test(this.lastPiece.text);
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
    if (!this.endsWithLine())
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
      this.failure = headerFault(cells, this.form.requiredColumns);
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

  private fault(error: Error): SourceUnreadable {
    const { lines, bytes } = this.parser.info;
    return csvFault(error, { line: lines, byte: (this.firstByte ?? 0) + bytes });
  }
}
