import { eventType, integer, listOf, moment, optional, record, text, type EventOf } from '@ecl/event-sourcing';

/**
 * Someone decided to go on with a log that ends before what was acknowledged: a part of it was lost and could not be
 * found again. Whoever reads the log later learns from it that steps are missing here, and who answers for that.
 */
export const ShorterLogAccepted = eventType(
  'ShorterLogAccepted',
  record({
    occurredAt: moment(),
    /** The user of the machine who started the ledger. */
    acceptedBy: text({ max: 200 }),
    reason: text({ max: 2_000 }),
    /** The last position that is there; 0 for none. */
    lastPosition: text({ max: 100 }),
    /** The last position that was acknowledged, where the mark of the log knew it. */
    acknowledgedPosition: optional(integer({ min: 1 })),
    /** What else knew events that are missing. */
    knownElsewhere: listOf(text({ max: 1_000 }), { max: 100 }),
  }),
);
export type ShorterLogAccepted = EventOf<typeof ShorterLogAccepted>;

/** Decisions about the log itself. */
export const LOG_STREAM = 'ledger-log';
