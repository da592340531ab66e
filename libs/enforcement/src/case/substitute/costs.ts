import { isChallenged } from './challenge/state.js';
import type { PlainDate } from '@ecl/kernel';
import type { PaymentObligation } from '../payment/state.js';

/** A debt of costs is no fine: no surcharge, no offset, no relief, and no fall with the decision. */
export const isCosts = (
  debt: Pick<PaymentObligation, 'costsOf'>,
): debt is Pick<PaymentObligation, 'costsOf'> & { readonly costsOf: PlainDate } => debt.costsOf !== undefined;

/** Costs that are still to be collected: charged, not paid, and their enforcement not ended (ACL 40). */
export const owedCosts = (payments: readonly PaymentObligation[]): readonly PaymentObligation[] =>
  payments.filter((debt) => isCosts(debt) && debt.is === 'open' && debt.enforcementEndedOn === undefined);

export const owesCosts = (payments: readonly PaymentObligation[]): boolean => owedCosts(payments).length > 0;

/** The day on which costs were charged. */
export const chargedOn = ({ plans, dueOn }: PaymentObligation): PlainDate => plans[0]?.since ?? dueOn;

/** What is sought against costs may still change them. */
export const areCostsChallenged = (payments: readonly PaymentObligation[]): boolean => payments.some(isChallenged);

/** The days on which costs were paid, changed or revoked, a remedy against them or their enforcement ended: the last of them ends what is owed. */
export const daysOfCosts = (payments: readonly PaymentObligation[]): readonly PlainDate[] =>
  payments
    .filter((debt) => isCosts(debt))
    .flatMap(({ payments: paid, revisedOn, enforcementEndedOn, challenges = [] }) => [
      ...challenges.flatMap(({ to }) => (to === undefined ? [] : [to])),
      ...paid.map(({ paidOn }) => paidOn),
      ...(revisedOn === undefined ? [] : [revisedOn]),
      ...(enforcementEndedOn === undefined ? [] : [enforcementEndedOn]),
    ]);

/** What an event about a debt says of costs. */
export const costsOfIn = ({ costsOf }: Pick<PaymentObligation, 'costsOf'>): { costsOf?: PlainDate } =>
  costsOf === undefined ? {} : { costsOf };
