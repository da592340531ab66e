import { date, flag, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';

/** 认定违法行为起止时间: on one day both are the same; continuing conduct ends on its last day (APL 36). */
const conductPeriod = () => ({
  occurredAt: occurredAt(),
  beganOn: date(),
  endedOn: date(),
  reasons: text(),
  document: documentRef(),
});

/** What the investigation found takes the place of the days that the proposal to file named. */
export const ConductPeriodEstablished = caseEvent(
  'ConductPeriodEstablished',
  record({
    ...conductPeriod(),
    /** By the new last day, some party of the case was a minor at the time of the conduct. */
    concernsMinor: flag(),
    establishedBy: personId(),
  }),
  {
    zh: '认定违法行为起止时间',
    en: 'Period of the conduct established',
    articles: ['APL 36', 'APL 37', 'APL 40'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L82'],
    recordings: [],
    papers: [],
  },
);
export type ConductPeriodEstablished = EventOf<typeof ConductPeriodEstablished>;

export const EstablishConductPeriod = caseCommand('EstablishConductPeriod', record(conductPeriod()), {
  by: ['officer'],
  en: 'Establish when the conduct began and ended',
  records: [ConductPeriodEstablished],
  follows: ['CaseFiled'],
  mayFollow: [],
});
