import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  ActingHead,
  at,
  BENCHMARK,
  contextOn,
  CountyHead,
  decision,
  decisionServed,
  DeputyHead,
  discussed,
  document,
  everyParty,
  fine,
  given,
  isDecided,
  Li,
  noPenaltyDecided,
  penaltyDecided,
  PrincipalHead,
  ripe,
} from '../../testing/index.js';
import type { CaseEvent } from '../events.js';
import type { Panel } from '../deliberation/panel.js';
import { RecusalDecided } from '../filing/vocabulary/index.js';
import type { DecisionState } from './state.js';
import {
  ApproveBenchmarkDeviation,
  BenchmarkDeviationApproved,
  DecidePenalty,
  RevokeDecision,
} from './vocabulary/index.js';
import {
  BenchmarkMustFitThePower,
  ChairMustDiscussDeviation,
  DeviationMustBeApprovedAtTheTop,
  DeviationMustBeDiscussedCollectively,
  DeviationMustBeVotedOnByHeads,
  DeviationMustFollowTheVote,
  DeviationMustLeaveTheTier,
  DeviationMustNameBenchmark,
  FineMustApplyBenchmark,
  FineMustLieWithinTier,
  HandlersMustNotVoteOnDeviation,
  RecusedHeadsMustNotVoteOnDeviation,
} from './rules/benchmark.js';
import { CaseMustBeUndecided } from './rules/stage.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const ready = aCase().concluded().with(ripe());

