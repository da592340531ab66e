export {
  DEADLINE_LISTS,
  isDeadlineKey,
  searchDeadlines,
  type DeadlineList,
  type DeadlineRow,
  type DeadlineSearch,
} from './deadline-queries.js';
export { runOutClocks, type RunOutClock } from './run-out.js';
export { caseRegister } from './project.js';
export { caseById, hasCases, searchCases, type CaseParty, type CaseRow, type CaseSearch } from './queries.js';
