import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { AgencyMustHoldPower, ApproverMustHeadTheAgency, LegalBasisMustBeLive } from '../../guards/index.js';
import { PowerWithdrawn } from '../../registers/powers/vocabulary.js';
import {
  aCase,
  AGENCY_ACCOUNT,
  at,
  CITY_AGENCY,
  contextOn,
  CountyHead,
  decided,
  decision,
  disposition,
  DeputyHead,
  fine,
  given,
  isDecided,
  notified,
  POWER,
  PrincipalHead,
  ripe,
  scopeDetermined,
} from '../../testing/index.js';
import { DecidePenalty, PenaltyDecided } from './vocabulary/index.js';
import { FineMustApplyBenchmark } from './rules/benchmark.js';
import { PerformanceMustBeStated } from './rules/contents.js';
import { OneConductOneFine } from './rules/one-fine.js';
import { BankMustBeContracted, FineMustNotGoToAnAgency } from './rules/money.js';
import { CaseMustBeInvestigated, CaseMustBeUndecided } from './rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const ready = aCase().concluded().with(ripe());
const packs = {
  'national-core': '2021-07-15',
  'mohurd-55': '2022-05-01',
  'nei-mongol': '2020-04-01',
  'agency-local': '2022-05-01',
};

const onlyTheUsual = [{ ...disposition(), partyId: 'party-1', isMajor: false }];

describe('a penalty decision', () => {
  it('a penalty says which remedies the law gives, who decided, and under which rules [X5, L40, L48]', () => {
    given(ready)
      .when(decide(), head)
      .then(
        PenaltyDecided({
          ...decision(),
          dispositions: onlyTheUsual,
          remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
          decidedBy: PrincipalHead.personId,
          isCollective: false,
          packs,
        }),
      );
  });

  it('a penalty decision is made by a head of this agency, once, in a case that was filed', () => {
    given(ready)
      .when(decide(), contextOn(later, { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency);
    given(aCase().concluded().with(decided())).when(decide(), head).thenRefused(CaseMustBeUndecided);
    given(aCase().proposed().with(ripe())).when(decide(), head).thenRefused(CaseMustBeFiled, CaseMustBeInvestigated);
  });

  it('a penalty decision is not made by the person who proposed it [S17]', () => {
    given(aCase().concluded({ concludedBy: DeputyHead.personId }).with(ripe()))
      .when(decide(), contextOn(later, { actor: DeputyHead }))
      .thenRefused('decision.decided-by-proposer');
  });

  it('a penalty decision needs the power on its own day [G-0.6]', () => {
    // The power, and the item of the catalogue that it is a part of.
    const gone = [POWER, POWER.slice(0, -1)].map((powerCode) =>
      PowerWithdrawn({
        occurredAt: at('2026-04-01 09:00'),
        agencyId: CITY_AGENCY,
        powerCode,
        on: plainDate('2026-04-10'),
        instrument: '示例发〔2026〕2号',
      }),
    );
    given(ready)
      .when(decide(), contextOn(later, { actor: PrincipalHead, and: gone }))
      .thenRefused(AgencyMustHoldPower);
  });

  it('a penalty decision says how and by when to perform what is not paid in money', () => {
    const penalties = [{ kind: 'suspensionOfLicence', licence: '占道许可' } as const];
    const told = aCase()
      .concluded()
      .with(notified({ proposedPenalties: penalties }))
      .and(scopeDetermined());
    given(told).when(decide({ penalties }), head).thenRefused(PerformanceMustBeStated);
    given(told)
      .when(decide({ penalties, performance: { manner: '交回许可证', performBy: plainDate('2026-05-01') } }), head)
      .thenState(isDecided);
  });

  it('a penalty decision fines one conduct once', () => {
    const penalties = [fine(1_000), fine(1_000)];
    given(
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: penalties }))
        .and(scopeDetermined()),
    )
      .when(decide({ penalties }), head)
      .thenRefused(OneConductOneFine);
  });
});

describe('the case term [L04]', () => {
  const madeOn = (local: string) => decide({ occurredAt: at(local) });

  it('the case term runs out on 1 June 2026; a decision on that day is in time', () => {
    given(ready)
      .when(madeOn('2026-06-01 17:00'), head)
      .then(
        PenaltyDecided({
          ...decision({ occurredAt: at('2026-06-01 17:00') }),
          dispositions: onlyTheUsual,
          remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
          decidedBy: PrincipalHead.personId,
          isCollective: false,
          packs,
        }),
      );
  });

  it('a decision after the case term is late, not void: it records the days [E1]', () => {
    given(ready)
      .when(madeOn('2026-06-04 09:00'), head)
      .then(
        PenaltyDecided({
          ...decision({ occurredAt: at('2026-06-04 09:00') }),
          dispositions: onlyTheUsual,
          remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
          decidedBy: PrincipalHead.personId,
          isCollective: false,
          termExceededByDays: 3,
          packs,
        }),
      );
  });
});

describe('a decision with many faults', () => {
  it('a decision with many faults is refused for all of them at once', () => {
    given(aCase().concluded())
      .when(
        DecidePenalty(
          decision({ penalties: [fine(1_000), fine(1_000)], basis: [], account: AGENCY_ACCOUNT, benchmark: undefined }),
        ),
        contextOn(later, { actor: CountyHead }),
      )
      .thenRefused(
        ApproverMustHeadTheAgency,
        LegalBasisMustBeLive,
        'notice.not-served',
        'legal-review.scope-not-determined',
        OneConductOneFine,
        FineMustApplyBenchmark,
        BankMustBeContracted,
        FineMustNotGoToAnAgency,
      );
  });
});
