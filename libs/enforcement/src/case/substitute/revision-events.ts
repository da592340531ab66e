import { code, date, oneOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseEvent, ofItsDebtors } from '../case-event.js';
import { outstanding } from '../payment/vocabulary/obligation.js';
import { amount, debt, documentRef, lastDay, occurredAt, personId, whyRedone } from '../values.js';

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

/** 责令重新作出: why the decision on the costs fell, and until when it is to be made anew. */
const costsRedo = () => record({ because: whyRedone(), orderedOn: date(), dueOn: lastDay() });
export type CostsRedo = Payload<ReturnType<typeof costsRedo>>;

/** A debt of a charge that nobody owes any more. `redo`: whoever revoked it ordered the agency to decide on the costs anew. */
export const SubstituteCostsRevoked = caseEvent(
  'SubstituteCostsRevoked',
  record({ ...debt(), ...revising(), costsOf: date(), redo: optional(costsRedo()), revokedBy: personId() }),
  {
    zh: '撤销代履行费用',
    en: 'Costs of substitute performance revoked',
    articles: ['ACL 41', 'ACL 51'],
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L20-costs', 'L26-costs', 'M5-costs'],
    recordings: [],
    papers: [],
  },
);
export type SubstituteCostsRevoked = EventOf<typeof SubstituteCostsRevoked>;
