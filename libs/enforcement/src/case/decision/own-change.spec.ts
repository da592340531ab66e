import { formatYuan, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  ActingHead,
  after,
  at,
  BENCHMARK,
  benchmarkFor,
  CITY_AGENCY,
  contextOn,
  decided,
  decisionServed,
  deliberated,
  DeputyHead,
  discussed,
  document,
  everyParty,
  fine,
  given,
  penaltyDecided,
  POWER,
  PrincipalHead,
  Qian,
  reviewed,
  Li,
  type CaseHistory,
} from '../../testing/index.js';
import { heard, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import { fineOwedOnSpot, obligationOpened, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { FineRangeSet } from '../../registers/powers/vocabulary.js';
import { balanceOn } from '../payment/balance.js';
import { DeliberationMustBeCollective, ChairMustBeAmongTheMembers } from '../deliberation/procedure.js';
import { BenchmarkMustFitThePower, FineMustLieWithinTier } from './rules/benchmark.js';
import { FineMustLieWithinTheRange } from './rules/fine-range.js';
import {
  ChangedFineMustApplyBenchmark,
  ChangeMustBeDecidedTogether,
  ChangeMustBeReviewed,
  OwnRevocationMustBeDecidedTogether,
} from './rules/own-change.js';
import {
  ApproveBenchmarkDeviation,
  BenchmarkDeviationApproved,
  ChangeDecision,
  RevokeDecision,
} from './vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const deputy = contextOn(late, { actor: DeputyHead });
const head = contextOn(late, { actor: PrincipalHead });
type Change = Parameters<typeof ChangeDecision>[0];

const change = (fineInYuan: number, over: Partial<Change> = {}) =>
  ChangeDecision({
    occurredAt: at('2026-06-10 09:00'),
    ground: 'penaltyTooHeavy',
    penalties: [fine(fineInYuan)],
    benchmark: benchmarkFor(fineInYuan),
    reasons: '裁量过重',
    document: document('变更决定书'),
    ...over,
  });
const without = (fineInYuan: number) => {
  const { benchmark: _, ...data } = change(fineInYuan).data;
  return ChangeDecision(data);
};
const revocation = {
  occurredAt: at('2026-06-10 09:00'),
  reasons: '认定事实不清',
  document: document('撤销行政处罚决定书'),
} as const;
const isChanged = ({ decision }: CaseHistory['state']) => decision.is === 'penalty' && decision.changedOn !== undefined;
const isRevoked = ({ decision: { is } }: CaseHistory['state']) => is === 'revoked';

const standing = aCase().concluded().with(decided()).and(decisionServed());

describe('what the agency changes of its own accord', () => {
  it('is measured by the benchmark where the fine changes, in a tier that there is [D8]', () => {
    given(standing).when(without(1_000), deputy).thenRefused(ChangedFineMustApplyBenchmark);
    given(standing)
      .when(change(1, { benchmark: benchmarkFor(2_000) }), deputy)
      .thenRefused(FineMustLieWithinTier);
    given(standing)
      .when(change(900, { benchmark: { ...benchmarkFor(900), tierId: 'no-tier' } }), deputy)
      .thenRefused(BenchmarkMustFitThePower);
    given(standing).when(change(900), deputy).thenState(isChanged);
  });

  it('needs no tier where the fine stays, falls altogether, or was imposed on the spot', () => {
    const goods = { kind: 'confiscationOfGains', amount: yuan(3_000) } as const;
    const both = aCase()
      .concluded()
      .with(decided({ penalties: [fine(2_000), goods] }))
      .and(decisionServed());
    given(both).when(without(2_000), deputy).thenState(isChanged);
    const { benchmark: _, ...data } = change(1, { penalties: [goods] }).data;
    given(both).when(ChangeDecision(data), deputy).thenState(isChanged);
    given(fineOwedOnSpot()).when(without(50), deputy).thenState(isChanged);
  });

  it('leaves the tier as a deviation was approved for it, also after the decision [D8]', () => {
    const below = { tierId: 'ordinary', side: 'below', furthest: yuan(600) } as const;
    const approving = ApproveBenchmarkDeviation({
      ...{ occurredAt: at('2026-06-09 09:00'), benchmarkId: BENCHMARK, reasons: '生活困难', reach: below },
    });
    given(standing)
      .when(approving, head)
      .thenState(({ decision }) => decision.deviationsApproved.length === 1);
    const approved = standing.and(
      BenchmarkDeviationApproved({
        ...{ ...everyParty, ...approving.data },
        approvedBy: PrincipalHead.personId,
      }),
    );
    const tier = { benchmark: benchmarkFor(2_000) };
    given(approved).when(change(600, tier), deputy).thenState(isChanged);
    given(approved).when(change(599, tier), deputy).thenRefused(FineMustLieWithinTier);
  });

  it('stays within the range of the law, unless it says that the penalty is reduced [X6]', () => {
    const bounded = contextOn(late, {
      actor: DeputyHead,
      and: [
        FineRangeSet({
          ...{ occurredAt: at('2026-01-05 09:00'), from: plainDate('2026-01-05'), agencyId: CITY_AGENCY },
          ...{ powerCode: POWER, instrument: '条例', fineRange: { fineFrom: yuan(500), fineTo: yuan(50_000) } },
        }),
      ],
    });
    given(standing).when(change(400), bounded).thenRefused(FineMustLieWithinTheRange);
    given(standing).when(change(500), bounded).thenState(isChanged);
  });
});

describe('what the heads decided together', () => {
  const large = aCase()
    .concluded()
    .with(notifiedOfLargeFine())
    .with(heard())
    .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
    .and(
      deliberated(),
      penaltyDecided({ penalties: [LARGE_FINE], benchmark: benchmarkFor(60_000), isMajor: true, isCollective: true }),
      decisionServed(),
    );
  const agreed = { reviewed: { reviewer: Qian.personId, document: document('变更的审核意见') } } as const;
  const together = { ...agreed, panel: discussed() };

  it('is changed and revoked by them together, after legal review (decision.undone-by-one-head) [H08]', () => {
    given(large).when(change(55_000), deputy).thenRefused(ChangeMustBeDecidedTogether, ChangeMustBeReviewed);
    given(large).when(change(55_000, agreed), deputy).thenRefused(ChangeMustBeDecidedTogether);
    given(large)
      .when(change(55_000, { panel: discussed() }), deputy)
      .thenRefused(ChangeMustBeReviewed);
    given(large).when(change(55_000, together), deputy).thenState(isChanged);
    given(large)
      .when(RevokeDecision({ ...revocation, cause: 'selfCorrection' }), deputy)
      .thenRefused(OwnRevocationMustBeDecidedTogether);
    given(large)
      .when(RevokeDecision({ ...revocation, cause: 'selfCorrection', panel: discussed() }), deputy)
      .thenState(isRevoked);
  });

  it('is no discussion with one head, nor one without the head who records it', () => {
    const vote = (personId: string) => ({ personId, view: '见笔录', vote: 'approve' as const });
    const by = (...ids: string[]) => ({ ...agreed, panel: discussed({ members: ids.map(vote) }) });
    given(large)
      .when(change(55_000, by(DeputyHead.personId)), deputy)
      .thenRefused(DeliberationMustBeCollective);
    given(large)
      .when(change(55_000, by(PrincipalHead.personId, ActingHead.personId)), deputy)
      .thenRefused(ChairMustBeAmongTheMembers);
  });

  it('is reviewed by someone who may review it', () => {
    const byHandler = { ...together, reviewed: { reviewer: Li.personId, document: document('变更的审核意见') } };
    given(large)
      .when(change(55_000, byHandler), deputy)
      .thenRefused(
        'legal-review.reviewer-handled-case',
        'legal-review.reviewer-drafted',
        'legal-review.reviewer-unqualified',
        'legal-review.reviewer-of-handling-unit',
      );
  });

  it('is recorded as revoked by one head where a body revoked it', () => {
    const undone = large.and(remedyAccepted(), remedyEnded({ outcome: 'revoked', occurredAt: at('2026-06-09 09:00') }));
    given(undone)
      .when(RevokeDecision({ ...revocation, cause: 'reconsideration', remedyId: 'remedy-1' }), deputy)
      .thenState(isRevoked);
  });

  it('says nothing about what one head decided alone and nobody reviewed', () => {
    given(standing)
      .when(RevokeDecision({ ...revocation, cause: 'selfCorrection' }), deputy)
      .thenState(isRevoked);
  });

  it('stops the surcharge no less while the suit about it goes on [X10]', () => {
    const sued = standing.and(
      obligationOpened({ fine: yuan(2_000) }),
      remedyAccepted({ kind: 'litigation', acceptedOn: plainDate('2026-05-11') }),
    );
    const changed = after(sued, change(1_000), deputy).and(
      remedyEnded({ kind: 'litigation', outcome: 'withdrawn', endedOn: plainDate('2026-06-30') }),
    );
    const surcharges = ['2026-05-10', '2026-06-29', '2026-06-30', '2026-07-01'].map((day) =>
      changed.state.payments.map((debt) =>
        formatYuan(
          balanceOn(plainDate(day), debt, changed.state.remedies, {
            surchargePerDayPercent: 3,
            surchargeCapPercent: 100,
          }).surcharge,
        ),
      ),
    );
    expect(surcharges).toEqual([['120.00元'], ['120.00元'], ['120.00元'], ['150.00元']]);
  });

  it('goods that were confiscated with a value keep one: without it the change would pass under every line [APL 58, 63]', () => {
    const goods = (value?: number) => ({
      ...{ kind: 'confiscationOfProperty' as const, items: '广告牌' },
      ...(value === undefined ? {} : { value: yuan(value) }),
    });
    const changing = (value?: number) =>
      ChangeDecision({ ...without(2_000).data, penalties: [fine(2_000), goods(value)] });
    const imposing = (value?: number) =>
      aCase()
        .concluded()
        .with(decided({ penalties: [fine(2_000), goods(value)] }))
        .and(decisionServed());
    given(imposing(800)).when(changing(), head).thenRefused('decision.change-heavier');
    given(imposing(800)).when(changing(0), head).thenRefused('decision.change-heavier');
    given(imposing(800)).when(changing(500), head).thenState(isChanged);
    given(imposing()).when(changing(800), head).thenState(isChanged);
  });
});
