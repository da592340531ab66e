import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { at, contextOn } from '../../testing/context-on.js';
import { everyParty, theDebt } from '../../testing/every-party.js';
import { given } from '../../testing/given.js';
import { bankPayment, finePaid, fineOwed, remedyAccepted } from '../../testing/paid-case.js';
import { Bank, CountyHead, DeputyHead, Finance, PrincipalHead } from '../../testing/people.js';
import { document } from '../../testing/values.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import {
  DeferralGranted,
  GrantDeferral,
  GrantInstalments,
  InstalmentsGranted,
  OrderRefund,
  PayRefund,
  RecordBankPayment,
  RefundOrdered,
  RefundPaid,
} from './vocabulary/index.js';
import { FineMustBeOwed } from './rules/obligation.js';
import { RefundMustBeOrdered, RefundMustHaveAGround } from './rules/refund.js';
import {
  DeferralMustGiveTime,
  InstalmentsMustComeToTheOpenFine,
  InstalmentsMustFollowEachOther,
} from './rules/relief.js';

const head = contextOn('2026-07-01T10:00:00+08:00', { actor: PrincipalHead });
const finance = contextOn('2026-07-02T10:00:00+08:00', { actor: Finance });
const atTheBank = contextOn('2026-12-01T10:00:00+08:00', { actor: Bank });

const application = document('延期（分期）缴纳申请');
const deferral = (over: Partial<Parameters<typeof GrantDeferral>[0]> = {}) =>
  GrantDeferral({
    occurredAt: at('2026-04-28 09:00'),
    dueOn: plainDate('2026-08-31'),
    reasons: '当事人经营确有困难',
    application,
    ...over,
  });
const plan = (...amounts: readonly number[]) =>
  GrantInstalments({
    occurredAt: at('2026-04-28 09:00'),
    instalments: amounts.map((amount, i) => ({
      dueOn: plainDate(`2026-0${String(i + 6)}-30`),
      amount: yuan(amount),
    })),
    reasons: '当事人经营确有困难',
    application,
  });

