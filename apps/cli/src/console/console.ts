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

/** What JSON leaves as it is, and a terminal obeys or shows in another order; written as JSON writes other control signs. */
const STEERING = /[\u007F-\u009F]|\p{Bidi_Control}/gu;

/** A result as other programs read it, which is safe to show on a terminal too. */
export const json = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replaceAll(
    STEERING,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
