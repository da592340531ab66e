// How the columns of a foreign log are read
export { MappingFaulty } from './mapping/mapping-faulty.js';
export { problemZh } from './mapping/problem-zh.js';
export { readMapping } from './mapping/read-mapping.js';

// Reading a foreign log
export { SourceUnreadable } from './reading/source-unreadable.js';

// Importing it
export { importLog, type ImportProgress } from './run/import-log.js';
export { importedStreamOf } from './run/stream-names.js';
export { trialStore } from './run/trial-store.js';
export type { ImportSummary, RefusalReason } from './run/summary.js';

// Figures to compare it by
export type { Distribution } from './figures/distribution.js';
export { figuresOfLedger, type ImportedSource } from './figures/figures-of-ledger.js';
export type { ImportedFigures } from './figures/imported-figures.js';
