import { resuming, type AppendOptions, type EventStore, type NewEvent } from '@ecl/event-sourcing';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { stdout } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { anEvent, aStream } from '../../../contract/events.js';
import { isWaitedForInVain, type Trap } from './trap.js';

/*
 * Walks into one trap after the other with the adapter, each with its own store, and prints what happens. After each
 * trap it appends as usual and reports the result, and at the end it ends by itself.
 */

const walk = process.argv.slice(2);
let [trap = '', connectionString = ''] = walk;

const say = (line: string): void => void stdout.write(`${trap}: ${line}\n`);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
const open = (): Promise<EventStoreDbEventStore> =>
  EventStoreDbEventStore.open({ connectionString, settleWithin: isWaitedForInVain(trap) ? 1_000 : 60_000 });
const append = (
  store: EventStore,
  event: NewEvent = anEvent(),
  { expectedRevision }: AppendOptions = { expectedRevision: 'noStream' },
): Promise<string> => store.appendToStream(aStream(), [event], { expectedRevision }).then(() => 'stored', nameOf);

/** Follows the log, ignoring errors, until it was lost and continues. */
const followUntilItGoesOn = (store: EventStore, handle: (count: number) => void): Promise<void> =>
  new Promise((resolve) => {
    resuming(store, ({ events }) => handle(events.length), {
      onState: (state) => {
        say(state.is === 'lost' ? nameOf(state.reason) : 'goes on');
        if (state.is === 'following') resolve();
      },
    }).subscribe();
  });

const walkInto: Record<Trap, (store: EventStoreDbEventStore) => Promise<void>> = {
  'data that no JSON can hold': async (store) => say(await append(store, anEvent({ data: { amountInFen: 20_000n } }))),
  'an event without a type': async (store) => say(await append(store, anEvent({ type: '' }))),
  'a revision that cannot be, given to another client of the process': async (store) => {
    const other = await open();
    const underWay = Array.from({ length: 50 }, () => append(store));
    say(await append(other, anEvent(), { expectedRevision: -5 }));
    for (const outcome of new Set(await Promise.all(underWay))) say(outcome);
    await other.close();
  },
  'a subscription that the server drops while nobody listens for errors': async (store) => {
    const goesOn = followUntilItGoesOn(store, () => undefined);
    while (store.following !== 'listening') await pause(10);
    await append(store);
    await goesOn;
  },
  'a batch whose place cannot be kept': async (store) => {
    let tries = 0;
    await append(store);
    await followUntilItGoesOn(store, (count) => {
      if (count > 0 && (tries += 1) === 1) throw new TypeError('the bookmark cannot be kept');
    });
  },
  'an append to which the server says nothing': async (store) => say(await append(store)),
  'a cluster that is not found at the first look': async () => undefined,
};

while (walk.length > 0) {
  [trap = '', connectionString = ''] = walk.splice(0, 2);
  const store = await open();
  await walkInto[trap as Trap](store);
  say(await append(store));
  await store.close();
}
