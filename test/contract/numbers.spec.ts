import { InMemoryEventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { freshFolders } from './fresh-folders.js';
import { numbersContract } from './numbers.contract.js';

const freshFolder = freshFolders();

numbersContract('the in-memory store, for one process', {
  open: () => Promise.resolve(new InMemoryEventStore()),
  isShared: false,
});
numbersContract('the in-memory store, for several', {
  open: () => Promise.resolve(new InMemoryEventStore()),
  isShared: true,
});
numbersContract('the embedded SQLite store', {
  open: () => SqliteEventStore.open({ folder: freshFolder() }),
  isShared: false,
});
