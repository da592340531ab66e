import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  AIR_IN_THE_CODE,
  AIR_LAW,
  at,
  barrows,
  contextOn,
  CountyHead,
  DeputyHead,
  disposal,
  document,
  evidenceCollected,
  evidencePreserved,
  given,
  harm,
  Li,
  preserved,
} from '../../testing/index.js';
import type { RegisterEvent } from '../../registers/events.js';
import { ProvisionsRepealed } from '../../registers/provisions/vocabulary.js';
import { TestCommissioned } from '../investigation/vocabulary/index.js';
import {
  DisposalMustComeInTime,
  DisposedGoodsMustBeThere,
  EvidenceTakenMustBeOnRecord,
  GoodsMustBePreserved,
  HarmedGoodsMustBeThere,
  TestMustBeCommissionedForGoods,
} from './rules/disposal.js';
import { OnlyTestedGoodsAreUsedUp } from './rules/return.js';
import {
  DisposePreserved,
  PreservationDisposed,
  PreservedGoodsHarmed,
  ReportHarm,
  type DisposedShare,
} from './vocabulary/index.js';

const kept = aCase()
  .filed()
  .and(...preserved());
const spring = (actor = DeputyHead, on = '2026-03-20T18:00:00+08:00') => contextOn(on, { actor });
const basis = {
  law: '城市市容和环境卫生管理条例',
  article: '第14条、第36条',
  provisionId: 'appearance-14-36',
  version: 1,
};
const part = (quantity: number, outcome: DisposedShare['outcome'], from: DisposedShare['from'] = 'preserved') => ({
  itemId: 'barrows',
  quantity,
  from,
  outcome,
});
const disposed = (...items: readonly DisposedShare[]) =>
  PreservationDisposed({
    ...disposal({ items: [...items] }),
    leavesUndecided: items.reduce((sum, { quantity }) => sum + quantity, 0) < barrows().quantity,
    decidedBy: DeputyHead.personId,
  });

