import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  DeputyHead,
  disposal,
  evidencePreserved,
  given,
  goodsReturn,
  harm,
  Li,
  preserved,
  System,
} from '../../testing/index.js';
import { explainedClocks } from '../explained-clocks.js';
import { DisposedGoodsMustBeThere, HarmedGoodsMustBeThere } from './rules/disposal.js';
import { GoodsMustWaitForADecision, LastDayMustBeOver, ReleaseMustHaveItsOwnDay } from './rules/lapse.js';
import {
  DisposePreserved,
  LapsePreservation,
  PreservationDisposed,
  PreservationLapseAnnulled,
  PreservationLapsed,
  PreservationRefused,
  PreservedGoodsHarmed,
  PreservedGoodsReturned,
  RefusePreservation,
  ReportHarm,
} from './vocabulary/index.js';

const kept = aCase()
  .filed()
  .and(...preserved());
/** The release of 14 March, 00:00 in China. */
const midnight = instant('2026-03-14T00:00:00+08:00');
const release = LapsePreservation({
  occurredAt: midnight,
  preservationId: 'preservation-1',
  from: plainDate('2026-03-04'),
  lastDay: plainDate('2026-03-13'),
});
const bySystem = (moment: string) => contextOn(moment, { actor: System });
const lapsed = (quantity = 10) =>
  PreservationLapsed({
    ...release.data,
    items: [{ itemId: 'barrows', quantity }],
    packs: {
      'national-core': '2021-07-15',
      'mohurd-55': '2022-05-01',
      'nei-mongol': '2020-04-01',
      'agency-local': '2022-05-01',
    },
    calendarUpTo: 2026,
  });

