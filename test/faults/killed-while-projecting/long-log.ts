import { uuidV5, type Uuid } from '@ecl/kernel';
import { InMemoryEventStore, type NewEvent } from '@ecl/event-sourcing';

const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as Uuid;
export const LONG_LOG = 20_000;

/** The same long log in every process that asks for it, so that a killed projection can be continued. */
export const longLog = async (): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const eventAt = (n: number): NewEvent => ({
    id: uuidV5(NAMESPACE, String(n)),
    type: n < 10 ? 'FineImposed' : 'FinePaid',
    data: { fine: `fine-${String(n % 10)}`, amount: n < 10 ? 0 : n },
    metadata: {},
  });
  for (let start = 0; start < LONG_LOG; start += 1000) {
    const events = Array.from({ length: 1000 }, (_, i) => eventAt(start + i));
    await store.appendToStream('fines', events, { expectedRevision: 'any' });
  }
  return store;
};
