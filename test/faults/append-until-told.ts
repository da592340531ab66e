import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid } from '@ecl/kernel';
import { stdout } from 'node:process';

/*
 * Appends to 8 streams in parallel and reports each acknowledged event, until SIGTERM: then it closes the store, as the
 * serving processes do, prints `closed`, and ends.
 */

const [folder = ''] = process.argv.slice(2);
const store = await SqliteEventStore.open({ folder });
process.once('SIGTERM', () => {
  void store.close().then(() => {
    stdout.write('closed\n');
  });
});

const write = async (): Promise<void> => {
  const stream = `case-${newUuid()}`;
  for (let revision = 0; ; revision += 1) {
    const event = { id: newUuid(), type: 'Noted', data: { text: 'x'.repeat(900) }, metadata: {} };
    const expectedRevision = revision === 0 ? 'noStream' : revision - 1;
    await store.appendToStream(stream, [event], { expectedRevision });
    stdout.write(`${event.id}\n`);
  }
};

const outcomes = await Promise.allSettled(Array.from({ length: 8 }, write));
const reasons = new Set(
  outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { reason?: string }).reason : '')),
);
stdout.write(`refused as ${[...reasons].join(', ')}\n`);
