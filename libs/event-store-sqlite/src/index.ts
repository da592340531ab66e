// The embedded store
export type { LongWork } from './long-work.js';
export { SqliteEventStore } from './sqlite-event-store.js';

// Copies of it
export { copyDatabase } from './backing-up/copy-database.js';
export { copyLog } from './backing-up/copy-log.js';
export { LogNotEmpty, replaceEmptyLog } from './backing-up/replace-empty-log.js';

// Checking it
export { checkLog, type CheckPhase, type LogReport } from './checking/check-log.js';

// Files that survive a power failure
export { syncFile, syncFolder } from './durable-files.js';

// Files that one process alone holds
export { lockFile } from './lock-file.js';
