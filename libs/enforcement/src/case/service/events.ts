import { code, date, eventType, record, type EventOf } from '@ecl/event-sourcing';
import { delivery } from './forms.js';

/**
 * 行政处罚决定书送达. `servedOn` is the day that counts in law; `dueOn` is the last day of service (L14), so that lateness can
 * be read off the event.
 */
export const DecisionServed = eventType(
  'DecisionServed',
  record({ ...delivery(), decisionId: code(), servedOn: date(), dueOn: date() }),
);
export type DecisionServed = EventOf<typeof DecisionServed>;

export const serviceEventTypes = [DecisionServed] as const;
export type ServiceEvent = EventOf<(typeof serviceEventTypes)[number]>;
