export { brokenRules } from './project.js';
export { refusedBy, timesBroken, type RefusedCommand, type TimesBroken } from './queries.js';
