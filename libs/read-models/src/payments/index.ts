export { payments } from './project.js';
export { paymentOf, searchPayments, type PaymentRow, type PaymentSearch } from './queries.js';
export {
  reconcile,
  reportedDays,
  type Match,
  type ReconciledPayment,
  type Reconciliation,
  type Side,
} from './reconciliation.js';
