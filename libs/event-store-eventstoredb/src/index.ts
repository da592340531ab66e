// The store on a server, and its address
export { EventStoreDbEventStore, type EventStoreDbOptions } from './event-store-db-event-store.js';
export { parseConnectionString } from './connection/connection-string.js';
export { InvalidConnectionString } from './connection/invalid-connection-string.js';
