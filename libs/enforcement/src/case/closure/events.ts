import { date, eventType, oneOf, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../values.js';

/** What ends a case (M55 31). `transferred`: to the competent organ, or to the police for good. */
export const closureGround = () =>
  oneOf('performed', 'enforcementTerminated', 'investigationTerminated', 'noPenalty', 'transferred', 'other');

export type ClosureGround = Payload<ReturnType<typeof closureGround>>;

/** 提请结案. `dueOn` is the last day on which the closure form was to be made (L17). */
export const CaseClosureProposed = eventType(
  'CaseClosureProposed',
  record({
    occurredAt: occurredAt(),
    ground: closureGround(),
    explanation: text(),
    dueOn: date(),
    proposedBy: personId(),
  }),
);
export type CaseClosureProposed = EventOf<typeof CaseClosureProposed>;

export const CaseClosed = eventType(
  'CaseClosed',
  record({ occurredAt: occurredAt(), ground: closureGround(), approvedBy: personId() }),
);
export type CaseClosed = EventOf<typeof CaseClosed>;

export const CaseArchived = eventType(
  'CaseArchived',
  record({ occurredAt: occurredAt(), archiveNumber: text({ max: 128 }), archivedBy: personId() }),
);
export type CaseArchived = EventOf<typeof CaseArchived>;

export const closureEventTypes = [CaseClosureProposed, CaseClosed, CaseArchived] as const;

export type ClosureEvent = EventOf<(typeof closureEventTypes)[number]>;
