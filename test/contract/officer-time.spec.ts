import { InMemoryEventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { freshFolders } from './fresh-folders.js';
import { officerTimeContract } from './officer-time.contract.js';

const freshFolder = freshFolders();

officerTimeContract('the in-memory store, for several processes', {
  open: () => Promise.resolve(new InMemoryEventStore()),
  isShared: true,
});
officerTimeContract('the embedded SQLite store', {
  open: () => SqliteEventStore.open({ folder: freshFolder() }),
  isShared: false,
});
