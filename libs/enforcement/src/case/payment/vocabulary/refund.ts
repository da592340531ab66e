import { date, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsDebt, ofItsDebtors } from '../../case-event.js';
import { amount, debt, debtNamed, occurredAt, partyId, partyNamed, personId } from '../../values.js';

/** Of costs, as the debt says. */
const costsOf = () => optional(date());

const refundOrder = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  /** The decision was revoked or changed, or more was collected than was due. */
  cause: oneOf('selfCorrection', 'reconsideration', 'court', 'supervision', 'overCollection'),
});

/** `payeeId`: who gets it of a joint debt, because that debtor paid it; absent: it goes to the debtors as they paid. */
export const RefundOrdered = caseEvent(
  'RefundOrdered',
  record({ ...debt(), ...refundOrder(), payeeId: optional(partyId()), costsOf: costsOf(), orderedBy: personId() }),
  {
    zh: '决定退还罚款',
    en: 'Refund ordered',
    ofCosts: { zh: '决定退还代履行费用', en: 'Refund of costs ordered' },
    articles: ['APL 74', 'ACL 41', 'ARL 72', 'ALL 96'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type RefundOrdered = EventOf<typeof RefundOrdered>;

export const OrderRefund = caseCommand(
  'OrderRefund',
  record({ ...debtNamed(), ...refundOrder(), payeeId: partyNamed() }),
  {
    by: ['head', 'court', 'reconsiderationBody'],
    en: 'Order a refund',
    zh: '决定退还款项',
    records: [RefundOrdered],
    follows: [],
    mayFollow: ['closure', 'leaving'],
  },
);

const refundPayment = () => ({ occurredAt: occurredAt(), amount: amount(), reference: text({ max: 128 }) });

export const RefundPaid = caseEvent(
  'RefundPaid',
  record({ ...debt(), ...refundPayment(), costsOf: costsOf(), paidBy: personId() }),
  {
    zh: '退还罚款',
    en: 'Refund paid',
    ofCosts: { zh: '退还代履行费用', en: 'Refund of costs paid' },
    articles: ['APL 74'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type RefundPaid = EventOf<typeof RefundPaid>;

/** A rule compares the amounts that were ordered and not yet paid. */
export const PayRefund = caseCommand('PayRefund', record({ ...debtNamed(), ...refundPayment() }), {
  by: ['finance'],
  en: 'Pay a refund',
  zh: '退还款项',
  records: [RefundPaid],
  follows: [],
  mayFollow: ['closure', 'leaving'],
});
