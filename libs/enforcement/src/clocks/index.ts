/** 期限: every time limit of the law as data, and the one function that reckons them. */
export { type Breach, type Clock, type PassingOn } from './clock.js';
export { CLOCK_IDS, type ClockId } from './clock-id.js';
export { evolveClocks, passedOn, type Reach } from './evolve.js';
export {
  begun,
  hasBegun,
  initialClocks,
  isOpenRun,
  lastRunOf,
  type ClockEnd,
  type ClockFacts,
  type ClocksState,
  type StopFacts,
} from './facts.js';
export { isLate, isPast, lastDayFrom, readingOn, type ClockReading, type ParametersOn } from './reading.js';
export { STOP_REASONS, type StopReason } from './stop-reasons.js';
export type { CountedStop } from './stopped-days.js';
export { CLOCKS, clocksInOrder, limitOf } from './table/index.js';
export { afterNotice, canBeSuedAgainst } from './table/saying.js';
export { touchesOf } from './touches.js';
export { actsOn, statusOf, warnsOn, type ClockStatus } from './status.js';
export { hasRunOut, standingOf, type Standing } from './standing.js';
export { chinaTimeOf, MAY_STILL_MOVE, reckoningOf } from './reckoning.js';
export type { Said } from './said.js';
