import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import {
  aCase,
  at,
  CITY_AGENCY,
  contextOn,
  decided,
  everyParties,
  fine,
  given,
  heard,
  hearingAhead,
  Li,
  noticeIssued,
  notified,
  notifiedOfLargeFine,
  POWER,
} from '../../testing/index.js';
import type { Penalty } from '../values.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { DetermineReviewScope, LegalReviewScopeDetermined } from './vocabulary.js';
import { HearingMustBeOver, HearingRightMustBeUsedUp } from './rules/phase.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const determine = DetermineReviewScope({
  occurredAt: at('2026-04-09 09:00'),
  declaredGrounds: [],
  reasons: '逐项对照',
});
const foundGrounds =
  (...expected: readonly string[]) =>
  ({
    legalReview,
  }: {
    readonly legalReview: { readonly isRequired: boolean | undefined; readonly grounds: readonly string[] };
  }) => {
    expect(legalReview).toMatchObject({ isRequired: expected.length > 0, grounds: expected });
  };
const local = (parameter: 'legalReviewPowers', value: string[]) =>
  LocalParameterSet({
    occurredAt: at('2026-01-01 09:00'),
    agencyId: CITY_AGENCY,
    parameter,
    value,
    effectiveFrom: plainDate('2026-01-01'),
    instrument: '重大执法决定法制审核目录清单',
  });

describe('the scope of legal review [H04–H06]', () => {
  it('the scope of legal review is kept with its reasons also where no review is needed [D1]', () => {
    given(aCase().concluded().with(notified()))
      .when(determine, today)
      .then(
        LegalReviewScopeDetermined({
          ...everyParties,
          occurredAt: at('2026-04-09 09:00'),
          isRequired: false,
          grounds: [],
          reasons: '逐项对照',
          determinedBy: Li.personId,
          packs: {
            'national-core': '2021-07-15',
            'mohurd-55': '2022-05-01',
            'nei-mongol': '2020-04-01',
            'agency-local': '2022-05-01',
          },
        }),
      );
  });

  it('the scope of legal review includes every case that was heard [H05, D1]', () => {
    given(
      aCase()
        .concluded()
        .with(notified({ offersHearing: true }))
        .with(heard()),
    )
      .when(determine, today)
      .thenState(foundGrounds('heard'));
  });

  it('the scope of legal review includes a fine that reaches the line, to the yuan', () => {
    const proposing = (amount: number) =>
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [fine(amount)] }));
    given(proposing(50_000)).when(determine, today).thenState(foundGrounds('fineThreshold'));
    given(proposing(49_999)).when(determine, today).thenState(foundGrounds());
  });

  it('the scope of legal review includes a confiscation that reaches the line, of gains and of goods, to the yuan', () => {
    const proposing = (...proposedPenalties: readonly Penalty[]) =>
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [...proposedPenalties], offersHearing: true }));
    const gains = (amount: number): Penalty => ({ kind: 'confiscationOfGains', amount: yuan(amount) });
    const goods = (value?: number): Penalty => ({
      kind: 'confiscationOfProperty',
      items: '广告设施',
      ...(value === undefined ? {} : { value: yuan(value) }),
    });
    given(proposing(gains(49_999)))
      .when(determine, today)
      .thenState(foundGrounds());
    given(proposing(gains(50_000)))
      .when(determine, today)
      .thenState(foundGrounds('confiscationThreshold'));
    given(proposing(goods(49_999)))
      .when(determine, today)
      .thenState(foundGrounds());
    given(proposing(goods(50_000)))
      .when(determine, today)
      .thenState(foundGrounds('confiscationThreshold'));
    given(proposing(gains(30_000), goods(20_000)))
      .when(determine, today)
      .thenState(foundGrounds('confiscationThreshold'));
    given(proposing(fine(2_000), goods()))
      .when(determine, today)
      .thenState(foundGrounds('confiscationThreshold'));
    given(proposing(fine(50_000), gains(50_000)))
      .when(determine, today)
      .thenState(foundGrounds('fineThreshold', 'confiscationThreshold'));
  });

  it('the scope of legal review takes the line for confiscations that the agency has set', () => {
    const line = LocalParameterSet({
      ...local('legalReviewPowers', []).data,
      parameter: 'legalReviewConfiscationFrom',
      value: { citizen: yuan(1_000), soleTrader: yuan(1_000), organisation: yuan(10_000) },
    });
    given(
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [{ kind: 'confiscationOfGains', amount: yuan(10_000) }] })),
    )
      .when(determine, contextOn(now, { and: [line] }))
      .thenState(foundGrounds('confiscationThreshold'));
  });

  it('the scope of legal review includes penalties that touch major rights', () => {
    const closure: Penalty = { kind: 'closure', scope: '门店' };
    given(
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [closure] })),
    )
      .when(determine, today)
      .thenState(foundGrounds('severePenalty'));
  });

  it('the scope of legal review includes the powers of the local catalogue, with the parts of an item', () => {
    for (const power of [POWER, POWER.slice(0, -1)])
      given(aCase().concluded().with(notified()))
        .when(determine, contextOn(now, { and: [local('legalReviewPowers', [power])] }))
        .thenState(foundGrounds('cataloguePower'));
    given(aCase().concluded().with(notified()))
      .when(determine, contextOn(now, { and: [local('legalReviewPowers', ['09-1'])] }))
      .thenState(foundGrounds());
  });

  it('the scope of legal review includes what people declare, because no computation sees it', () => {
    given(
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [{ kind: 'fine', amount: yuan(60_000) }] })),
    )
      .when(DetermineReviewScope({ ...determine.data, declaredGrounds: ['majorPublicInterest', 'socialRisk'] }), today)
      .thenState(foundGrounds('majorPublicInterest', 'socialRisk', 'fineThreshold'));
  });
});

describe('the moment to determine it [X7]', () => {
  it('the scope of legal review is determined after the notice, before the decision', () => {
    given(aCase().concluded().and(noticeIssued())).when(determine, today).thenRefused(NoticeMustBeServed);
    given(aCase().concluded().with(decided())).when(determine, today).thenRefused(CaseMustBeUndecided);
  });

  it('the scope of legal review is determined after a hearing that was asked for', () => {
    given(aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead()))
      .when(determine, today)
      .thenRefused(HearingMustBeOver);
  });

  it('the scope of legal review is determined when a hearing can no longer be asked for', () => {
    const early = (local: string) => DetermineReviewScope({ ...determine.data, occurredAt: at(local) });
    const told = aCase().concluded().with(notifiedOfLargeFine());
    given(told).when(early('2026-03-30 10:00'), today).thenRefused(HearingRightMustBeUsedUp);
    given(told).when(early('2026-03-31 10:00'), today).thenState(foundGrounds('fineThreshold'));
  });
});
