/** What one turn of a contender came to. */
export interface Turn {
  readonly count: number;
  readonly seconds: number;
  /** Milliseconds of each operation; empty where only the whole was measured. */
  readonly latencies: readonly number[];
}

/** A turn's length in milliseconds. It ends with the operation under way, so a slow contender takes longer than that, and none much. */
export const TURN = 400;

/**
 * Does one thing after the other in each of `lanes`, for a turn.
 * @returns `count` counts what the operations say they were worth
 */
export const inLanes = async (lanes: number, operation: () => Promise<number>): Promise<Turn> => {
  const latencies: number[] = [];
  let count = 0;
  const from = performance.now();
  const lane = async (): Promise<void> => {
    for (let began = from; began - from < TURN;) {
      const worth = await operation();
      count += worth;
      const ended = performance.now();
      latencies.push(ended - began);
      began = ended;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { count, seconds: (performance.now() - from) / 1000, latencies };
};

/**
 * Reads over and over for a turn, `most` events each time. Whoever is so slow that it takes {@link TURNS_AT_MOST} is cut short: not earlier,
 * because readers in pages have read more than they have handed over.
 *
 * @param read reads from the start until this is enough; asks after each event
 */
export const inPasses = async (most: number, read: (enough: () => boolean) => Promise<void>): Promise<Turn> => {
  let count = 0;
  const from = performance.now();
  let last = from;
  while (last - from < TURN) {
    const passEnds = count + most;
    await read(() => {
      count += 1;
      last = performance.now();
      return count >= passEnds || last - from >= TURNS_AT_MOST * TURN;
    });
  }
  return { count, seconds: (last - from) / 1000, latencies: [] };
};

const TURNS_AT_MOST = 5;
