import { AppendOutcomeUnknown, EventStoreUnavailable, TooMuchContention } from '@ecl/event-sourcing';

/**
 * Writes what follows from a step that is on record, or from one that was not taken. Neither changes if the store cannot
 * be written now: a later reservation looks for the step, and writes what is missing.
 */
export const quietly = async (...tasks: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const done = await Promise.allSettled(tasks.map((task) => task()));
  for (const each of done) if (each.status === 'rejected' && !isOfTheMoment(each.reason)) throw each.reason;
};

/** Whether another attempt may succeed later. */
export const isOfTheMoment = (error: unknown): boolean =>
  error instanceof EventStoreUnavailable || error instanceof AppendOutcomeUnknown || error instanceof TooMuchContention;
