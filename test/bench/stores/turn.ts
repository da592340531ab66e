/** The result of one turn of a contender. */
export interface Turn {
  readonly count: number;
  readonly seconds: number;
  /** Milliseconds of each operation; empty if only the total was measured. */
  readonly latencies: readonly number[];
}

/**
 * The length of a turn in milliseconds. A turn ends with the operation under way, so a slow contender takes longer, but
 * not much.
 */
export const TURN = 400;

/**
 * Repeats an operation in each of `lanes` for the length of a turn.
 * @returns `count` is the sum of the counts that the operations return
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
 * Reads repeatedly for a turn, `most` events each time. A contender that takes {@link TURNS_AT_MOST} is stopped, but
 * not earlier, because readers of pages have read more than they have delivered.
 *
 * @param read reads from the start until `enough` says so, which it asks after each event
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
