import type { ExitCode } from '../exit-codes.js';

/** Why a command ended otherwise than it was meant to, for the person who gave it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly exitCode: ExitCode,
    readonly zh: string,
    readonly en: string,
    options?: { cause: unknown },
  ) {
    super(`${zh} ${en}`, options);
  }
}
