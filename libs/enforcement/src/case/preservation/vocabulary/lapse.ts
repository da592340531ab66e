import { code, date, integer, listOf, record, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { lastDay, occurredAt, packVersions } from '../../values.js';
import { share } from './goods.js';

/** The limit that ran out: since when, and its last day. It is over at the beginning of the next day in China. */
const lapse = () => ({ occurredAt: occurredAt(), preservationId: code(), from: date(), lastDay: lastDay() });

/**
 * 逾期未作出处理决定，自动解除: the law itself releases what nobody decided about, and the duty to return it begins. `items` is
 * what is released; the packs and the last published year of the calendar say how the day was counted.
 */
export const PreservationLapsed = caseEvent(
  'PreservationLapsed',
  record({
    ...lapse(),
    items: listOf(share(), { min: 1, max: 200 }),
    packs: packVersions(),
    calendarUpTo: integer({ min: 2000, max: 9999 }),
  }),
  {
    zh: '先行登记保存自动解除',
    en: 'Preserved goods released by law',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05'],
    recordings: [],
    papers: [],
  },
);
export type PreservationLapsed = EventOf<typeof PreservationLapsed>;

export const LapsePreservation = caseCommand('LapsePreservation', record(lapse()), {
  by: ['system'],
  en: 'Release preserved goods by law',
  records: [PreservationLapsed],
  follows: [],
  mayFollow: ['leaving'],
});
