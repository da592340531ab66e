import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, lastRunOf } from '../../../clocks/index.js';
import { at, given, type CaseHistory } from '../../../testing/index.js';
import { A, B } from '../../../testing/two-parties.js';
import { joint } from '../substitute.fixture.js';
import {
  because,
  daysOf,
  effective,
  ending,
  officer,
  owing,
  seeking,
  step,
  type Accept,
  type End,
} from './challenge.fixture.js';

const seekingOn = (day: string, over: Partial<Accept> = {}) => seeking({ occurredAt: at(`${day} 09:00`), ...over });
const endingOn = (day: string, over: Partial<End> = {}) => ending({ occurredAt: at(`${day} 09:00`), ...over });
const effectiveOn = (day: string, remedyId = 'remedy-1') => effective(day, { remedyId });
const owedIn = ({ state }: CaseHistory, partyId = 'party-1') =>
  (state.parties.get(partyId)?.payments ?? []).filter(({ costsOf }) => costsOf !== undefined).map(({ fine }) => fine);
const isStopped = ({ state }: CaseHistory) =>
  lastRunOf(state.clocks, 'L26-costs', 'costs-1')?.stops.some(({ to }) => to === undefined);

describe('the days of a remedy against costs of substitute performance [L46, L49, L51]', () => {
  it('the body has sixty days, and is late after them; then fifteen days are left to sue', () => {
    const pending = step(owing(), seekingOn('2026-06-15'));
    expect(CLOCKS['L46-costs']).toMatchObject({ nature: 'duty', whose: 'reconsiderationBody' });
    expect(daysOf(pending, 'L46-costs', 'remedy-1', '2026-08-14')).toBe('warned 2026-08-14');
    expect(daysOf(pending, 'L46-costs', 'remedy-1', '2026-08-15')).toBe('overdue 2026-08-14');
    expect(daysOf(pending, 'L49-costs', 'remedy-1', '2026-08-15')).toBe('due 2026-08-31');
    const decided = step(pending, endingOn('2026-07-20'));
    expect(daysOf(decided, 'L46-costs', 'remedy-1', '2026-09-01')).toBe('met 2026-08-14');
    expect(daysOf(decided, 'L49-costs', 'remedy-1', '2026-07-21')).toBe('due 2026-08-04');
    expect(daysOf(decided, 'L49-costs', 'remedy-1', '2026-08-05')).toBe('over 2026-08-04');
    const withdrawn = step(pending, endingOn('2026-07-20', { outcome: 'withdrawn' }));
    expect(daysOf(withdrawn, 'L49-costs', 'remedy-1', '2026-07-21')).toBe('fellAway 2026-08-31');
  });

  it('a suit uses the fifteen days, and ends a reconsideration that is late, not one that is in time [ALL 45]', () => {
    const suit = (day: string) => seekingOn(day, { remedyId: 'suit-1', kind: 'litigation' });
    const decided = step(owing(), seekingOn('2026-06-15'), endingOn('2026-07-20'), suit('2026-07-30'));
    expect(daysOf(decided, 'L49-costs', 'remedy-1', '2026-09-01')).toBe('used 2026-08-04');
    const pending = step(owing(), seekingOn('2026-06-15'));
    given(pending).when(suit('2026-08-14'), officer).thenRefused('remedies.other-pending');
    const sued = step(pending, suit('2026-08-17'));
    expect([...sued].slice(-2)).toMatchObject([
      {
        type: 'CostsRemedyEnded',
        data: { remedyId: 'remedy-1', outcome: 'notDecidedInTime', decisionDueOn: '2026-08-14' },
      },
      { type: 'CostsRemedyAccepted', data: { remedyId: 'suit-1', afterReconsideration: 'remedy-1' } },
    ]);
    expect(daysOf(sued, 'L46-costs', 'remedy-1', '2026-09-01')).toBe('fellAway 2026-08-14');
    expect(daysOf(sued, 'L49-costs', 'remedy-1', '2026-09-01')).toBe('used 2026-08-31');
    given(pending)
      .when(endingOn('2026-08-14', { outcome: 'notDecidedInTime' }), officer)
      .thenRefused('remedies.still-in-time');
    expect(
      daysOf(
        step(pending, endingOn('2026-08-17', { outcome: 'notDecidedInTime' })),
        'L49-costs',
        'remedy-1',
        '2026-08-18',
      ),
    ).toBe('due 2026-08-31');
  });

  it('a judgment waits for its appeal, and what is not appealed is recorded', () => {
    const judged = step(
      owing(),
      seekingOn('2026-06-15', { kind: 'litigation' }),
      endingOn('2026-07-20', { outcome: 'changed', amount: yuan(1_000), ...because }),
    );
    expect(daysOf(judged, 'L51-costs', 'remedy-1', '2026-07-21')).toBe('due 2026-08-04');
    expect(daysOf(judged, 'L51-costs', 'remedy-1', '2026-08-05')).toBe('over 2026-08-04');
    expect(daysOf(step(judged, effectiveOn('2026-08-05')), 'L51-costs', 'remedy-1', '2026-09-01')).toBe(
      'met 2026-08-04',
    );
    const appeal = seekingOn('2026-07-30', { remedyId: 'appeal-1', kind: 'appeal', against: 'remedy-1' });
    expect(daysOf(step(judged, appeal), 'L51-costs', 'remedy-1', '2026-09-01')).toBe('met 2026-08-04');
  });

  it('each debtor of joint costs has days of its own, and what one sought ends none of the other', () => {
    const both = step(
      joint(),
      seekingOn('2026-06-15', { partyId: A }),
      seekingOn('2026-06-22', { partyId: B, remedyId: 'remedy-2' }),
      endingOn('2026-07-20', { partyId: A }),
    );
    expect(daysOf(both, 'L46-costs', 'remedy-1', '2026-08-01')).toBe('met 2026-08-14');
    expect(daysOf(both, 'L46-costs', 'remedy-2', '2026-08-01')).toBe('due 2026-08-21');
    const sued = step(both, seekingOn('2026-07-30', { partyId: A, remedyId: 'suit-1', kind: 'litigation' }));
    expect(daysOf(sued, 'L49-costs', 'remedy-1', '2026-08-01')).toBe('used 2026-08-04');
    expect(daysOf(sued, 'L49-costs', 'remedy-2', '2026-08-01')).toBe('due 2026-09-07');
  });
});

