import type { RecordedEvent } from '@ecl/event-sourcing';
import { asCorrected, type CaseEvent, type DateCorrected } from '@ecl/enforcement';
import { streamUpTo, type Handler, type Handlers, type Tables } from '../engine/index.js';

/** The event after which a case is read once more. */
export const REREADS = ['DateCorrected'] as const;

/** The steps of a case up to a correction of a date, as that and every earlier one leaves them. */
export const stepsAsCorrected = (event: RecordedEvent<DateCorrected>): readonly RecordedEvent<CaseEvent>[] => {
  const stream = streamUpTo(event);
  const data = asCorrected(stream as readonly unknown[] as readonly CaseEvent[]);
  return stream.map((each, index) => ({ ...each, data: data[index]?.data }) as RecordedEvent<CaseEvent>);
};

/** Handles the steps of a case once more, as a correction leaves them. */
export const handledAgain =
  (handlers: Handlers<CaseEvent>) =>
  (event: RecordedEvent<DateCorrected>, db: Tables): void => {
    const byType = handlers as unknown as Readonly<Record<string, Handler | undefined>>;
    for (const each of stepsAsCorrected(event)) byType[each.type]?.(each, db);
  };
