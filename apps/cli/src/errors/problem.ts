import type { ExitCode } from '../exit-codes.js';

/** Why a command failed, for the person who gave it. */
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
