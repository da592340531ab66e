export { payments } from './project.js';
export * from './queries.js';
export * from './reconciliation.js';
