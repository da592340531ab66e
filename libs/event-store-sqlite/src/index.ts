export * from './backing-up/copy-database.js';
export * from './backing-up/copy-log.js';
export * from './backing-up/replace-empty-log.js';
export { checkLog, type CheckPhase, type LogReport } from './checking/check-log.js';
export type { FlawKind, LogFlaw } from './checking/log-flaw.js';
export * from './durable-files.js';
export type { StoreLocation } from './files.js';
export type { LongWork, WorkProgress } from './long-work.js';
export * from './sqlite-event-store.js';
