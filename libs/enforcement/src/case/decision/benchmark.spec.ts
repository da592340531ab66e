import { yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  BENCHMARK,
  contextOn,
  decision,
  DeputyHead,
  fine,
  given,
  isDecided,
  PrincipalHead,
  ripe,
  without,
} from '../../testing/index.js';
import { ApproveBenchmarkDeviation, BenchmarkDeviationApproved, DecidePenalty } from './vocabulary/index.js';
import {
  BenchmarkMustFitThePower,
  DeviationMustBeApprovedAtTheTop,
  DeviationMustNameBenchmark,
  FineMustApplyBenchmark,
  FineMustLieWithinTier,
} from './rules/benchmark.js';

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
  };

  it('the discretion benchmark is named with every fine', () => {
    given(ready)
      .when(DecidePenalty(without(decision(), 'benchmark')), head)
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
    given(ready)
      .when(ApproveBenchmarkDeviation(deviation), head)
      .thenState(({ decision: state }) => state.is === 'none' && state.deviationsApproved.includes(BENCHMARK));
    const deputy = contextOn(later, { actor: DeputyHead });
    given(ready).when(ApproveBenchmarkDeviation(deviation), deputy).thenRefused(DeviationMustBeApprovedAtTheTop);
    given(ready)
      .when(ApproveBenchmarkDeviation({ ...deviation, minutes: decision().document }), deputy)
      .thenState(({ decision: state }) => state.is === 'none' && state.deviationsApproved.includes(BENCHMARK));
    given(ready)
      .when(ApproveBenchmarkDeviation({ ...deviation, benchmarkId: 'benchmark-x' }), head)
      .thenRefused(DeviationMustNameBenchmark);
  });

  it('the discretion benchmark no longer limits the fine once a deviation from it was approved [D8]', () => {
    const approved = BenchmarkDeviationApproved({ ...deviation, approvedBy: PrincipalHead.personId });
    given(ready.and(approved))
      .when(decide({ benchmark: tier('light') }), head)
      .thenState(isDecided);
    const ofAnother = BenchmarkDeviationApproved({
      ...deviation,
      benchmarkId: 'benchmark-x',
      approvedBy: PrincipalHead.personId,
    });
    given(ready.and(ofAnother))
      .when(decide({ benchmark: tier('light') }), head)
      .thenRefused(FineMustLieWithinTier);
  });
});