describe('a deferral', () => {
  it('a deferral is granted by a head, and moves the due date [P3]', () => {
    given(fineOwed())
      .when(deferral(), head)
      .then(DeferralGranted({ ...theDebt, ...deferral().data, approvedBy: PrincipalHead.personId }));
    given(fineOwed())
      .when(deferral(), head)
      .thenState(({ payment }) => payment.is === 'open' && payment.dueOn === '2026-08-31');
  });

  it('a deferral is not granted by the head of another agency', () => {
    given(fineOwed())
      .when(deferral(), contextOn('2026-07-01T10:00:00+08:00', { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency);
  });

  it('a deferral gives time, and takes no time away', () => {
    given(fineOwed())
      .when(deferral({ dueOn: plainDate('2026-05-06') }), head)
      .thenRefused(DeferralMustGiveTime);
    given(fineOwed())
      .when(deferral({ occurredAt: at('2026-06-10 09:00'), dueOn: plainDate('2026-06-09') }), head)
      .thenRefused(DeferralMustGiveTime);
  });

  it('a deferral needs a fine that is owed', () => {
    given(fineOwed().and(finePaid())).when(deferral(), head).thenRefused(FineMustBeOwed);
  });

  it('a deferral means that no surcharge is taken before the new date', () => {
    given(fineOwed().and(DeferralGranted({ ...theDebt, ...deferral().data, approvedBy: PrincipalHead.personId })))
      .when(RecordBankPayment(bankPayment({ occurredAt: at('2026-08-31 15:00') })), atTheBank)
      .thenState(({ payment }) => payment.is === 'paid');
  });
});

describe('a plan of instalments', () => {
  it('a plan of instalments comes to what is open, and ends the time to pay with its last instalment [P3]', () => {
    given(fineOwed())
      .when(plan(4_000, 6_000), head)
      .then(InstalmentsGranted({ ...theDebt, ...plan(4_000, 6_000).data, approvedBy: PrincipalHead.personId }));
    given(fineOwed())
      .when(plan(4_000, 6_000), head)
      .thenState(({ payment }) => payment.is === 'open' && payment.dueOn === '2026-07-30');
  });

  it('a plan of instalments that comes to more or less than what is open is refused', () => {
    given(fineOwed()).when(plan(4_000, 5_000), head).thenRefused(InstalmentsMustComeToTheOpenFine);
    const halfPaid = fineOwed().and(
      finePaid({ amount: yuan(5_000), outstanding: { fine: yuan(5_000), surcharge: fen(0) } }),
    );
    given(halfPaid).when(plan(4_000, 6_000), head).thenRefused(InstalmentsMustComeToTheOpenFine);
    given(halfPaid)
      .when(plan(2_000, 3_000), head)
      .thenState(({ payment }) => payment.is === 'open' && payment.instalments.length === 2);
  });

  it('a plan of instalments has at least two instalments, one after the other', () => {
    given(fineOwed()).when(plan(10_000), head).thenRefused(InstalmentsMustFollowEachOther);
    const backwards = plan(4_000, 6_000).data.instalments.toReversed();
    given(fineOwed())
      .when(GrantInstalments({ ...plan(1, 2).data, instalments: backwards }), head)
      .thenRefused(InstalmentsMustFollowEachOther);
  });

  it('a plan of instalments names every broken rule at once', () => {
    given(fineOwed())
      .when(plan(9_000), contextOn('2026-07-01T10:00:00+08:00', { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency, InstalmentsMustComeToTheOpenFine, InstalmentsMustFollowEachOther);
  });
});

const revoked = DecisionRevoked({
  ...everyParty,
  occurredAt: at('2026-06-20 09:00'),
  cause: 'selfCorrection',
  reasons: '认定事实有误',
  document: document('撤销行政处罚决定书'),
  revokedBy: DeputyHead.personId,
});
const order = (amount: number) =>
  OrderRefund({ occurredAt: at('2026-06-21 09:00'), amount: yuan(amount), cause: 'selfCorrection' });
const ordered = (amount: number) =>
  RefundOrdered({ ...theDebt, ...order(amount).data, orderedBy: PrincipalHead.personId });
const refund = (amount: number) =>
  PayRefund({ occurredAt: at('2026-07-01 09:00'), amount: yuan(amount), reference: 'tk-1' });

describe('a refund', () => {
  it('a refund has no ground while the decision is in force [P9, S09]', () => {
    given(fineOwed().and(finePaid())).when(order(1), head).thenRefused(RefundMustHaveAGround);
  });

  it('a refund of all that was paid follows the revocation, and no more than that [P9, S09]', () => {
    const revokedAfterPayment = fineOwed().and(finePaid(), revoked);
    given(revokedAfterPayment).when(order(10_000), head).then(ordered(10_000));
    given(revokedAfterPayment).when(order(10_001), head).thenRefused(RefundMustHaveAGround);
    given(revokedAfterPayment.and(ordered(6_000)))
      .when(order(4_001), head)
      .thenRefused(RefundMustHaveAGround);
  });

  it('a refund of a surcharge is due when a remedy turns out to have stopped it', () => {
    const paidLate = fineOwed().and(
      finePaid({
        occurredAt: at('2026-05-16 10:00'),
        paidOn: plainDate('2026-05-16'),
        surcharge: yuan(3_000),
      }),
      remedyAccepted(),
    );
    // Six of the ten days, 11 to 16 May, lie in the reconsideration.
    given(paidLate)
      .when(order(1_800), head)
      .thenState(({ payment }) => payment.is !== 'none' && payment.refundsOrdered === yuan(1_800));
    given(paidLate).when(order(1_801), head).thenRefused(RefundMustHaveAGround);
  });

  it('a refund is paid by finance, up to what was ordered [P9, S09]', () => {
    const awaiting = fineOwed().and(finePaid(), revoked, ordered(10_000));
    given(awaiting)
      .when(refund(10_000), finance)
      .then(RefundPaid({ ...theDebt, ...refund(10_000).data, paidBy: Finance.personId }));
    given(awaiting).when(refund(10_001), finance).thenRefused(RefundMustBeOrdered);
    const halfPaidBack = awaiting.and(RefundPaid({ ...theDebt, ...refund(6_000).data, paidBy: Finance.personId }));
    given(halfPaidBack).when(refund(4_001), finance).thenRefused(RefundMustBeOrdered);
    given(awaiting).when(refund(10_000), head).thenRefused('duties.role-not-entitled');
    given(fineOwed().and(finePaid())).when(refund(1), finance).thenRefused(RefundMustBeOrdered);
  });

  it('a refund leaves nothing owed after the revocation', () => {
    expect(fineOwed().and(revoked).state.payment.is).toBe('cancelled');
  });
});
