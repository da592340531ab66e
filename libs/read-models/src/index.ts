export * from './engine/index.js';
export * from './all-read-models.js';
export { type CaseScope, type SealedRecords } from './case-files/scope.js';
export * from './case-register/index.js';
export * from './case-timeline/index.js';
export type { DayRange } from './pages/condition.js';
export { InvalidPage, MOST_ROWS, type Page, type PageRequest } from './pages/page.js';
export * from './transfers/index.js';
export * from './payments/index.js';
