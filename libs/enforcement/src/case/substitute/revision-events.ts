import { code, date, oneOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseEvent, ofItsDebtors } from '../case-event.js';
import { outstanding } from '../payment/vocabulary/obligation.js';
import { amount, debt, documentRef, occurredAt, personId } from '../values.js';

/** Why costs are not what they were: the agency corrects itself (ACL 51), or somebody above or a court decided so. */
export const revising = () => ({
  occurredAt: occurredAt(),
  costsId: code(),
  cause: oneOf('selfCorrection', 'reconsideration', 'court', 'supervision'),
  reasons: text(),
  document: documentRef(),
});

/** A debt of a charge that is less than it was: `amount` is what it is now. */
export const SubstituteCostsChanged = caseEvent(
  'SubstituteCostsChanged',
  record({
    ...debt(),
    ...revising(),
    costsOf: date(),
    amount: amount(),
    outstanding: outstanding(),
    changedBy: personId(),
  }),
  {
    zh: '变更代履行费用',
    en: 'Costs of substitute performance changed',
    articles: ['ACL 41', 'ACL 51'],
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L20-costs', 'L26-costs'],
    recordings: [],
    papers: [],
  },
);
export type SubstituteCostsChanged = EventOf<typeof SubstituteCostsChanged>;

/** A debt of a charge that nobody owes any more. */
export const SubstituteCostsRevoked = caseEvent(
  'SubstituteCostsRevoked',
  record({ ...debt(), ...revising(), costsOf: date(), revokedBy: personId() }),
  {
    zh: '撤销代履行费用',
    en: 'Costs of substitute performance revoked',
    articles: ['ACL 41', 'ACL 51'],
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L20-costs', 'L26-costs'],
    recordings: [],
    papers: [],
  },
);
export type SubstituteCostsRevoked = EventOf<typeof SubstituteCostsRevoked>;
