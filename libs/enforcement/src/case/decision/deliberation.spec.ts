import { describe, it } from '@jest/globals';
import { yuan, plainDate } from '@ecl/kernel';
import {
  aCase,
  BENCHMARK,
  contextOn,
  decision,
  deliberated,
  digest,
  fine,
  given,
  isDecided,
  LARGE_FINE,
  notified,
  notifiedOfLargeFine,
  opinionGiven,
  PrincipalHead,
  reviewed,
  ripe,
  scopeDetermined,
  submitted,
} from '../../testing/index.js';
import type { Penalty } from '../values.js';
import { DecidePenalty } from './vocabulary/index.js';
import { DeliberationMustNotBeOverruled, MajorCaseMustBeDeliberated } from './rules/deliberation.js';

const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const told = aCase().concluded().with(notified());

describe('a major case [H08]', () => {
  const reviewedCase = aCase()
    .concluded()
    .with(notifiedOfLargeFine())
    .with(reviewed({ penalties: [LARGE_FINE] }));
  const large = {
    penalties: [LARGE_FINE],
    benchmark: { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '占用面积逾一百平方米' },
  };

  it('a major case is not decided by one head alone [SC20, E1]', () => {
    given(reviewedCase).when(decide(large), head).thenRefused(MajorCaseMustBeDeliberated);
  });

  it('a major case is decided on the draft that the heads approved together', () => {
    given(reviewedCase.and(deliberated())).when(decide(large), head).thenState(isDecided);
    given(reviewedCase.and(deliberated({ draftSha256: digest('another draft') })))
      .when(decide(large), head)
      .thenRefused(MajorCaseMustBeDeliberated);
    given(reviewedCase.and(deliberated({ conclusion: 'change' })))
      .when(decide(large), head)
      .thenRefused(MajorCaseMustBeDeliberated);
  });

  it('a complex case is a major case even though its fine is small', () => {
    given(
      told.and(scopeDetermined({ isRequired: true, grounds: ['complexLegalRelations'] }), submitted(), opinionGiven()),
    )
      .when(decide(), head)
      .thenRefused(MajorCaseMustBeDeliberated);
  });

  it('a deliberation that was held binds the decision, whether the case is major or not', () => {
    given(
      aCase()
        .concluded()
        .with(ripe())
        .and(deliberated({ conclusion: 'reject' })),
    )
      .when(decide(), head)
      .thenRefused(DeliberationMustNotBeOverruled);
    given(aCase().concluded().with(ripe()).and(deliberated())).when(decide(), head).thenState(isDecided);
  });

  it('a case in which a business is stopped is a major case, whatever the fine', () => {
    const stop = { kind: 'suspensionOfBusiness', scope: '全部经营' } as const;
    const stopped = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [stop], offersHearing: true }))
      .with(reviewed({ penalties: [stop] }));
    given(stopped)
      .when(
        decide({ penalties: [stop], performance: { manner: '停业整顿', performBy: plainDate('2026-05-01') } }),
        head,
      )
      .thenRefused(MajorCaseMustBeDeliberated);
  });

  it('a large confiscation is a major case, and so is one whose value nobody stated', () => {
    const confiscating = (penalty: Penalty) =>
      given(
        aCase()
          .concluded()
          .with(notified({ proposedPenalties: [penalty], offersHearing: true }))
          .with(reviewed({ penalties: [penalty] })),
      ).when(
        decide({ penalties: [penalty], performance: { manner: '上缴', performBy: plainDate('2026-05-01') } }),
        head,
      );
    confiscating({ kind: 'confiscationOfGains', amount: yuan(49_999) }).thenState(isDecided);
    confiscating({ kind: 'confiscationOfGains', amount: yuan(50_000) }).thenRefused(MajorCaseMustBeDeliberated);
    confiscating({ kind: 'confiscationOfProperty', items: '广告设施', value: yuan(49_999) }).thenState(isDecided);
    confiscating({ kind: 'confiscationOfProperty', items: '广告设施', value: yuan(50_000) }).thenRefused(
      MajorCaseMustBeDeliberated,
    );
    confiscating({ kind: 'confiscationOfProperty', items: '广告设施' }).thenRefused(MajorCaseMustBeDeliberated);
  });

  it('a case becomes a major case at the line of the region, to the yuan', () => {
    const at50k = (amount: number) =>
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [fine(amount)], offersHearing: true }))
        .with(reviewed({ penalties: [fine(amount)] }));
    const amount = (value: number) => decide({ ...large, penalties: [{ kind: 'fine', amount: yuan(value) }] });
    given(at50k(49_999)).when(amount(49_999), head).thenState(isDecided);
    given(at50k(50_000)).when(amount(50_000), head).thenRefused(MajorCaseMustBeDeliberated);
  });
});
