import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, lastRunOf, statusOf } from '../../clocks/index.js';
import {
  at,
  contextOn,
  decidedOn6May,
  disclosureProposed,
  document,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { everyParty } from '../../testing/every-party.js';
import { readingOfCase } from '../clock-of-case.js';
import { DecisionRevoked, RedoOrdered } from '../decision/vocabulary/index.js';
import { DisclosureWithheld } from './vocabulary.js';

const context = contextOn('2026-12-01T10:00:00+08:00');
const withheld = (on: string, reviewOn: string | undefined, test: DisclosureWithheld['data']['test'] = 4) =>
  DisclosureWithheld({
    ...everyParty,
    ...{ occurredAt: at(`${on} 09:00`), test, reason: '关联案件尚未办结', approvedBy: PrincipalHead.personId },
    ...(reviewOn === undefined ? {} : { reviewOn: plainDate(reviewOn) }),
  });
const proposed = (on: string) => disclosureProposed({ occurredAt: at(`${on} 09:00`) });
const first = decidedOn6May().and(proposed('2026-05-07'), withheld('2026-05-08', '2026-08-03'));

const reviewIn = (history: CaseHistory, day: string) => {
  const facts = lastRunOf(history.state.clocks, 'L80-review', 'party-1');
  if (facts === undefined) return undefined;
  const reading = readingOfCase(plainDate(day), facts, history.state, context);
  return { dueOn: reading.dueOn, status: statusOf(at(`${day} 12:00`), facts, reading) };
};

describe('what is withheld for the time being is looked at again on the day that the head set [L80, NM244 11]', () => {
  it('the agency is reminded of it, and late after it', () => {
    expect(CLOCKS['L80-review']).toMatchObject({ nature: 'duty', whose: 'agency' });
    expect(reviewIn(first, '2026-07-30')).toEqual({ dueOn: '2026-08-03', status: 'due' });
    expect(reviewIn(first, '2026-08-02')?.status).toBe('warned');
    expect(reviewIn(first, '2026-08-03')?.status).toBe('warned');
    expect(reviewIn(first, '2026-08-04')?.status).toBe('overdue');
  });

  it('a new proposal is the review, in time or late; another withholding has a day of its own', () => {
    expect(reviewIn(first.and(proposed('2026-08-03')), '2026-08-20')?.status).toBe('met');
    const late = first.and(proposed('2026-08-05'));
    expect(reviewIn(late, '2026-08-20')?.status).toBe('metLate');
    const again = late.and(withheld('2026-08-06', '2026-11-02'));
    expect(reviewIn(again, '2026-08-20')).toEqual({ dueOn: '2026-11-02', status: 'due' });
    expect(reviewIn(again.and(proposed('2026-10-30'), decisionPublished()), '2026-12-01')?.status).toBe('met');
  });

  it('of what is withheld for good nobody is reminded, and no more once the decision fell or is made anew', () => {
    expect(
      reviewIn(decidedOn6May().and(proposed('2026-05-07'), withheld('2026-05-08', undefined, 6)), '2026-08-04'),
    ).toBe(undefined);
    const forGood = first.and(proposed('2026-08-03'), withheld('2026-08-04', undefined, 6));
    expect(reviewIn(forGood, '2026-12-01')?.status).toBe('met');
    const revoked = DecisionRevoked({
      ...everyParty,
      ...{ occurredAt: at('2026-06-10 09:00'), cause: 'selfCorrection', reasons: '事实不清' },
      ...{ document: document('撤销决定书'), revokedBy: PrincipalHead.personId },
    });
    expect(reviewIn(first.and(revoked), '2026-09-01')?.status).toBe('fellAway');
    const redo = RedoOrdered({
      ...{ partyId: 'party-1', occurredAt: at('2026-06-10 09:00'), decisionId: 'decision-1', cause: 'selfCorrection' },
      ...{ because: 'substance', orderedOn: plainDate('2026-06-10'), dueOn: plainDate('2026-09-10') },
    });
    expect(reviewIn(first.and(redo), '2026-09-01')?.status).toBe('fellAway');
  });
});
