import { InMemoryEventStore } from '@ecl/event-sourcing';
import { eventStoreContract } from './event-store.contract.js';

eventStoreContract('the in-memory store', () => Promise.resolve(new InMemoryEventStore()));
