import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCase } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { bankPayment, finePaid, fineOwed, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { Bank, Finance, Li, PrincipalHead } from '../../testing/people.js';
import { theDebt } from '../../testing/every-party.js';
import { given } from '../../testing/given.js';
import { AGENCY_ACCOUNT } from '../../testing/world.js';
import { FinePaid, RecordBankPayment } from './vocabulary/index.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from './rules/account.js';
import {
  BankMustReportItsOwnPayments,
  PaymentMustBeNew,
  PaymentMustCarryMoney,
  SurchargeMustBeStatedInTheDecision,
  SurchargeMustNotExceedWhatIsOwed,
} from './rules/bank-payment.js';
import { FineMustBeOwed, PaymentMustNotExceedTheOpenFine } from './rules/obligation.js';

const atTheBank = contextOn('2026-07-01T10:00:00+08:00', { actor: Bank });
const recorded = (over: Parameters<typeof bankPayment>[0] = {}) => RecordBankPayment(bankPayment(over));

describe('a payment at the collecting bank', () => {
  it('a payment at the collecting bank settles the fine', () => {
    given(fineOwed())
      .when(recorded(), atTheBank)
      .then(
        FinePaid({
          ...theDebt,
          ...bankPayment(),
          paidOn: plainDate('2026-05-06'),
          outstanding: { fine: fen(0), surcharge: fen(0) },
        }),
      );
    given(fineOwed())
      .when(recorded(), atTheBank)
      .thenState(({ payment }) => payment.is === 'paid');
  });

  it('a payment at the collecting bank in part leaves the rest open', () => {
    given(fineOwed())
      .when(recorded({ amount: yuan(4_000) }), atTheBank)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'open', payments: [{ amount: yuan(4_000), surcharge: 0 }] });
      });
  });

  it('a payment is reported by the bank and by nobody else [S06, P2]', () => {
    for (const actor of [Li, PrincipalHead, Finance])
      given(fineOwed())
        .when(recorded(), contextOn('2026-05-06T16:00:00+08:00', { actor }))
        .thenRefused('duties.role-not-entitled', BankMustReportItsOwnPayments);
  });

  it('a payment is reported by the bank where it was made [P2]', () => {
    given(fineOwed())
      .when(recorded(), contextOn('2026-05-06T16:00:00+08:00', { actor: { ...Bank, agencyId: 'another-bank' } }))
      .thenRefused(BankMustReportItsOwnPayments);
  });

  it('a payment at the collecting bank into an account of the agency is refused and raises the alarm [SC23]', () => {
    given(fineOwed())
      .when(recorded({ payeeAccount: AGENCY_ACCOUNT }), atTheBank)
      .thenRefused(
        (violation) =>
          violation.rule === AccountMustNotBeAnAgencys.code && violation.particulars?.['account'] === AGENCY_ACCOUNT,
        AccountMustBeContracted,
      );
  });

  it('a payment at the collecting bank into an account outside the agreement with the bank is refused', () => {
    given(fineOwed())
      .when(recorded({ payeeAccount: 'private-0001' }), atTheBank)
      .thenRefused(AccountMustBeContracted);
  });

  it('a payment at the collecting bank at a bank without an agreement is refused', () => {
    given(fineOwed())
      .when(
        recorded({ bankId: 'another-bank' }),
        contextOn('2026-05-06T16:00:00+08:00', { actor: { ...Bank, agencyId: 'another-bank' } }),
      )
      .thenRefused(AccountMustBeContracted);
  });

  it('a payment at the collecting bank needs a fine that is owed', () => {
    given(aCase().concluded()).when(recorded(), atTheBank).thenRefused(FineMustBeOwed);
    given(fineOwed().and(finePaid()))
      .when(recorded({ paymentId: 'payment-2', bankReference: 'cf-2', amount: yuan(1) }), atTheBank)
      .thenRefused(FineMustBeOwed);
  });

  it('a payment at the collecting bank of more than is open is refused: the excess goes back to the payer', () => {
    given(fineOwed())
      .when(recorded({ amount: yuan('10000.01') }), atTheBank)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === PaymentMustNotExceedTheOpenFine.code && particulars?.['open'] === '10,000.00元',
      );
  });

  it('a payment at the collecting bank without money is refused', () => {
    given(fineOwed())
      .when(recorded({ amount: fen(0) }), atTheBank)
      .thenRefused(PaymentMustCarryMoney);
  });

  it('a payment at the collecting bank is recorded once, by its own id and by the number that the bank gave it', () => {
    const half = fineOwed().and(
      finePaid({ amount: yuan(5_000), outstanding: { fine: yuan(5_000), surcharge: fen(0) } }),
    );
    given(half)
      .when(recorded({ amount: yuan(5_000), bankReference: 'another' }), atTheBank)
      .thenRefused(PaymentMustBeNew);
    given(half)
      .when(recorded({ amount: yuan(5_000), paymentId: 'another' }), atTheBank)
      .thenRefused(PaymentMustBeNew);
  });

  it('a payment at the collecting bank names every broken rule at once', () => {
    given(fineOwed({ statesSurcharge: false }))
      .when(recorded({ payeeAccount: AGENCY_ACCOUNT, amount: yuan(20_000), surcharge: yuan(1) }), atTheBank)
      .thenRefused(
        AccountMustNotBeAnAgencys,
        AccountMustBeContracted,
        SurchargeMustBeStatedInTheDecision,
        PaymentMustNotExceedTheOpenFine,
      );
  });
});

