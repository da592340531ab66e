import { code, date, money, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsDebt, ofItsDebtors } from '../../case-event.js';
import { debt, debtNamed, occurredAt, partyId, partyNamed } from '../../values.js';
import { outstanding } from './obligation.js';

/**
 * A payment as the collecting bank reports it. `amount` goes to the fine, `surcharge` to the surcharge; both together
 * were received.
 */
const bankPayment = () => ({
  occurredAt: occurredAt(),
  paymentId: code(),
  amount: money(),
  surcharge: money(),
  payeeAccount: code(),
  bankId: code(),
  bankReference: text({ max: 128 }),
  receiptNumber: text({ max: 128 }),
});

/**
 * `outstanding` is what is owed after the payment, on its day. `payerId`: which of the debtors of a joint debt paid; absent: it is
 * not known, as in an older event, or there is one debtor.
 */
export const FinePaid = caseEvent(
  'FinePaid',
  record({
    ...debt(),
    ...bankPayment(),
    payerId: optional(partyId()),
    /** Of costs, as the debt says. */
    costsOf: optional(date()),
    paidOn: date(),
    outstanding: outstanding(),
  }),
  {
    zh: '银行代收罚款',
    en: 'Fine paid',
    ofCosts: { zh: '银行代收代履行费用', en: 'Costs of substitute performance paid' },
    articles: ['APL 67', 'R235 8', 'R235 10', 'R235 11'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: ({ costsOf }) =>
      costsOf === undefined ? { to: 'performing', from: ['served', 'onSpotDecided'] } : 'unchanged',
    clocks: ['L20', 'L20-costs', 'L26-costs'],
    recordings: [],
    papers: [],
  },
);
export type FinePaid = EventOf<typeof FinePaid>;

/** 罚缴分离: only the bank reports a payment. It does so even after the closure: money that was received is a fact. */
export const RecordBankPayment = caseCommand(
  'RecordBankPayment',
  record({ ...debtNamed(), ...bankPayment(), payerId: partyNamed() }),
  {
    by: ['bank'],
    en: 'Record a payment at the collecting bank',
    zh: '登记银行代收款项',
    records: [FinePaid],
    follows: ['PaymentObligationOpened'],
    mayFollow: ['closure', 'leaving'],
  },
);
