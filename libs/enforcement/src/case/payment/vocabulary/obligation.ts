import { code, date, flag, money, optional, record, type EventOf } from '@ecl/event-sourcing';
import type { EventHistory } from '../../../law/event-type.js';
import { caseEvent, ofItsDebtors } from '../../case-event.js';
import { debt, EVERY_PARTY, lastDay, occurredAt } from '../../values.js';
import { restsOn } from '../../reliance/filed.js';

/** What is still owed after a step, so that readers of the event need not compute it again. */
export const outstanding = () => record({ fine: money(), surcharge: money() });

/** Version 1 named no debtor: it was the one debt of the decision, owed by every party together. */
const namingTheDecision: EventHistory = {
  version: 2,
  upcasters: { 1: (data) => ({ ...data, obligationId: data['decisionId'] ?? EVERY_PARTY, debtors: [EVERY_PARTY] }) },
};

/**
 * The fine is due on `dueOn`, 15 days after the debtors received the decision. It has no command of its own: it comes
 * with the receipt.
 */
export const PaymentObligationOpened = caseEvent(
  'PaymentObligationOpened',
  record({
    restsOn: restsOn(),
    ...debt(),
    occurredAt: occurredAt(),
    decisionId: code(),
    fine: money({ min: 1 }),
    /** The day on which the party received the decision; older events do not say it. */
    receivedOn: optional(date()),
    /** It was received with the last day of a public notice that was published on this day: that day may still move (L15). */
    noticePublishedOn: optional(date()),
    dueOn: lastDay(),
    statesSurcharge: flag(),
    collectingBankId: code(),
    account: code(),
    /** Of costs, not of a fine: the day of the order that was carried out in the place of the debtors. */
    costsOf: optional(date()),
  }),
  {
    zh: '缴款义务产生',
    en: 'Payment obligation opened',
    ofCosts: { zh: '代履行费用缴纳义务产生', en: 'Obligation to pay costs opened' },
    articles: ['APL 67'],
    ...namingTheDecision,
    whose: ofItsDebtors,
    mainState: ({ costsOf }) =>
      costsOf === undefined ? { to: 'performing', from: ['decided', 'served'] } : 'unchanged',
    clocks: ['L20', 'L20-costs'],
    recordings: [],
    papers: [],
  },
);
export type PaymentObligationOpened = EventOf<typeof PaymentObligationOpened>;
