export { transfers } from './project.js';
export { searchTransfers, transferOf, type TransferLaw, type TransferRow, type TransferSearch } from './queries.js';
export type { TransferObject, TransferRefusal } from './schema.js';