describe('a surcharge at the collecting bank', () => {
  const tenDaysLate = { occurredAt: at('2026-05-16 10:00') };

  it('a surcharge at the collecting bank is taken up to what is owed on the day of the payment', () => {
    given(fineOwed())
      .when(recorded({ ...tenDaysLate, surcharge: yuan(3_000) }), atTheBank)
      .thenState(({ payment }) => payment.is === 'paid');
  });

  it('a surcharge at the collecting bank left unpaid keeps the obligation open, though the fine is settled', () => {
    given(fineOwed())
      .when(recorded(tenDaysLate), atTheBank)
      .thenState(({ payment }) => payment.is === 'open');
  });

  it('a surcharge at the collecting bank that the decision did not state is rejected [SC25]', () => {
    given(fineOwed({ statesSurcharge: false }))
      .when(recorded({ ...tenDaysLate, surcharge: yuan(300) }), atTheBank)
      .thenRefused(SurchargeMustBeStatedInTheDecision);
  });

  it('a payment at the collecting bank may be of the surcharge alone', () => {
    given(fineOwed())
      .when(recorded({ ...tenDaysLate, amount: fen(0), surcharge: yuan(300) }), atTheBank)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'open', payments: [{ amount: 0, surcharge: yuan(300) }] });
      });
  });

  it('a surcharge at the collecting bank above what is owed on that day is rejected', () => {
    given(fineOwed())
      .when(recorded({ ...tenDaysLate, surcharge: yuan('3000.01') }), atTheBank)
      .thenRefused(({ rule, particulars }) => {
        expect(particulars).toEqual({ paid: '3,000.01元', owed: '3,000.00元', on: '2026-05-16' });
        return rule === SurchargeMustNotExceedWhatIsOwed.code;
      });
  });

  it('a surcharge at the collecting bank is not owed for the days of a reconsideration [X10, M2]', () => {
    const upheld = fineOwed().and(remedyAccepted(), remedyEnded());
    // 7 to 10 May before, 1 July after: five days count, and fifty-one do not.
    given(upheld)
      .when(recorded({ occurredAt: at('2026-07-01 09:00'), surcharge: yuan(1_500) }), atTheBank)
      .thenState(({ payment }) => payment.is === 'paid');
    given(upheld)
      .when(recorded({ occurredAt: at('2026-07-01 09:00'), surcharge: yuan('1500.01') }), atTheBank)
      .thenRefused(SurchargeMustNotExceedWhatIsOwed);
  });
});
