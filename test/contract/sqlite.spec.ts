import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { eventStoreContract } from './event-store.contract.js';
import { freshFolders } from './fresh-folders.js';

// Processes and threads start slowly on a busy machine; no test here is about time.
const freshFolder = freshFolders();

eventStoreContract('the embedded SQLite store', () => SqliteEventStore.open({ folder: freshFolder() }));
