import { AppendOutcomeUnknown } from '../errors.js';
import type { AppendOptions, AppendResult, EventStore } from '../event-store.js';
import type { NewEvent, StreamName } from '../event.js';

const ATTEMPTS = 4;

/**
 * Appends, and repeats the append when the store could not say whether it was stored: the same ids and bytes at the
 * same revision are the same append, whether or not the first one was stored.
 */
export const appendSettled = async (
  store: EventStore,
  streamName: StreamName,
  events: readonly NewEvent[],
  options: AppendOptions,
): Promise<AppendResult> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await store.appendToStream(streamName, events, options);
    } catch (error) {
      if (!(error instanceof AppendOutcomeUnknown) || attempt === ATTEMPTS) throw error;
    }
};
