import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  AgencyMustHoldPower,
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  LegalBasisMustBeLive,
  OfficersMustHoldCertificates,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import {
  aCase,
  at,
  Chen,
  citizen,
  company,
  conduct,
  contextOn,
  everyParty,
  fine,
  given,
  ids,
  Jin,
  Li,
  NEW_IN_THE_CODE,
  onSpotDecision,
  onSpotPenaltyDecided,
  Sun,
  Wang,
  warning,
  without,
} from '../../testing/index.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import { DecideOnSpot, OnSpotPenaltyDecided, OnSpotPenaltyReported, ReportOnSpot } from './vocabulary/index.js';
import { OneConductOneFine } from './rules/one-fine.js';
import { FineMustNameCollectingBank } from './rules/money.js';
import {
  ConductMustPrecedePenalty,
  OnSpotDecisionMustBeHandedOver,
  OnSpotDecisionMustBeMadeByThosePresent,
  OnSpotFineMustBeSmall,
  OnSpotPenaltyMustAwaitReport,
  OnSpotPenaltyMustBeWarningOrFine,
  PartyMustBeHeardOnTheSpot,
} from './rules/on-spot.js';
import { AgeOfPartyMustBeKnown, PartyMustBeOfAge } from './rules/party.js';

const today = contextOn('2026-05-06T12:00:00+08:00');
const onSpot = (over: Parameters<typeof onSpotDecision>[0] = {}) => DecideOnSpot(onSpotDecision(over));
const packs = {
  'national-core': '2021-07-15',
  'mohurd-55': '2022-05-01',
  'nei-mongol': '2020-04-01',
  'agency-local': '2022-05-01',
};