describe('the decision about preserved goods', () => {
  it('the head decides about the goods, in parts and each part in its own way [B5]', () => {
    const parts = [
      part(4, { is: 'released' }),
      part(3, { is: 'recordedAndReleased', document: document('照片') }),
      part(2, { is: 'keptForConfiscation', basis }),
      part(1, { is: 'sealedOrSeized', basis, document: document('查封决定书') }),
    ];
    given(kept)
      .when(DisposePreserved(disposal({ items: parts })), spring())
      .then(disposed(...parts));
    given(kept.and(disposed(...parts)))
      .when(DisposePreserved(disposal({ items: [part(1, { is: 'released' })] })), spring())
      .thenRefused('preservation.goods-not-there');
  });

  it('the law by which goods are kept or sealed is in the register, in these words [X6]', () => {
    const keep = (named: object) =>
      given(kept).when(
        DisposePreserved(disposal({ items: [part(10, { is: 'keptForConfiscation', basis: { ...basis, ...named } })] })),
        spring(),
      );
    keep({ version: 9 }).thenRefused('power.basis-not-registered');
    keep({ provisionId: undefined }).thenRefused('power.basis-not-registered');
    keep({ article: '第37条' }).thenRefused('power.basis-printed-otherwise');
  });

  it('what is sealed or seized rests on the law of the day, what is kept on the law of the conduct too [X6]', () => {
    const repealed = ProvisionsRepealed({
      occurredAt: at('2026-03-05 09:00'),
      on: plainDate('2026-03-05'),
      repealed: [{ provisionId: 'appearance-14-36', successors: [] }],
      instrument: '废止决定（示例）',
    });
    const head = (and: readonly RegisterEvent[]) => contextOn('2026-03-20T18:00:00+08:00', { actor: DeputyHead, and });
    const sealed = { is: 'sealedOrSeized', document: document('查封决定书') } as const;
    const by = (outcome: DisposedShare['outcome']) => DisposePreserved(disposal({ items: [part(10, outcome)] }));
    given(kept)
      .when(by({ ...sealed, basis }), head([repealed]))
      .thenRefused('power.basis-not-in-force');
    for (const outcome of [
      { ...sealed, basis: AIR_IN_THE_CODE },
      { is: 'keptForConfiscation', basis: AIR_IN_THE_CODE },
    ] as const)
      given(kept).when(by(outcome), head([])).thenRefused('power.basis-not-in-force');
    for (const [outcome, and] of [
      [{ is: 'keptForConfiscation', basis }, [repealed]],
      [{ ...sealed, basis }, []],
      [{ ...sealed, basis: AIR_LAW }, []],
    ] as const)
      given(kept)
        .when(by(outcome), head(and))
        .thenState(({ preservation: [one] }) => one !== undefined);
  });

  it('the head decides again about what the first decision kept, after the seven days too [B5]', () => {
    const toConfiscate = kept.and(disposed(part(10, { is: 'keptForConfiscation', basis })));
    given(toConfiscate)
      .when(
        DisposePreserved(
          disposal({ occurredAt: at('2026-03-19 10:00'), items: [part(10, { is: 'released' }, 'confiscation')] }),
        ),
        spring(),
      )
      .thenState(({ preservation: [one] }) => one?.items[0]?.held.released === 10);
  });

  it('a head of another agency does not decide [B5]', () => {
    given(kept).when(DisposePreserved(disposal()), spring(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
  });

  it('the decision is about goods that were preserved before it [B5]', () => {
    given(aCase().filed())
      .when(DisposePreserved(disposal()), spring())
      .thenRefused(GoodsMustBePreserved, DisposedGoodsMustBeThere);
    given(kept)
      .when(DisposePreserved(disposal({ occurredAt: at('2026-03-04 09:59') })), spring())
      .thenRefused(GoodsMustBePreserved);
  });

  it('the decision takes no more of an item than there is, in all of its lines together [B5]', () => {
    given(kept)
      .when(DisposePreserved(disposal({ items: [part(6, { is: 'released' }), part(5, { is: 'released' })] })), spring())
      .thenRefused(DisposedGoodsMustBeThere);
    given(kept)
      .when(DisposePreserved(disposal({ items: [{ ...part(1, { is: 'released' }), itemId: 'carts' }] })), spring())
      .thenRefused(DisposedGoodsMustBeThere);
  });

  it('the decision comes within seven working days, the whole last day included [L05, B5]', () => {
    given(kept)
      .when(DisposePreserved(disposal({ occurredAt: at('2026-03-13 23:59') })), spring())
      .thenState(({ preservation: [one] }) => one?.items[0]?.held.released === 10);
    given(kept)
      .when(DisposePreserved(disposal({ occurredAt: at('2026-03-14 00:00') })), spring())
      .thenRefused(DisposalMustComeInTime);
  });

  it('the decision is not refused for a last day that may still move, because the calendar is not published [K7]', () => {
    const december = evidencePreserved({
      occurredAt: at('2026-12-28 10:00'),
      preservationId: 'preservation-2',
      urgency: '紧急',
    });
    given(aCase().filed().and(december))
      .when(
        DisposePreserved(disposal({ occurredAt: at('2027-01-20 10:00'), preservationId: 'preservation-2' })),
        spring(DeputyHead, '2027-01-21T18:00:00+08:00'),
      )
      .thenState(({ preservation: [one] }) => one?.items[0]?.held.released === 10);
  });

  it('goods become evidence that the case has, and go to a test that was commissioned [B5, B1, B10]', () => {
    const evidence = part(1, { is: 'takenAsEvidence', evidenceId: 'evidence-1' });
    const test = part(1, { is: 'sentToTest', testId: 'test-1' });
    given(kept)
      .when(DisposePreserved(disposal({ items: [evidence, test] })), spring())
      .thenRefused(EvidenceTakenMustBeOnRecord, TestMustBeCommissionedForGoods);
    const commissioned = TestCommissioned({
      occurredAt: at('2026-03-05 09:00'),
      testId: 'test-1',
      body: '示例检测站',
      matter: '材质',
      periodDays: 5,
      told: 'inWriting',
      commissionedBy: Li.personId,
    });
    given(kept.and(evidenceCollected(), commissioned))
      .when(DisposePreserved(disposal({ items: [evidence, test] })), spring())
      .then(disposed(evidence, test));
  });
});

describe('preserved goods that are harmed', () => {
  it('lost goods are on record and are no longer held; damaged goods still are [B5]', () => {
    const broken = harm({
      items: [
        { itemId: 'barrows', quantity: 1, from: 'preserved', what: 'lost' },
        { itemId: 'barrows', quantity: 2, from: 'preserved', what: 'damaged' },
      ],
    });
    given(kept)
      .when(ReportHarm(broken), spring(Li))
      .then(PreservedGoodsHarmed({ ...broken, leavesUndecided: true, reportedBy: Li.personId }));
    given(kept)
      .when(ReportHarm(broken), spring(Li))
      .thenState(({ preservation: [one] }) => one?.items[0]?.held.preserved === 9);
  });

  it('no more is lost than was there, and only tested goods are used up by a test [B5]', () => {
    given(kept)
      .when(
        ReportHarm(harm({ items: [{ itemId: 'barrows', quantity: 11, from: 'preserved', what: 'lost' }] })),
        spring(Li),
      )
      .thenRefused(HarmedGoodsMustBeThere);
    given(kept)
      .when(
        ReportHarm(harm({ items: [{ itemId: 'barrows', quantity: 1, from: 'preserved', what: 'usedUpByTest' }] })),
        spring(Li),
      )
      .thenRefused(OnlyTestedGoodsAreUsedUp);
    given(kept.and(evidencePreserved({ preservationId: 'preservation-2', items: [barrows({ itemId: 'paint' })] })))
      .when(ReportHarm(harm({ preservationId: 'preservation-2' })), spring(Li))
      .thenRefused(HarmedGoodsMustBeThere);
  });
});
