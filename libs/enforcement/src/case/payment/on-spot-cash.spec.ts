import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { theDebt } from '../../testing/every-party.js';
import { given } from '../../testing/given.js';
import { collectedOnSpot, collection, fineOwed, fineOwedOnSpot } from '../../testing/paid-case.js';
import { Finance, ids, Li, Sun } from '../../testing/people.js';
import { saying } from '../../testing/saying.js';
import { document } from '../../testing/values.js';
import { without } from '../../testing/without.js';
import { AGENCY_ACCOUNT, COLLECTING_BANK, TREASURY_ACCOUNT } from '../../testing/world.js';
import {
  CollectOnSpot,
  DepositCash,
  FineCollectedOnSpot,
  HandInCash,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
} from './vocabulary/index.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from './rules/account.js';
import { FineMustBeOwed, PaymentMustNotExceedTheOpenFine } from './rules/obligation.js';
import {
  CashMustBeWhole,
  CashMustBeWithTheAgency,
  CashMustBeWithTheOfficer,
  DifficultyOfEnforcementMustBeShown,
  FiscalReceiptMustBeGiven,
  FiscalReceiptMustBeNew,
  LandingMustBeDated,
  PartyMustHaveAskedForCollection,
  RemotenessMustBeStated,
  SmallFineMustBeSmall,
} from './rules/on-spot-cash.js';

const scene = contextOn('2026-05-20T10:00:00+08:00', { actor: Li });
const collected = (over: Parameters<typeof collection>[0] = {}) => CollectOnSpot(collection(over));

describe('money taken on the spot', () => {
  it('money taken on the spot settles a fine of up to 100 yuan under the simple procedure, and is to be handed in within two working days [H02, P4]', () => {
    // 9 May 2026 is a Saturday on which people work; two working days after Wednesday the 6th is Friday the 8th.
    given(fineOwedOnSpot()).when(collected(), scene).then(collectedOnSpot());
    given(fineOwedOnSpot())
      .when(collected(), scene)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'paid', cash: [{ stage: 'collected', handInDueOn: '2026-05-08' }] });
      });
  });

  it('money taken on the spot is refused above 100 yuan, and in the ordinary procedure [P4, H02]', () => {
    given(fineOwedOnSpot(101))
      .when(collected({ amount: yuan(101) }), scene)
      .thenRefused(
        ({ rule, particulars }) => rule === SmallFineMustBeSmall.code && particulars?.['atMost'] === '100.00元',
      );
    given(fineOwed({ fine: yuan(100) }))
      .when(collected(), scene)
      .thenRefused(SmallFineMustBeSmall);
  });

  it('money taken on the spot needs evidence that a larger fine under the simple procedure could hardly be enforced later [P4, H02]', () => {
    const hard = { ground: 'hardToEnforceLater', amount: yuan(200) } as const;
    given(fineOwedOnSpot(200)).when(collected(hard), scene).thenRefused(DifficultyOfEnforcementMustBeShown);
    given(fineOwedOnSpot(200))
      .when(collected({ ...hard, evidence: [document('流动摊贩情况说明')] }), scene)
      .thenState(({ payment }) => payment.is === 'paid');
    given(fineOwed({ fine: yuan(200) }))
      .when(collected({ ...hard, evidence: [document('流动摊贩情况说明')] }), scene)
      .thenRefused(DifficultyOfEnforcementMustBeShown);
  });

  it('money taken on the spot is taken in a remote place when the party asks for it, whatever the procedure [P4, H02]', () => {
    const remote = { ground: 'remoteOnRequest', amount: yuan(10_000) } as const;
    const asked = { ...remote, partyRequest: document('当场缴纳申请') };
    const remoteness = { area: 'remote', kilometresToBank: 80, whyNotElectronically: '当地无网络信号' } as const;
    given(fineOwed())
      .when(collected({ ...remote, remoteness }), scene)
      .thenRefused(PartyMustHaveAskedForCollection);
    given(fineOwed()).when(collected(asked), scene).thenRefused(RemotenessMustBeStated);
    given(fineOwed())
      .when(collected({ ...asked, remoteness: { ...remoteness, area: 'onWater' } }), scene)
      .thenRefused(RemotenessMustBeStated);
    given(fineOwed())
      .when(collected({ ...asked, remoteness, where: 'water' }), scene)
      .thenRefused(RemotenessMustBeStated);
    given(fineOwed())
      .when(collected({ ...asked, remoteness }), scene)
      .thenState(({ payment }) => payment.is !== 'none' && payment.payments.length === 1);
  });

  it('money taken on the spot needs a fiscal receipt, and a new one each time [P4]', () => {
    given(fineOwedOnSpot())
      .when(CollectOnSpot(without(collection(), 'fiscalReceiptNumber')), scene)
      .thenRefused(FiscalReceiptMustBeGiven);
    given(halfCollected())
      .when(collected({ amount: yuan(50) }), scene)
      .thenRefused(FiscalReceiptMustBeNew);
    given(halfCollected())
      .when(collected({ amount: yuan(50), fiscalReceiptNumber: 'fr-0002' }), scene)
      .thenState(({ payment }) => payment.is === 'paid');
  });

  it('money taken on the spot is never more than is owed', () => {
    given(fineOwedOnSpot())
      .when(collected({ amount: yuan(101) }), scene)
      .thenRefused(PaymentMustNotExceedTheOpenFine);
    given(fineOwedOnSpot().and(collectedOnSpot()))
      .when(collected({ fiscalReceiptNumber: 'fr-0002' }), scene)
      .thenRefused(FineMustBeOwed);
  });

  it('money taken on the spot is an enforcement act: two officers with certificates shown, and no auxiliary', () => {
    given(fineOwedOnSpot())
      .when(collected({ officers: ids(Li, Sun), certificatesShown: false }), scene)
      .thenRefused(TwoCertifiedOfficersMustBePresent, AuxiliariesMustNotAct, CertificatesMustBeShown);
  });
});

