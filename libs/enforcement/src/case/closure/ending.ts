import { date, listOf, optional, record, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofItsParties } from '../case-event.js';
import { occurredAt, partyId } from '../values.js';
import { closureGround } from './ground.js';

/**
 * 办结事由: the case has ended for a party, or has not after all. Nobody takes a step for it: the ledger records it with the step
 * that brings it about, so that the days which begin then have a beginning (L17) and those which are pointless from then on
 * end (L26).
 */

/** `lastEndedOn`: with this it has ended for every party of the case, and since when the closure form is due. */
export const EndReached = caseEvent(
  'EndReached',
  record({
    occurredAt: occurredAt(),
    ends: listOf(record({ partyId: partyId(), ground: closureGround(), endedOn: date() })),
    lastEndedOn: optional(date()),
  }),
  {
    zh: '办结事由成就',
    en: 'End of the case reached',
    articles: ['M55 31'],
    whose: ({ ends }) => ends.map(({ partyId }) => partyId),
    mainState: 'unchanged',
    clocks: ['L17', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type EndReached = EventOf<typeof EndReached>;

/** Something is to be done again: for these parties, or, where none is named, in the transfer of the case. */
export const EndUndone = caseEvent('EndUndone', record({ occurredAt: occurredAt(), partyIds: listOf(partyId()) }), {
  zh: '办结事由消失',
  en: 'End of the case undone',
  articles: ['M55 31'],
  whose: ofItsParties,
  mainState: 'unchanged',
  clocks: ['L17'],
  recordings: [],
  papers: [],
});
export type EndUndone = EventOf<typeof EndUndone>;

/** For a case that ended before the ledger recorded such ends; every other step records them by itself. */
export const NoteEnd = caseCommand('NoteEnd', record({ occurredAt: occurredAt() }), {
  by: ['system'],
  en: 'Note that the case has ended',
  records: [EndReached, EndUndone],
  follows: [],
  mayFollow: ['leaving'],
});
