/** What the exit code of `ecl` says; scripts rely on it. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  /** Something was refused: all of it, or a part. The output says what, and why. */
  refused: 3,
  /** The data folder is locked by another process, or cannot be reached. Later it may work. */
  unavailable: 4,
  /** The work was done up to a point, and there is more after it. A second run does the rest. */
  incomplete: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
