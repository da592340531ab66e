import { listOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsDebt, ofItsDebtors } from '../../case-event.js';
import { amount, debt, debtNamed, documentRef, lastDay, occurredAt, personId } from '../../values.js';
import { restsOn } from '../../reliance/filed.js';

/** The party applies because of real hardship, and the head grants it in writing (APL 66(2)). */
const deferral = () => ({
  occurredAt: occurredAt(),
  dueOn: lastDay(),
  reasons: text(),
  application: documentRef(),
});

export const DeferralGranted = caseEvent(
  'DeferralGranted',
  record({ restsOn: restsOn(), ...debt(), ...deferral(), approvedBy: personId() }),
  {
    zh: '批准延期缴纳罚款',
    en: 'Deferral granted',
    articles: ['APL 66'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L20', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type DeferralGranted = EventOf<typeof DeferralGranted>;

export const GrantDeferral = caseCommand('GrantDeferral', record({ ...debtNamed(), ...deferral() }), {
  by: ['head'],
  en: 'Grant deferral',
  records: [DeferralGranted],
  follows: ['PaymentObligationOpened'],
  mayFollow: [],
});

const instalmentPlan = () => ({
  occurredAt: occurredAt(),
  instalments: listOf(record({ dueOn: lastDay(), amount: amount() }), { min: 1, max: 120 }),
  reasons: text(),
  application: documentRef(),
});

export const InstalmentsGranted = caseEvent(
  'InstalmentsGranted',
  record({ restsOn: restsOn(), ...debt(), ...instalmentPlan(), approvedBy: personId() }),
  {
    zh: '批准分期缴纳罚款',
    en: 'Instalments granted',
    articles: ['APL 66'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L20', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type InstalmentsGranted = EventOf<typeof InstalmentsGranted>;

export const GrantInstalments = caseCommand('GrantInstalments', record({ ...debtNamed(), ...instalmentPlan() }), {
  by: ['head'],
  en: 'Grant instalments',
  records: [InstalmentsGranted],
  follows: ['PaymentObligationOpened'],
  mayFollow: [],
});
