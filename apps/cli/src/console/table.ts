import { fitted, shown, textWidth, wrapped } from './text-width.js';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The greatest width of the column where rows are one line each. Default 60. */
  readonly most?: number;
}

const GAP = '  ';
/** A narrower column says nothing. */
const LEAST = 8;

/** The columns of the terminal; undefined for a file or another program, where a row stays one line. */
const terminalWidth = (): number | undefined => (process.stdout.isTTY ? process.stdout.columns : undefined);

/**
 * Rows under their titles, aligned by the columns that a terminal gives them, Chinese text included. Where the terminal is too
 * narrow, the widest cells go on over several lines.
 * @param room the columns that there are. Default: those of the terminal
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  room = terminalWidth(),
): string => {
  const cells = rows.map((row) => columns.map((_, i) => shown(row[i] ?? '')));
  const wanted = columns.map(({ title, most = 60 }, i) => {
    const widest = Math.max(0, ...cells.map((row) => textWidth(row[i] ?? '')));
    return Math.max(textWidth(title), room === undefined ? Math.min(most, widest) : widest);
  });
  const widths = room === undefined ? wanted : narrowed(wanted, room - GAP.length * (columns.length - 1));
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ align }, i) => fitted(texts[i] ?? '', widths[i] ?? 0, align))
      .join(GAP)
      .trimEnd();
  const lines = (texts: readonly string[]): string => {
    if (room === undefined) return line(texts);
    const parts = texts.map((text, i) => wrapped(text, widths[i] ?? 0));
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, nth) => line(parts.map((part) => part[nth] ?? ''))).join('\n');
  };
  return [
    lines(columns.map(({ title }) => title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(lines),
  ].join('\n');
};

/** The widest columns give way first, down to the least that says something. */
const narrowed = (widths: readonly number[], room: number): readonly number[] => {
  const narrow = [...widths];
  for (let over = narrow.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    const widest = Math.max(...narrow);
    if (widest <= LEAST) break;
    narrow[narrow.indexOf(widest)] = widest - 1;
  }
  return narrow;
};
