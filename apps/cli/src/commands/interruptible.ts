import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/**
 * Work that leaves nothing behind when it is interrupted. The first interrupt stops it in order; the second one ends
 * the process.
 */
export const interruptible = async <T>(console: Console, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const onInterrupt = (): void => {
    console.note('正在停止。 Stopping.');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new Problem(EXIT.failure, '已中断，没有留下任何内容。', 'Interrupted; nothing was kept.', {
      cause: error,
    });
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
};
