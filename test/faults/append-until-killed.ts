import type { NewEvent } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid } from '@ecl/kernel';
import { stdout } from 'node:process';

/*
 * Appends as fast as it can to 8 streams in parallel and reports each acknowledged event: stream, revision, id. Every
 * event names its append, so that half an append can be recognised.
 */

const [folder = ''] = process.argv.slice(2);
const store = await SqliteEventStore.open({ folder });

const write = async (): Promise<void> => {
  const stream = `case-${newUuid()}`;
  let revision = -1;
  for (;;) {
    const append = newUuid();
    const of = 1 + ((revision + 1) % 5);
    const events = Array.from({ length: of }, (_, part): NewEvent => {
      return { id: newUuid(), type: 'Noted', data: { append, part, of, text: 'x'.repeat(900) }, metadata: {} };
    });
    const expectedRevision = revision === -1 ? 'noStream' : revision;
    const answer = await store.appendToStream(stream, events, { expectedRevision });
    for (const { id } of events) stdout.write(`${stream} ${String((revision += 1))} ${id}\n`);
    if (answer.revision !== revision)
      throw new Error(`acknowledged ${String(answer.revision)}, not ${String(revision)}`);
  }
};

await Promise.all(Array.from({ length: 8 }, write));