describe('the discretion benchmark [G27]', () => {
  const tier = (tierId: string) => ({ benchmarkId: BENCHMARK, tierId, reasons: '情节较轻' });
  const deviation = {
    occurredAt: at('2026-04-14 09:00'),
    benchmarkId: BENCHMARK,
    reasons: '适用基准将导致明显不公平',
    reach: { tierId: 'light', side: 'above', furthest: yuan(2_000) } as const,
  };
  const isApproved = ({ decision: { deviationsApproved } }: { readonly decision: DecisionState }) => {
    expect(deviationsApproved).toEqual([{ benchmarkId: BENCHMARK, reach: deviation.reach }]);
  };

  it('the discretion benchmark is named with every fine', () => {
    given(ready)
      .when(DecidePenalty(decision({ benchmark: undefined })), head)
      .thenRefused(FineMustApplyBenchmark);
  });

  it('the discretion benchmark is one for this power that is in force, in a tier that exists', () => {
    given(ready)
      .when(decide({ benchmark: tier('unheard-of') }), head)
      .thenRefused(BenchmarkMustFitThePower);
    given(ready)
      .when(decide({ benchmark: { ...tier('light'), benchmarkId: 'benchmark-x' } }), head)
      .thenRefused(BenchmarkMustFitThePower);
  });

  it('the discretion benchmark bounds the fine, both ends included', () => {
    given(ready)
      .when(decide({ benchmark: tier('light') }), head)
      .thenRefused(FineMustLieWithinTier);
    given(ready)
      .when(decide({ benchmark: tier('light'), penalties: [fine(1_000)] }), head)
      .thenState(isDecided);
    given(ready)
      .when(decide({ benchmark: tier('light'), penalties: [{ kind: 'fine', amount: yuan('1000.01') }] }), head)
      .thenRefused(FineMustLieWithinTier);
  });

  it('a fine may leave the discretion benchmark when the principal head approved it, or the heads together [D8]', () => {
    given(ready).when(ApproveBenchmarkDeviation(deviation), head).thenState(isApproved);
    const deputy = contextOn(later, { actor: DeputyHead });
    given(ready).when(ApproveBenchmarkDeviation(deviation), deputy).thenRefused(DeviationMustBeApprovedAtTheTop);
    const acting = contextOn(later, { actor: ActingHead });
    given(ready)
      .when(ApproveBenchmarkDeviation({ ...deviation, occurredAt: at('2026-04-21 09:00') }), acting)
      .thenState(isApproved);
    given(ready)
      .when(ApproveBenchmarkDeviation({ ...deviation, panel: discussed() }), deputy)
      .thenState(isApproved);
    given(ready)
      .when(ApproveBenchmarkDeviation({ ...deviation, benchmarkId: 'benchmark-x' }), head)
      .thenRefused(DeviationMustNameBenchmark);
  });

  it('a deviation is approved while a fine is still to be measured, and also to change one, not where none is due (decision.made-already) [D8]', () => {
    const approving = (decided: CaseEvent) =>
      given(ready.and(decided)).when(ApproveBenchmarkDeviation(deviation), head);
    approving(penaltyDecided()).thenState(isApproved);
    approving(noPenaltyDecided()).thenRefused(CaseMustBeUndecided);
    const gone = { cause: 'selfCorrection', reasons: '事实有误' } as const;
    const revoked = after(
      ready.and(penaltyDecided(), decisionServed()),
      RevokeDecision({ occurredAt: at('2026-05-06 09:00'), ...gone, document: document('撤销决定书') }),
      contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead }),
    );
    given(revoked)
      .when(ApproveBenchmarkDeviation({ ...deviation, occurredAt: at('2026-05-07 09:00') }), head)
      .thenRefused(CaseMustBeUndecided);
  });

  it('a deviation from the discretion benchmark that the heads approve asks for the panel of a deliberation [D8]', () => {
    const approvedBy = (members: Panel['members'], actor = DeputyHead, history = ready) =>
      given(history).when(
        ApproveBenchmarkDeviation({ ...deviation, panel: discussed({ members }) }),
        contextOn(later, { actor }),
      );
    const vote = (personId: string, cast: 'approve' | 'change' = 'approve') => ({
      personId,
      view: '见笔录',
      vote: cast,
    });
    const three = discussed().members;
    approvedBy([vote(DeputyHead.personId)]).thenRefused(DeviationMustBeDiscussedCollectively);
    approvedBy([...three, vote(CountyHead.personId)]).thenRefused(DeviationMustBeVotedOnByHeads);
    approvedBy([...three, vote(Li.personId)]).thenRefused(
      DeviationMustBeVotedOnByHeads,
      HandlersMustNotVoteOnDeviation,
    );
    approvedBy([vote(DeputyHead.personId), vote(ActingHead.personId, 'change')]).thenRefused(
      DeviationMustFollowTheVote,
    );
    approvedBy([vote(PrincipalHead.personId), vote(ActingHead.personId)]).thenRefused(ChairMustDiscussDeviation);
    const recused = RecusalDecided({
      occurredAt: at('2026-04-01 09:00'),
      personId: ActingHead.personId,
      isGranted: true,
      reasons: '与当事人有利害关系',
      decidedBy: PrincipalHead.personId,
    });
    approvedBy(three, DeputyHead, ready.and(recused)).thenRefused(RecusedHeadsMustNotVoteOnDeviation);
    approvedBy([vote(PrincipalHead.personId)], PrincipalHead).thenRefused(DeviationMustBeDiscussedCollectively);
  });

  it('the discretion benchmark no longer limits the fine once a deviation from it was approved [D8]', () => {
    const approved = BenchmarkDeviationApproved({
      ...{ ...everyParty, ...deviation },
      approvedBy: PrincipalHead.personId,
    });
    given(ready.and(approved))
      .when(decide({ benchmark: tier('light') }), head)
      .thenState(isDecided);
    const ofAnother = BenchmarkDeviationApproved({
      ...everyParty,
      ...deviation,
      benchmarkId: 'benchmark-x',
      approvedBy: PrincipalHead.personId,
    });
    given(ready.and(ofAnother))
      .when(decide({ benchmark: tier('light') }), head)
      .thenRefused(FineMustLieWithinTier);
  });

  it('a fine leaves the discretion benchmark only as it was approved: from that tier, to that side, and no further (decision.deviation-within-tier) [D8]', () => {
    const from = (tierId: string, side: 'below' | 'above', furthest: number) =>
      ApproveBenchmarkDeviation({ ...deviation, reach: { tierId, side, furthest: yuan(furthest) } });
    const deciding = (approved: ReturnType<typeof from>, tierId: string, amount: number) =>
      given(after(ready, approved, head)).when(
        decide({ benchmark: tier(tierId), penalties: [{ kind: 'fine', amount: yuan(amount) }] }),
        head,
      );
    const down = from('ordinary', 'below', 500);
    deciding(down, 'ordinary', 500).thenState(isDecided);
    deciding(down, 'ordinary', 1_000).thenState(isDecided);
    deciding(down, 'ordinary', 499).thenRefused(FineMustLieWithinTier);
    // What was approved to go below carries nothing above, and nothing from another tier.
    deciding(down, 'light', 2_000).thenRefused(FineMustLieWithinTier);
    deciding(from('light', 'above', 1_500), 'light', 1_500).thenState(isDecided);
    deciding(from('light', 'above', 1_500), 'light', 2_000).thenRefused(FineMustLieWithinTier);
    for (const within of [from('ordinary', 'below', 1_000), from('light', 'above', 1_000), from('no-tier', 'above', 1)])
      given(ready).when(within, head).thenRefused(DeviationMustLeaveTheTier);
  });

  it('a deviation from the discretion benchmark of which an older log does not say how far it goes counts as before', () => {
    const unsaid = BenchmarkDeviationApproved({
      ...{ ...everyParty, ...deviation },
      reach: 'unsaid',
      approvedBy: PrincipalHead.personId,
    });
    given(ready.and(unsaid))
      .when(decide({ benchmark: tier('light') }), head)
      .thenState(isDecided);
  });
});
