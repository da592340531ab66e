export {
  DEADLINE_LISTS,
  isDeadlineKey,
  searchDeadlines,
  type DeadlineList,
  type DeadlineRow,
  type DeadlineSearch,
} from './deadline-queries.js';
export type { LimitOfCase } from './limit-of-case.js';
export { casesByNumber, type NumberedCase } from './by-number.js';
export {
  everyMovedDeadline,
  movedDeadlines,
  movesAhead,
  type MovedDeadline,
  type MovesPlace,
  type RecordedMove,
} from './moved-queries.js';
export { runOutClocks, type RunOutClock } from './run-out.js';
export { caseRegister } from './project.js';
export type { CaseParty, Progress } from './parties-of-case.js';
export type { CaseSearch } from './case-search.js';
export {
  caseById,
  casesToTell,
  hasCases,
  publishedCases,
  searchCases,
  type CaseRow,
  type CaseToTell,
} from './queries.js';
export { registerThen, type RegisterThen } from './register-then.js';
export { casesSeen, type SeenOfCase } from './cases-seen.js';
