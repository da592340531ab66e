import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { eventStoreContract } from './event-store.contract.js';
import { freshFolders } from './fresh-folders.js';

const freshFolder = freshFolders();

eventStoreContract('the embedded SQLite store', () => SqliteEventStore.open({ folder: freshFolder() }));
