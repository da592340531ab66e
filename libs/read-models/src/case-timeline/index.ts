export type { MissingRecord } from './missing.js';
export { particularsBy, type DocumentInStep, type LimitInStep, type PersonInStep } from './particulars.js';
export { caseTimeline } from './project.js';
export {
  missingRecords,
  isTimelineKey,
  timelineOf,
  type TimelineEntry,
  type TimelineOrder,
  type TimelineSearch,
} from './queries.js';
