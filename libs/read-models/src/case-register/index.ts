export { CLOCKS, type Clock, type ClockKind } from './clocks.js';
export { MAIN_STATES, type MainState } from './main-state.js';
export * from './overdue.js';
export { caseRegister } from './project.js';
export * from './queries.js';
