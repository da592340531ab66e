export { type MissingRecord } from './missing.js';
export { type DocumentInStep, type LimitInStep, type PersonInStep } from './particulars.js';
export { caseTimeline } from './project.js';
export { missingRecords, timelineOf, type TimelineEntry, type TimelineOrder } from './queries.js';
export type { BrokenRule } from './schema.js';
