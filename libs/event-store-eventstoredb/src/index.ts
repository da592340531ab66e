export * from './event-store-db-event-store.js';
export { parseConnectionString, type ConnectionSettings } from './connection/connection-string.js';
export type { Endpoint } from './connection/call-failure.js';
export type { BellState } from './subscribing/commit-bell.js';
