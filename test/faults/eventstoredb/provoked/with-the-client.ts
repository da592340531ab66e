import { END, EventStoreDBClient, jsonEvent, START, streamNameFilter } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { stdout } from 'node:process';
import type { Trap } from './trap.js';

/*
 * Walks into a trap with only the client, and catches everything that a caller can catch: every promise. It prints what
 * happens. It ends when the client ends it; if not, it is asked to end, and says that it is still running.
 */

const [trap = '', address = ''] = process.argv.slice(2);
/** Only two looks for the leader, so that a search that fails need not be waited for. */
const connectionString = `${address}&maxDiscoverAttempts=2&discoveryInterval=20`;
const A_DAY = 86_400_000;
/** The number of calls that exceed their deadline, one after the other, while an append waits for its answer. */
const DEADLINES = 5;

const say = (line: string): void => void stdout.write(`${line}\n`);
const aClient = (): EventStoreDBClient => EventStoreDBClient.connectionString(connectionString);
const append = (
  client: EventStoreDBClient,
  data: Record<string, unknown> = {},
  { type = 'Noted', expectedRevision }: { type?: string; expectedRevision?: bigint } = {},
): Promise<string> =>
  client
    .appendToStream(`s-${randomUUID()}`, jsonEvent({ type, data: data as Record<string, string> }), {
      ...(expectedRevision !== undefined && { expectedRevision }),
    })
    .then(
      () => 'stored',
      (error: unknown) => `refused: ${String(error)}`,
    );
const deadlinesOf = async (client: EventStoreDBClient): Promise<string> => {
  for (let passed = 0; passed < DEADLINES; passed += 1)
    await client.deleteStream(`s-${randomUUID()}`).then(
      () => say('deleted'),
      (error: unknown) => {
        if (!/deadline/i.test(String(error))) say(String(error));
      },
    );
  return 'never answered';
};

/** Asks until the server answers: on a busy machine the first call alone can outlast its deadline. */
const connected = async (client: EventStoreDBClient): Promise<void> => {
  try {
    for await (const _ of client.readAll({ maxCount: 1 })) return;
  } catch {
    await connected(client);
  }
};

const walkInto: Record<Trap, (client: EventStoreDBClient) => Promise<unknown>> = {
  'data that no JSON can hold': async (client) => say(await append(client, { amountInFen: 20_000n })),
  'an event without a type': async (client) => say(await append(client, {}, { type: '' })),
  'a revision that cannot be, given to another client of the process': async (client) => {
    const other = aClient();
    await Promise.all([append(client), append(other)]);
    const underWay = Array.from({ length: 50 }, () => append(client));
    await append(other, {}, { expectedRevision: -5n });
    for (const outcome of new Set(await Promise.all(underWay))) say(outcome);
  },
  'a subscription that the server drops while nobody listens for errors': async (client) => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    subscription.on('data', () => say('event'));
    subscription.on('confirmation', () => void append(client));
  },
  'a batch whose place cannot be kept': async (client) => {
    const checkpointReached = (): Promise<void> => Promise.reject(new Error('the checkpoint cannot be kept'));
    const filter = streamNameFilter({ prefixes: ['s-'], maxSearchWindow: 1, checkpointInterval: 1, checkpointReached });
    await append(client);
    client.subscribeToAll({ fromPosition: START, filter }).on('error', (error) => say(String(error)));
  },
  'an append to which the server says nothing': async (client) => {
    await connected(client);
    say(await Promise.race([append(client), deadlinesOf(client)]));
    process.exit();
  },
  'a cluster that is not found at the first look': async (client) => {
    for (let look = 0; look < 3; look += 1) say(await append(client));
    for await (const { event } of client.readAll({ maxCount: 1 })) say(`reads ${event!.type}`);
    process.exit();
  },
};

const stay = setInterval(() => undefined, A_DAY);
process.once('SIGTERM', () => {
  say('still there');
  clearInterval(stay);
  process.exit();
});
await walkInto[trap as Trap](aClient());
