export { transfers } from './project.js';
export { searchTransfers, transferOf, type TransferRow, type TransferSearch } from './queries.js';
export type { TransferObject } from './schema.js';
