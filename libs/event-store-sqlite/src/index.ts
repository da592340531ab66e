export * from './sqlite-event-store.js';
export type { StoreLocation } from './files.js';