describe('the release of preserved goods by law', () => {
  it('the law releases what nobody decided about, on its own day, also months later [L05, B5]', () => {
    for (const moment of ['2026-03-14T00:00:00+08:00', '2026-08-01T09:00:00+08:00'])
      given(kept).when(release, bySystem(moment)).then(lapsed());
  });

  it('the law releases nothing on the last day, not in its last second either [L05]', () => {
    given(kept)
      .when(release, bySystem('2026-03-13T23:59:59+08:00'))
      .thenRefused(LastDayMustBeOver, 'step.in-the-future');
  });

  it('the law releases only what is left after the decisions [L05]', () => {
    const part = PreservationDisposed({
      ...disposal({ items: [{ itemId: 'barrows', quantity: 4, from: 'preserved', outcome: { is: 'released' } }] }),
      leavesUndecided: true,
      decidedBy: DeputyHead.personId,
    });
    given(kept.and(part)).when(release, bySystem('2026-03-14T00:05:00+08:00')).then(lapsed(6));
    const all = PreservationDisposed({ ...disposal(), leavesUndecided: false, decidedBy: DeputyHead.personId });
    given(kept.and(all)).when(release, bySystem('2026-03-14T00:05:00+08:00')).thenRefused(GoodsMustWaitForADecision);
    given(kept.and(lapsed()))
      .when(release, bySystem('2026-03-15T00:05:00+08:00'))
      .thenRefused(GoodsMustWaitForADecision);
  });

  it('the law releases nothing by a calendar that may still change [L05, K7]', () => {
    const december = evidencePreserved({ occurredAt: at('2026-12-28 10:00'), urgency: '紧急' });
    // By weekends and fixed holidays alone the last day would be 7 January 2027.
    const early = LapsePreservation({
      occurredAt: instant('2027-01-08T00:00:00+08:00'),
      preservationId: 'preservation-1',
      from: plainDate('2026-12-28'),
      lastDay: plainDate('2027-01-07'),
    });
    given(aCase().filed().and(december))
      .when(early, bySystem('2027-03-01T00:00:00+08:00'))
      .thenRefused(LastDayMustBeOver);
  });

  it('the law releases on the day that is counted here, and not on another one [L05]', () => {
    const other = {
      ...release.data,
      lastDay: plainDate('2026-03-12'),
      occurredAt: instant('2026-03-13T00:00:00+08:00'),
    };
    for (const data of [other, { ...release.data, occurredAt: at('2026-03-14 09:00') }])
      given(kept)
        .when(LapsePreservation(data), bySystem('2026-03-20T00:00:00+08:00'))
        .thenRefused(ReleaseMustHaveItsOwnDay);
    given(kept)
      .when(
        LapsePreservation({ ...release.data, from: plainDate('2026-03-05') }),
        bySystem('2026-03-20T00:00:00+08:00'),
      )
      .thenRefused(GoodsMustWaitForADecision);
  });

  it('nobody but the ledger itself records a release by law', () => {
    given(kept)
      .when(release, contextOn('2026-03-20T00:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled');
  });
});

describe('a decision in time that is recorded after the release by law', () => {
  const later = contextOn('2026-03-20T09:00:00+08:00', { actor: DeputyHead });

  it('a decision of the sixth day takes the release back in the same step [L05, B5]', () => {
    given(kept.and(lapsed()))
      .when(DisposePreserved(disposal()), later)
      .then(
        PreservationLapseAnnulled({
          occurredAt: disposal().occurredAt,
          preservationId: 'preservation-1',
          from: plainDate('2026-03-04'),
          items: [{ itemId: 'barrows', quantity: 10 }],
        }),
        PreservationDisposed({ ...disposal(), leavesUndecided: false, decidedBy: DeputyHead.personId }),
      );
  });

  it('a decision about a part takes back that part, and the rest stays released [L05, B5]', () => {
    const part = disposal({
      items: [
        {
          itemId: 'barrows',
          quantity: 3,
          from: 'preserved',
          outcome: {
            is: 'keptForConfiscation',
            basis: {
              law: '城市市容和环境卫生管理条例',
              article: '第14条、第36条',
              provisionId: 'appearance-14-36',
              version: 1,
            },
          },
        },
      ],
    });
    given(kept.and(lapsed()))
      .when(DisposePreserved(part), later)
      .thenState(({ preservation: [one] }) => {
        expect(one?.items[0]?.held).toMatchObject({ preserved: 0, confiscation: 3, lapsed: 7 });
      });
  });

  it('a decision does not take back what has gone back to its owner already [B5]', () => {
    given(kept.and(lapsed(), PreservedGoodsReturned(goodsReturn())))
      .when(DisposePreserved(disposal()), later)
      .thenRefused(DisposedGoodsMustBeThere);
  });

  it('a decision after the last day takes nothing back [L05]', () => {
    given(kept.and(lapsed()))
      .when(DisposePreserved(disposal({ occurredAt: at('2026-03-14 00:00') })), later)
      .thenRefused('preservation.term-over', DisposedGoodsMustBeThere);
  });
});

describe('another step that ends the term, recorded before or after the release by law', () => {
  const later = (actor = Li) => contextOn('2026-03-20T09:00:00+08:00', { actor });
  const annulled = (step: { readonly data: { readonly occurredAt: typeof midnight } }, quantity: number) =>
    PreservationLapseAnnulled({
      occurredAt: step.data.occurredAt,
      preservationId: 'preservation-1',
      from: plainDate('2026-03-04'),
      items: [{ itemId: 'barrows', quantity }],
    });

  it('what was lost in time was not released, and what was damaged was: a report after the release says so [10, L05, B5]', () => {
    const lost = ReportHarm(
      harm({
        items: [
          { itemId: 'barrows', quantity: 3, from: 'preserved', what: 'lost' },
          { itemId: 'barrows', quantity: 2, from: 'preserved', what: 'damaged' },
        ],
      }),
    );
    given(kept.and(lapsed()))
      .when(lost, later())
      .then(annulled(lost, 3), PreservedGoodsHarmed({ ...lost.data, leavesUndecided: false, reportedBy: Li.personId }));
    given(kept.and(lapsed()))
      .when(lost, later())
      .thenState(({ preservation: [one] }) => {
        expect(one?.items[0]?.held).toMatchObject({ preserved: 0, lapsed: 7 });
      });
    const damaged = ReportHarm(
      harm({ items: [{ itemId: 'barrows', quantity: 2, from: 'preserved', what: 'damaged' }] }),
    );
    given(kept.and(lapsed()))
      .when(damaged, later())
      .then(PreservedGoodsHarmed({ ...damaged.data, leavesUndecided: false, reportedBy: Li.personId }));
  });

  it('after the last day goods are harmed as those to return, whether or not the release is recorded [L05, B5]', () => {
    const tooLate = { occurredAt: at('2026-03-16 10:00') };
    for (const history of [kept, kept.and(lapsed())])
      given(history)
        .when(ReportHarm(harm(tooLate)), later())
        .thenRefused(HarmedGoodsMustBeThere);
    const asToReturn = harm({
      ...tooLate,
      items: [{ itemId: 'barrows', quantity: 1, from: 'toReturn', what: 'lost' }],
    });
    given(kept.and(lapsed()))
      .when(ReportHarm(asToReturn), later())
      .thenState(({ preservation: [one] }) => {
        expect(one?.items[0]?.held.lapsed).toBe(9);
      });
  });

  const urgent = aCase()
    .filed()
    .and(evidencePreserved({ urgency: '正在转移', approvalDueAt: at('2026-03-05 10:00') }));
  const refusal = (local: string) =>
    RefusePreservation({ occurredAt: at(local), preservationId: 'preservation-1', reasons: '与本案无关' });
  const refused = (local: string) => PreservationRefused({ ...refusal(local).data, refusedBy: DeputyHead.personId });

  it('a refusal in time released the goods before the law did, also where it is recorded later [10, L05, B4]', () => {
    const inTime = refusal('2026-03-05 09:00');
    given(urgent.and(lapsed())).when(inTime, later(DeputyHead)).then(annulled(inTime, 10), refused('2026-03-05 09:00'));
    given(urgent.and(lapsed()))
      .when(inTime, later(DeputyHead))
      .thenState((state) => {
        expect(state.preservation[0]?.items[0]?.held).toMatchObject({ released: 10, lapsed: 0 });
        const statuses = explainedClocks(state, later()).flatMap(({ kind, status }) =>
          kind === 'preservationDisposal' ? [status] : [],
        );
        expect(statuses.toSorted()).toEqual(['fellAway', 'undone']);
      });
  });

  it('a refusal of a later day undoes no release: that is recorded with it where nobody has looked yet [9, L05, B4]', () => {
    const tooLate = '2026-03-16 09:00';
    given(urgent).when(refusal(tooLate), later(DeputyHead)).then(lapsed(), refused(tooLate));
    given(urgent.and(lapsed())).when(refusal(tooLate), later(DeputyHead)).then(refused(tooLate));
  });

  it('a refusal releases nothing by law on a day that may still move [L05, K7]', () => {
    const december = aCase()
      .filed()
      .and(evidencePreserved({ occurredAt: at('2026-12-28 10:00'), urgency: '紧急' }));
    given(december)
      .when(refusal('2027-01-20 10:00'), contextOn('2027-01-21T09:00:00+08:00', { actor: DeputyHead }))
      .then(refused('2027-01-20 10:00'));
  });
});
