import { fitted, shown, textWidth } from './text-width.js';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The greatest width of the column. Default 60. */
  readonly most?: number;
}

/** Rows under their titles, aligned by the columns that a terminal gives them, Chinese text included. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) => columns.map((_, i) => shown(row[i] ?? '')));
  const widths = columns.map(({ title, most = 60 }, i) =>
    Math.max(textWidth(title), Math.min(most, Math.max(0, ...cells.map((row) => textWidth(row[i] ?? ''))))),
  );
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ align }, i) => fitted(texts[i] ?? '', widths[i] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ title }) => title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(line),
  ].join('\n');
};
