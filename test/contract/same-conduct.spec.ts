import { InMemoryEventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { freshFolders } from './fresh-folders.js';
import { sameConductContract } from './same-conduct.contract.js';

const freshFolder = freshFolders();

sameConductContract('the in-memory store, for several processes', {
  open: () => Promise.resolve(new InMemoryEventStore()),
  isShared: true,
});
sameConductContract('the embedded SQLite store', {
  open: () => SqliteEventStore.open({ folder: freshFolder() }),
  isShared: false,
});
