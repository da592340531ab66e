import { AppendOutcomeUnknown, EventStoreUnavailable } from '@ecl/event-sourcing';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_AFTER_MS = 25;

/**
 * Repeats an operation as long as the log cannot be reached, or cannot say what it did.
 *
 * @param end stops the repetition; a test passes its own end, a program continues until it is killed
 */
export const persistently = async <T>(work: () => Promise<T>, end?: AbortSignal): Promise<T> => {
  for (;;)
    try {
      return await work();
    } catch (error) {
      const mayPass =
        error instanceof AppendOutcomeUnknown ||
        // The operating system releases the lock of a killed process, but not always at once.
        (error instanceof EventStoreUnavailable && (error.reason === 'unreachable' || error.reason === 'locked'));
      if (!mayPass) throw error;
      await wait(AGAIN_AFTER_MS);
      end?.throwIfAborted();
    }
};
