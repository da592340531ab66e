export type { MissingRecord } from './missing.js';
export type { DocumentInStep, LimitInStep, PersonInStep } from './particulars.js';
export { caseTimeline } from './project.js';
export {
  missingRecords,
  isTimelineKey,
  timelineOf,
  type TimelineEntry,
  type TimelineOrder,
  type TimelineSearch,
} from './queries.js';
