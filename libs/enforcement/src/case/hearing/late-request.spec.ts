import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, lastRunOf, statusOf } from '../../clocks/index.js';
import {
  aCase,
  at,
  contextOn,
  document,
  hearingRequested,
  noPenaltyDecided,
  notifiedOfLargeFine,
  presiderAppointed,
  PrincipalHead,
  rightsWaived,
  type CaseHistory,
} from '../../testing/index.js';
import { everyParty } from '../../testing/every-party.js';
import { caseTermOf } from '../case-term.js';
import { readingOfCase } from '../clock-of-case.js';
import { HearingRequestRejected } from './vocabulary.js';

const context = contextOn('2026-12-01T10:00:00+08:00');
const obstacle = '因暴雪交通中断，无法按期提交';
const late = (over: Parameters<typeof hearingRequested>[0] = {}) =>
  hearingRequested({ occurredAt: at('2026-04-01 09:00'), isLate: true, obstacle, ...over });
const told = aCase().concluded().with(notifiedOfLargeFine());
const dutyIn = (history: CaseHistory, day: string) => {
  const facts = lastRunOf(history.state.clocks, 'L10-late', 'party-1');
  if (facts === undefined) return undefined;
  const reading = readingOfCase(plainDate(day), facts, history.state, context);
  return `${statusOf(at(`${day} 12:00`), facts, reading)} ${reading.dueOn}`;
};

describe('a request for a hearing that came late is decided within days of its own [L10, L04]', () => {
  it('the agency is reminded of it while the case term stands still, and late after five days of work', () => {
    expect(CLOCKS['L10-late']).toMatchObject({ nature: 'duty', whose: 'agency' });
    const asked = told.and(late());
    expect(caseTermOf(asked.state, plainDate('2026-04-20'), context)).toMatchObject({ isStopped: true });
    // 4 to 6 April are the Qingming holidays.
    expect(dutyIn(asked, '2026-04-02')).toBe('due 2026-04-09');
    expect(dutyIn(asked, '2026-04-09')).toBe('warned 2026-04-09');
    expect(dutyIn(asked, '2026-04-10')).toBe('overdue 2026-04-09');
  });

  it('a presider grants it, and reasons reject it; in time or late', () => {
    const rejected = (on: string) =>
      HearingRequestRejected({
        ...everyParty,
        ...{
          occurredAt: at(`${on} 09:00`),
          ground: 'late',
          reasons: '无正当理由',
          document: document('不予受理通知书'),
        },
        rejectedBy: PrincipalHead.personId,
      });
    const granted = (on: string) => presiderAppointed({ occurredAt: at(`${on} 09:00`) });
    for (const answer of [rejected, granted]) {
      expect(dutyIn(told.and(late(), answer('2026-04-09')), '2026-05-06')).toBe('met 2026-04-09');
      expect(dutyIn(told.and(late(), answer('2026-04-10')), '2026-05-06')).toBe('metLate 2026-04-09');
    }
    // Whoever gave no reason for the delay is answered too, although no term stands still for it.
    expect(dutyIn(told.and(late({ obstacle: undefined } as object)), '2026-04-10')).toBe('overdue 2026-04-09');
  });

  it('a request in time needs no such reminder, and one that is given up or without object falls away', () => {
    expect(dutyIn(told.and(hearingRequested()), '2026-05-06')).toBeUndefined();
    const waived = rightsWaived({ occurredAt: at('2026-04-02 09:00'), rights: ['hearing'] });
    for (const end of [waived, noPenaltyDecided({ occurredAt: at('2026-04-02 09:00') })])
      expect(dutyIn(told.and(late(), end), '2026-05-06')).toBe('fellAway 2026-04-09');
  });
});
