export { casesWithDebts } from './cases-with-debts.js';
export { payments } from './project.js';
export { paymentsOf, searchPayments, type DebtKind, type PaymentRow, type PaymentSearch } from './queries.js';
export {
  reconcile,
  reportedDays,
  type Match,
  type PossibleDebt,
  type ReconciledPayment,
  type Reconciliation,
  type Side,
} from './reconciliation.js';
