import { eventType, integer, listOf, moment, optional, record, text, type EventOf } from '@ecl/event-sourcing';

/** How many texts, and how many signs of each, are recorded of what else knew events. */
export const MOST_KNOWN = 100;
export const MOST_SIGNS = 1_000;

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
    knownElsewhere: listOf(text({ max: MOST_SIGNS }), { max: MOST_KNOWN }),
  }),
);
export type ShorterLogAccepted = EventOf<typeof ShorterLogAccepted>;

/** Decisions about the log itself. */
export const LOG_STREAM = 'ledger-log';
