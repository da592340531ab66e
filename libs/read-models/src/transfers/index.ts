export { transfers } from './project.js';
export { searchTransfers, transferOf, type Suspect, type TransferRow, type TransferSearch } from './queries.js';
export type { TransferObject } from './schema.js';
