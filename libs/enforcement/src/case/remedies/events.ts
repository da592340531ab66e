import { code, date, eventType, money, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { outstanding } from '../payment/vocabulary.js';
import { occurredAt, personId } from '../values.js';

export const remedyKind = () => oneOf('reconsideration', 'litigation');

/** 维持 / 变更 / 撤销 / 确认违法 / 确认无效 / 责令履行 / 驳回, and the ends without a ruling (M4, M7). */
export const remedyOutcome = () =>
  oneOf(
    'upheld',
    'changed',
    'revoked',
    'confirmedIllegal',
    'confirmedInvalid',
    'performanceOrdered',
    'dismissed',
    'withdrawn',
    'settled',
  );

export const remedyAcceptance = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  kind: remedyKind(),
  reference: text({ max: 128 }),
});

export const remedyEnd = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  outcome: remedyOutcome(),
  /** The fine as the review body changed it, in fen; never more than it was (ARL 63). */
  changedFine: optional(money({ min: 1 })),
  reference: text({ max: 128 }),
});

/** 受理 (M2): from `acceptedOn` on the surcharge stands still; the decision itself is still to be performed. */
export const RemedyAccepted = eventType(
  'RemedyAccepted',
  record({ ...remedyAcceptance(), acceptedOn: date(), recordedBy: personId() }),
);
export type RemedyAccepted = EventOf<typeof RemedyAccepted>;

/**
 * The end of the remedy (M4, M7): from the day after `endedOn` the surcharge counts again. `outstanding` is what is owed on
 * that day, where a fine is owed.
 */
export const RemedyEnded = eventType(
  'RemedyEnded',
  record({ ...remedyEnd(), endedOn: date(), outstanding: optional(outstanding()), recordedBy: personId() }),
);
export type RemedyEnded = EventOf<typeof RemedyEnded>;

export const remediesEventTypes = [RemedyAccepted, RemedyEnded] as const;

export type RemediesEvent = EventOf<(typeof remediesEventTypes)[number]>;
