import type { Console } from '../console/console.js';

/**
 * Work that can stop at a whole step with a summary, and continues when it is run again. The first interrupt asks it to
 * stop; the second one ends the process.
 */
export const resumable = async <T>(console: Console, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const onInterrupt = (): void => {
    console.note('正在停止；再次运行同一命令即可继续。 Stopping; run the same command again to go on.');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
};
