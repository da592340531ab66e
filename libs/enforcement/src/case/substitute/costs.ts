import type { PlainDate } from '@ecl/kernel';
import type { PaymentObligation } from '../payment/state.js';

/** A debt of costs is no fine: no surcharge, no offset, no relief, and no fall with the decision. */
export const isCosts = (
  debt: Pick<PaymentObligation, 'costsOf'>,
): debt is Pick<PaymentObligation, 'costsOf'> & { readonly costsOf: PlainDate } => debt.costsOf !== undefined;

/** Costs that are still owed. */
export const owesCosts = (payments: readonly PaymentObligation[]): boolean =>
  payments.some((debt) => isCosts(debt) && debt.is === 'open');
