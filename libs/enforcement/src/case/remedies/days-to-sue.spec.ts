import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { explainedClocks } from '../explained-clocks.js';
import { contextOn, fineOwed } from '../../testing/index.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { remedyAccepted, remedyEnded } from '../../testing/paid-case.js';

/** The days to sue of a case, as of a day: the number of the limit, how it stands, and its last day. */
const daysToSue = (history: CaseHistory, day = '2026-07-01'): readonly string[] =>
  explainedClocks(history.state, contextOn(`${day}T09:00:00+08:00`))
    .filter(({ limit, status }) => ['L48', 'L49'].includes(limit) && status !== 'replaced')
    .map(({ limit, status, dueOn }) => `${limit} ${status} ${dueOn}`)
    .toSorted();

const pending = fineOwed().and(remedyAccepted());

describe('the days to sue', () => {
  it('a party who asked for no reconsideration has six months from the service [L48]', () => {
    expect(daysToSue(fineOwed())).toEqual(['L48 due 2026-10-16']);
  });

  it('after a reconsideration that was decided a party has fifteen days, and no longer six months [L49]', () => {
    expect(daysToSue(pending.and(remedyEnded({ outcome: 'upheld' })))).toEqual([
      'L48 fellAway 2026-10-16',
      'L49 due 2026-07-15',
    ]);
  });

  it('where the reconsideration body does not decide, the fifteen days count from the end of its sixty days [L46, L49]', () => {
    // Accepted on 11 May: sixty days are over on 10 July, and fifteen more on Saturday 25 July.
    expect(daysToSue(pending)).toEqual(['L48 due 2026-10-16', 'L49 due 2026-07-27']);
    const [body] = explainedClocks(pending.state, contextOn('2026-07-13T09:00:00+08:00')).filter(
      ({ limit }) => limit === 'L46',
    );
    expect(body).toMatchObject({ status: 'overdue', dueOn: '2026-07-10', whose: 'reconsiderationBody' });
  });

  it('after a withdrawal the six months go on, and after an agreement nobody sues [L48, L49]', () => {
    expect(daysToSue(pending.and(remedyEnded({ outcome: 'withdrawn' })))).toEqual([
      'L48 due 2026-10-16',
      'L49 fellAway 2026-07-27',
    ]);
    expect(daysToSue(pending.and(remedyEnded({ outcome: 'settled' })))).toEqual([
      'L48 fellAway 2026-10-16',
      'L49 fellAway 2026-07-27',
    ]);
  });

  it('a supervision that ends beside a reconsideration moves none of these days [L49]', () => {
    const beside = pending.and(
      remedyAccepted({ remedyId: 'remedy-2', kind: 'supervision' }),
      remedyEnded({ remedyId: 'remedy-2', outcome: 'upheld', endedOn: plainDate('2026-06-30') }),
    );
    expect(daysToSue(beside)).toEqual(daysToSue(pending));
  });

  it('a suit uses the right, whichever of the two it was [L48, L49]', () => {
    const sued = remedyAccepted({ remedyId: 'remedy-2', kind: 'litigation', acceptedOn: plainDate('2026-07-10') });
    expect(daysToSue(fineOwed().and(sued), '2026-07-11')).toEqual(['L48 used 2026-10-16']);
    expect(daysToSue(pending.and(remedyEnded(), sued), '2026-07-11')).toEqual([
      'L48 fellAway 2026-10-16',
      'L49 used 2026-07-15',
    ]);
  });
});