describe('a retrial, or a protest, against a judgment about costs [M7, ALL 90, 93]', () => {
  const inForce = step(
    owing(),
    seekingOn('2026-06-15', { kind: 'litigation' }),
    endingOn('2026-07-20', { outcome: 'changed', amount: yuan(2_000), ...because }),
    effectiveOn('2026-08-05'),
  );
  const retrial = (over: Partial<Accept> = {}) =>
    seekingOn('2026-09-01', { remedyId: 'retrial-1', kind: 'retrial', against: 'remedy-1', ...over });

  it('is against a judgment that has effect, of the same debtor', () => {
    const unappealed = step(
      owing(),
      seekingOn('2026-06-15', { kind: 'litigation' }),
      endingOn('2026-07-20', { outcome: 'changed', amount: yuan(2_000), ...because }),
    );
    given(unappealed)
      .when(retrial(), officer)
      .thenRefused('remedies.no-judgment-to-challenge', 'remedies.other-pending');
    given(step(owing(), seekingOn('2026-06-15'), endingOn('2026-07-20')))
      .when(retrial(), officer)
      .thenRefused('remedies.no-judgment-to-challenge');
    given(inForce)
      .when(retrial({ against: 'remedy-9' }), officer)
      .thenRefused('remedies.no-judgment-to-challenge');
    given(inForce)
      .when(retrial({ kind: 'appeal' }), officer)
      .thenRefused('remedies.no-judgment-to-challenge');
    for (const kind of ['retrial', 'protest'] as const) expect(isStopped(step(inForce, retrial({ kind })))).toBe(true);
  });

  it('leaves the costs as they are, or lowers them once more; the way to the court is free again after it', () => {
    const pending = step(inForce, retrial());
    const end = (over: Partial<End>) => endingOn('2026-12-01', { remedyId: 'retrial-1', ...over });
    const upheld = step(pending, end({ outcome: 'upheld' }));
    expect([owedIn(upheld), isStopped(upheld)]).toEqual([[yuan(2_000)], false]);
    const lower = step(pending, end({ outcome: 'changed', amount: yuan(500), ...because }));
    expect([owedIn(lower), isStopped(lower)]).toEqual([[yuan(500)], false]);
    // The judgment that another one took the place of is challenged no more.
    given(lower)
      .when(seekingOn('2027-01-04', { remedyId: 'retrial-2', kind: 'protest', against: 'remedy-1' }), officer)
      .thenRefused('remedies.no-judgment-to-challenge');
    step(lower, seekingOn('2027-01-04', { remedyId: 'retrial-2', kind: 'protest', against: 'retrial-1' }));
  });

  it('sent back, the suit is pending again and stops the way to the court until it ends', () => {
    const back = step(inForce, retrial(), endingOn('2026-12-01', { remedyId: 'retrial-1', outcome: 'remanded' }));
    expect(isStopped(back)).toBe(true);
    const again = step(back, endingOn('2027-02-01', { outcome: 'withdrawn' }));
    expect(isStopped(again)).toBe(false);
  });
});
