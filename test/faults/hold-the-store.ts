import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';

/*
 * Opens the store for writing and prints `open`, or why not. Then it appends one event for every input line and prints
 * its position, and closes at the end of the input.
 */

const [folder = ''] = process.argv.slice(2);
try {
  const store = await SqliteEventStore.open({ folder });
  stdout.write('open\n');
  for await (const line of createInterface({ input: stdin })) {
    const event = { id: newUuid(), type: 'Noted', data: { line }, metadata: {} };
    stdout.write(`${(await store.appendToStream('notes', [event], { expectedRevision: 'any' })).position}\n`);
  }
  await store.close();
} catch (error) {
  stdout.write(error instanceof EventStoreUnavailable ? `${error.reason}: ${error.message}\n` : `${String(error)}\n`);
}