describe('a penalty on the spot', () => {
  it('a penalty on the spot sends the party to reconsideration first, is due for report in three working days and for payment in fifteen days [X4, SC22]', () => {
    given(aCase())
      .when(onSpot(), today)
      .then(
        OnSpotPenaltyDecided({
          ...onSpotDecision(),
          remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: true },
          // 9 May 2026 is a Saturday on which people work.
          reportDueOn: plainDate('2026-05-09'),
          paymentDueOn: plainDate('2026-05-21'),
          packs,
        }),
        PaymentObligationOpened({
          debtors: ['party-2'],
          obligationId: 'decision-1',
          occurredAt: at('2026-05-06 10:00'),
          decisionId: 'decision-1',
          fine: yuan(100),
          receivedOn: plainDate('2026-05-06'),
          dueOn: plainDate('2026-05-21'),
          statesSurcharge: true,
          collectingBankId: 'bank-cf',
          account: 'treasury-0001',
        }),
      );
  });

  it('a warning on the spot opens no obligation to pay', () => {
    given(aCase())
      .when(DecideOnSpot(without(onSpotDecision({ penalties: [warning] }), 'collectingBankId', 'account')), today)
      .thenState(({ payment, decision, service, filing }) => {
        expect(payment.is).toBe('none');
        expect(decision).toMatchObject({ is: 'penalty', procedure: 'onSpot', decidedBy: ids(Li, Wang) });
        expect(service).toMatchObject({ is: 'served', servedOn: '2026-05-06', method: 'direct' });
        expect(filing.is).toBe('onSpot');
      });
  });

  it('a penalty on the spot may fine a citizen 200 yuan, and not 201 [SC21]', () => {
    given(aCase())
      .when(onSpot({ penalties: [fine(200)] }), today)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(aCase())
      .when(onSpot({ penalties: [fine(201)] }), today)
      .thenRefused(
        ({ rule, particulars }) => rule === OnSpotFineMustBeSmall.code && particulars?.['limitYuan'] === '200.00元',
      );
  });

  it('a penalty on the spot may fine a company 3,000 yuan, and not 3,001 [SC21]', () => {
    given(aCase())
      .when(onSpot({ party: company, penalties: [fine(3_000)] }), today)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(aCase())
      .when(onSpot({ party: company, penalties: [fine(3_001)] }), today)
      .thenRefused(OnSpotFineMustBeSmall);
  });

  it('a penalty on the spot is a warning or one fine, and nothing else', () => {
    given(aCase())
      .when(onSpot({ penalties: [{ kind: 'publicCriticism' }] }), today)
      .thenRefused(OnSpotPenaltyMustBeWarningOrFine);
    given(aCase())
      .when(onSpot({ penalties: [fine(50), fine(50)] }), today)
      .thenRefused(OneConductOneFine);
  });

  it('a penalty on the spot is decided by two certified officers, one of whom records it [S01, S02, G-0.2, G-0.4, E4]', () => {
    given(aCase())
      .when(onSpot({ officers: ids(Li) }), today)
      .thenRefused(TwoCertifiedOfficersMustBePresent);
    given(aCase())
      .when(onSpot({ officers: ids(Li, Sun) }), today)
      .thenRefused(TwoCertifiedOfficersMustBePresent, AuxiliariesMustNotAct);
    given(aCase())
      .when(onSpot({ officers: ids(Li, Jin) }), today)
      .thenRefused(OfficersMustHoldCertificates, TwoCertifiedOfficersMustBePresent);
    given(aCase())
      .when(onSpot(), contextOn('2026-05-06T12:00:00+08:00', { actor: Chen }))
      .thenRefused(OnSpotDecisionMustBeMadeByThosePresent);
  });

  it('a penalty on the spot shows certificates, hears the party and hands the paper over [G-0.3, E4]', () => {
    given(aCase())
      .when(onSpot({ certificatesShown: false, defenceHeard: false, handedOver: false }), today)
      .thenRefused(CertificatesMustBeShown, PartyMustBeHeardOnTheSpot, OnSpotDecisionMustBeHandedOver);
  });

  it('a penalty on the spot is not given to a child, nor for future conduct', () => {
    given(aCase())
      .when(onSpot({ party: citizen({ birthDate: plainDate('2013-05-07') }), handedTo: 'guardian' }), today)
      .thenRefused(PartyMustBeOfAge);
    const fourteenToday = {
      party: citizen({ birthDate: plainDate('2012-05-06') }),
      handedTo: 'guardian',
    } as const;
    given(aCase()).when(onSpot(fourteenToday), today).thenRefused(PartyMustBeOfAge);
    given(aCase())
      .when(onSpot({ ...fourteenToday, penalties: [warning] }), today)
      .thenRefused(PartyMustBeOfAge);
    given(aCase())
      .when(onSpot({ party: without(citizen(), 'birthDate') }), today)
      .thenRefused(AgeOfPartyMustBeKnown);
    given(aCase())
      .when(onSpot({ conduct: conduct({ endedOn: plainDate('2026-05-07') }) }), today)
      .thenRefused(ConductMustPrecedePenalty);
  });

  it('a penalty on the spot rests on a power, and on law in force when the conduct took place', () => {
    given(aCase())
      .when(onSpot({ basis: [NEW_IN_THE_CODE], conduct: conduct({ endedOn: plainDate('2026-05-04') }) }), today)
      .thenRefused(LegalBasisMustBeLive);
    given(aCase())
      .when(onSpot({ basis: [] }), today)
      .thenRefused(LegalBasisMustBeLive);
    given(aCase())
      .when(onSpot({ agencyId: 'unknown-bureau' }), today)
      .thenRefused(
        AgencyMustHoldPower,
        'power.not-held-at-conduct',
        'filing.unit-of-another-agency',
        'filing.proposer-of-another-agency',
      );
  });

  it('a fine on the spot says where to pay', () => {
    given(aCase())
      .when(DecideOnSpot(without(onSpotDecision(), 'account')), today)
      .thenRefused(FineMustNameCollectingBank);
  });
});

describe('the report of a penalty on the spot [L13]', () => {
  const report = ReportOnSpot({ occurredAt: at('2026-05-08 17:00') });
  const afterwards = contextOn('2026-05-20T12:00:00+08:00');

  it('the report of a penalty on the spot is made once [E5]', () => {
    given(aCase().and(onSpotPenaltyDecided()))
      .when(report, afterwards)
      .then(OnSpotPenaltyReported({ ...everyParty, occurredAt: at('2026-05-08 17:00'), reportedBy: Li.personId }));
    given(
      aCase().and(
        onSpotPenaltyDecided(),
        OnSpotPenaltyReported({ ...everyParty, occurredAt: at('2026-05-07 09:00'), reportedBy: Li.personId }),
      ),
    )
      .when(report, afterwards)
      .thenRefused(OnSpotPenaltyMustAwaitReport);
  });

  it('the report of a penalty on the spot is accepted after its last day, and both dates show that it was late [SC22, E5]', () => {
    given(aCase().and(onSpotPenaltyDecided()))
      .when(ReportOnSpot({ occurredAt: at('2026-05-11 09:00') }), afterwards)
      .thenState(({ decision }) => {
        expect(decision).toMatchObject({ reportDueOn: '2026-05-09', reportedOn: '2026-05-11' });
      });
  });

  it('the report of a penalty on the spot is not made of a decision in the ordinary procedure', () => {
    given(aCase().concluded()).when(report, afterwards).thenRefused(OnSpotPenaltyMustAwaitReport);
  });
});
