export { allReadModels } from './all-read-models.js';
export type { NamedParty } from './case-files/parties.js';
export type { DayRange } from './pages/condition.js';
export { InvalidPage, isRowKey, MOST_ROWS, type Page, type PageRequest } from './pages/page.js';
export {
  bookmarksIn,
  columnsOf,
  insert,
  insertOrIgnore,
  integer,
  ProjectionEngine,
  readModel,
  ReadModelBehind,
  ReadModelHalted,
  ReadModelMissing,
  ReadModels,
  RebuildFailed,
  rowNumber,
  select,
  table,
  text,
  type AnswerStatus,
  type KeptBookmark,
  type Handler,
  type ModelState,
  type ModelStatus,
  type Queries,
  type ReadModel,
} from './engine/index.js';
export {
  caseById,
  caseRegister,
  casesByNumber,
  DEADLINE_LISTS,
  hasCases,
  isDeadlineKey,
  runOutClocks,
  searchCases,
  searchDeadlines,
  type CaseParty,
  type Progress,
  type CaseRow,
  type NumberedCase,
  type CaseSearch,
  type DeadlineList,
  type DeadlineRow,
  type DeadlineSearch,
  type RunOutClock,
} from './case-register/index.js';
export {
  caseTimeline,
  isTimelineKey,
  missingRecords,
  timelineOf,
  type DocumentInStep,
  type LimitInStep,
  type MissingRecord,
  type PersonInStep,
  type TimelineEntry,
  type TimelineOrder,
} from './case-timeline/index.js';
export {
  searchTransfers,
  transferOf,
  transfers,
  type Suspect,
  type TransferObject,
  type TransferRow,
  type TransferSearch,
} from './transfers/index.js';
export {
  paymentsOf,
  payments,
  reconcile,
  reportedDays,
  searchPayments,
  type Match,
  type PossibleDebt,
  type PaymentRow,
  type PaymentSearch,
  type ReconciledPayment,
  type Reconciliation,
  type Side,
} from './payments/index.js';
export {
  decisionById,
  decisionsInNumbers,
  publishedDecisions,
  searchDecisions,
  type DecisionEntry,
  type DecisionSearch,
  type PublishedDecision,
  type WithdrawnDecision,
} from './published-decisions/index.js';
export {
  legalReviewQueue,
  legalReviews,
  type ReviewRow,
  type ReviewSearch,
  type ReviewStatus,
} from './legal-review-queue/index.js';
export { brokenRules, refusedBy, timesBroken, type RefusedCommand, type TimesBroken } from './broken-rules/index.js';
export { leadOf, leads, searchLeads, type LeadRow, type LeadStatus } from './leads/index.js';