const halfCollected = (): CaseHistory =>
  fineOwedOnSpot().and(collectedOnSpot({ amount: yuan(50), outstanding: { fine: yuan(50), surcharge: yuan(0) } }));

const handIn = (over: Partial<Parameters<typeof HandInCash>[0]> = {}) =>
  HandInCash({ occurredAt: at('2026-05-11 09:00'), fiscalReceiptNumber: 'fr-0001', amount: yuan(100), ...over });

const handedIn = () =>
  OnSpotCashHandedIn({
    ...theDebt,
    occurredAt: at('2026-05-11 09:00'),
    fiscalReceiptNumber: 'fr-0001',
    amount: yuan(100),
    handedInBy: Li.personId,
    dueOn: plainDate('2026-05-08'),
    depositDueOn: plainDate('2026-05-13'),
  });

describe('cash on its way to the bank', () => {
  it('cash is handed in by the officer; the event has its day beside the last day for it [P5]', () => {
    given(fineOwedOnSpot().and(collectedOnSpot())).when(handIn(), scene).then(handedIn());
  });

  it('cash on its way to the bank is handed in once, and whole [P5]', () => {
    given(fineOwedOnSpot()).when(handIn(), scene).thenRefused(CashMustBeWithTheOfficer);
    given(fineOwedOnSpot().and(collectedOnSpot(), handedIn()))
      .when(handIn(), scene)
      .thenRefused(CashMustBeWithTheOfficer);
    given(fineOwedOnSpot().and(collectedOnSpot()))
      .when(handIn({ amount: yuan(90) }), scene)
      .thenRefused(CashMustBeWhole);
  });

  it('cash collected on the water is due two working days after landing', () => {
    const onWater = fineOwedOnSpot().and(
      FineCollectedOnSpot({
        ...theDebt,
        ...without(collection(), 'fiscalReceiptNumber'),
        where: 'water',
        fiscalReceiptNumber: 'fr-0001',
        collectedOn: plainDate('2026-05-06'),
        outstanding: { fine: yuan(0), surcharge: yuan(0) },
      }),
    );
    given(onWater).when(handIn(), scene).thenRefused(LandingMustBeDated);
    given(onWater)
      .when(handIn({ landedOn: plainDate('2026-05-08') }), scene)
      .thenState(({ payment }) => {
        // Saturday 9 May is a working day.
        expect(payment).toMatchObject({ cash: [{ stage: 'handedIn', handInDueOn: '2026-05-11' }] });
      });
  });

  it('cash collected on the water may be handed in on the day of landing, and landing may be on the day of the collection', () => {
    const onWater = fineOwedOnSpot().and(collectedOnSpot({ where: 'water', collectedOn: plainDate('2026-05-11') }));
    given(onWater)
      .when(handIn({ landedOn: plainDate('2026-05-11') }), scene)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ cash: [{ stage: 'handedIn' }] });
      });
  });

  it('cash is handed in under its own receipt, and a refusal says where it is', () => {
    const two = fineOwedOnSpot().and(collectedOnSpot());
    given(two)
      .when(handIn({ fiscalReceiptNumber: 'fr-0002' }), scene)
      .thenRefused(saying(CashMustBeWithTheOfficer, { receipt: 'fr-0002', stage: 'unknown' }));
    given(two.and(handedIn()))
      .when(handIn(), scene)
      .thenRefused(saying(CashMustBeWithTheOfficer, { receipt: 'fr-0001', stage: 'handedIn' }));
  });

  it('cash on its way to the bank is deposited at the collecting bank, and never on an account of the agency [SC23, P5]', () => {
    const finance = contextOn('2026-05-20T10:00:00+08:00', { actor: Finance });
    const deposit = (account: string) =>
      DepositCash({
        occurredAt: at('2026-05-12 09:00'),
        fiscalReceiptNumber: 'fr-0001',
        amount: yuan(100),
        bankId: COLLECTING_BANK,
        account,
      });
    const waiting = fineOwedOnSpot().and(collectedOnSpot(), handedIn());
    given(waiting)
      .when(deposit(TREASURY_ACCOUNT), finance)
      .then(
        OnSpotCashDeposited({
          ...theDebt,
          ...deposit(TREASURY_ACCOUNT).data,
          depositedBy: Finance.personId,
          dueOn: plainDate('2026-05-13'),
        }),
      );
    given(waiting)
      .when(deposit(TREASURY_ACCOUNT), finance)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ cash: [{ stage: 'deposited', depositedOn: '2026-05-12' }] });
      });
    given(waiting)
      .when(deposit(AGENCY_ACCOUNT), finance)
      .thenRefused(AccountMustNotBeAnAgencys, AccountMustBeContracted);
    given(fineOwedOnSpot().and(collectedOnSpot()))
      .when(deposit(TREASURY_ACCOUNT), finance)
      .thenRefused(CashMustBeWithTheAgency);
  });
});
