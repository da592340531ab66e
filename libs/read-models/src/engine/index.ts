export type { Halt } from './bookkeeping.js';
export { RebuildFailed } from './model-upkeep.js';
export * from './model-status.js';
export * from './projection-engine.js';
export * from './read-model-errors.js';
export * from './read-model.js';
export * from './read-models.js';
export type { Queries, SqlParameters, SqlValue, Tables } from './statements.js';
