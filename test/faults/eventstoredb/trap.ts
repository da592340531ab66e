import { resuming, type NewEvent } from '@ecl/event-sourcing';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { newUuid } from '@ecl/kernel';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { stdout } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * Walks into a trap of the client, either with the client alone (`bare`) or with this product's adapter, and catches whatever
 * can be caught. Says what came of it, and `alive` once the time is over in which the client is known to end the process.
 */

const [walker = '', trap = '', connectionString = ''] = process.argv.slice(2);

const say = (line: string): void => {
  stdout.write(`${line}\n`);
};

const attempt = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
    say('done');
  } catch (error) {
    say((error as Error).name);
  }
};

const bareAppend = (event: { type: string; data: object }) => {
  const client = EventStoreDBClient.connectionString(connectionString);
  return client.appendToStream('case-1', jsonEvent({ ...event, data: event.data as Record<string, unknown> }));
};

const adapter = () => EventStoreDbEventStore.open({ connectionString });

const append = async (event: Pick<NewEvent, 'type' | 'data'>) =>
  (await adapter()).appendToStream('case-1', [{ id: newUuid(), metadata: {}, ...event }], { expectedRevision: 'any' });

const bareFollow = async (): Promise<void> => {
  const subscription = EventStoreDBClient.connectionString(connectionString).subscribeToAll();
  subscription.on('data', () => undefined).on('confirmation', () => say('following'));
};

const follow = async (): Promise<void> => {
  const store = await adapter();
  resuming(store, () => undefined, { onState: ({ is }) => say(is) }).subscribe();
  while (store.following !== 'listening') await wait(10);
  say('following');
};

const unserialisable = { type: 'Noted', data: { amountInFen: 1n } };
const withoutType = { type: '', data: {} };

const walks: Readonly<Record<string, () => Promise<unknown>>> = {
  'bare payload': () => attempt(() => bareAppend(unserialisable)),
  'adapter payload': () => attempt(() => append(unserialisable)),
  'bare type': () => attempt(() => bareAppend(withoutType)),
  'adapter type': () => attempt(() => append(withoutType)),
  'bare subscription': bareFollow,
  'adapter subscription': follow,
};

/** Two seconds after a refusal the client throws where nobody can catch it. */
const LONGEST_FUSE = 4_000;
setTimeout(() => say('alive'), LONGEST_FUSE);
await walks[`${walker} ${trap}`]?.();
