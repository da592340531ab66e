export { type MissingRecord } from './missing.js';
export { type DocumentInStep, type LimitInStep, type PersonInStep } from './particulars.js';
export { caseTimeline } from './project.js';
export * from './queries.js';
export { STEP_TITLES, type Title } from './titles.js';
