/** Where a command writes. Only results go to `out`; everything about the work goes to `note`. */
export interface Console {
  out(text: string): void;
  note(text: string): void;
  /** The stream of notes, for a progress bar. */
  readonly notes: NodeJS.WriteStream | NodeJS.WritableStream;
  /** Someone is watching the notes: a bar may be drawn. */
  readonly isWatched: boolean;
}

export const processConsole: Console = {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  notes: process.stderr,
  isWatched: process.stderr.isTTY,
};

/** A result as other programs read it. */
export const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
