export { CLOCKS, type ClockKind } from './clocks.js';
export { overdueDeadlines } from './overdue.js';
export { caseRegister } from './project.js';
export { caseById, hasCases, searchCases, type CaseParty, type CaseRow, type CaseSearch } from './queries.js';
