/** One measured figure with its reference, from the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Medians of the rounds. */
  readonly ours: number;
  readonly reference?: { readonly name: string; readonly value: number };
  /** The minimum of `ours / reference`. */
  readonly atLeastRatio?: number;
  /** The minimum of `ours` itself. */
  readonly atLeast?: number;
  readonly note?: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * Runs contenders in turn, round after round, so that a noisy minute affects all of them; returns the median of each. A
 * first round is not counted, because a warmed-up program is measured.
 */
export const inTurns = async (rounds: number, ...contenders: readonly (() => Promise<number>)[]): Promise<number[]> => {
  const results = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [i, contender] of contenders.entries()) {
      const result = await contender();
      if (round > 0) results[i]?.push(result);
    }
  return results.map(median);
};

/** The rate of some work, in things per second. */
export const rateOf = async (count: number, work: () => Promise<void> | void): Promise<number> => {
  const from = process.hrtime.bigint();
  await work();
  return (count * 1e9) / Number(process.hrtime.bigint() - from);
};
