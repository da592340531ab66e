import { jest } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { eventStoreContract } from './event-store.contract.js';
import { freshFolders } from './fresh-folders.js';

// Processes and threads start slowly on a busy machine; no test here is about time.
jest.setTimeout(60_000);

const freshFolder = freshFolders();

eventStoreContract('the embedded SQLite store', () => SqliteEventStore.open({ folder: freshFolder() }));
