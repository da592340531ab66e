import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  barrows,
  citizen,
  company,
  contextOn,
  document,
  given,
  Li,
  preservation,
  preserved,
} from '../../testing/index.js';
import { B } from '../../testing/two-parties.js';
import { PreservationLapsed, PreserveEvidence } from './vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });

describe('goods that are due back', () => {
  const barrowsLapsed = PreservationLapsed({
    occurredAt: at('2026-03-14 00:00'),
    preservationId: 'preservation-1',
    from: plainDate('2026-03-04'),
    lastDay: plainDate('2026-03-13'),
    items: [{ itemId: 'barrows', quantity: 10 }],
    packs: {},
    calendarUpTo: 2026,
  });
  const again = (item: ReturnType<typeof barrows>) =>
    PreserveEvidence(
      preservation({
        occurredAt: at('2026-03-16 10:00'),
        preservationId: 'preservation-2',
        urgency: '情况紧急',
        items: [item],
        documents: [document('通知书2'), document('清单2')],
      }),
    );

  it('goods that the law released are not preserved again before they went back [APL 56]', () => {
    const lapsed = aCase()
      .filed()
      .and(...preserved(), barrowsLapsed);
    given(lapsed).when(again(barrows()), as()).thenRefused('preservation.goods-due-back');
    given(lapsed)
      .when(again(barrows({ itemId: 'other-name' })), as())
      .thenRefused('preservation.goods-due-back');
    given(lapsed)
      .when(again(barrows({ itemId: 'signs', name: '灯箱' })), as())
      .thenState((state) => state.preservation.length === 2);
  });

  it('other goods with an id of another list, and the like goods of another party, are preserved [APL 56]', () => {
    const lapsed = aCase()
      .proposed({ parties: [company, citizen()] })
      .filed()
      .and(...preserved(), barrowsLapsed);
    for (const [item, isRefused] of [
      [barrows(), true],
      [barrows({ specification: '双轮' }), true],
      [barrows({ name: '灯箱' }), false],
      [barrows({ owner: { is: 'party', partyId: B } }), false],
      [barrows({ itemId: 'other', owner: { is: 'unknown' } }), true],
    ] as const) {
      const trying = given(lapsed).when(again(item), as());
      if (isRefused) trying.thenRefused('preservation.goods-due-back');
      else trying.thenState((state) => state.preservation.length === 2);
    }
  });
});
