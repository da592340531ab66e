import { eventType, record, type EventOf } from '@ecl/event-sourcing';
import { personId } from '../values.js';
import { deliberation } from './forms.js';

export const CollectiveDeliberationHeld = eventType(
  'CollectiveDeliberationHeld',
  record({ ...deliberation(), chairedBy: personId() }),
);
export type CollectiveDeliberationHeld = EventOf<typeof CollectiveDeliberationHeld>;

export const deliberationEventTypes = [CollectiveDeliberationHeld] as const;
export type DeliberationEvent = EventOf<(typeof deliberationEventTypes)[number]>;
