// Process logs, for process mining and other systems
export { importedLog, importedSources } from './process-log/imported-log.js';
export { ocelOf } from './process-log/ocel.js';
export type { ProcessLog } from './process-log/process-log.js';
export { xesOf } from './process-log/xes.js';
export { ocelFaults, type OcelLog } from './process-log/ocel-faults.js';
