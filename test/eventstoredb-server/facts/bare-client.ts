import { EventStoreDBClient, jsonEvent, type JSONEventData, type ResolvedEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';

/** How long a server may take for any operation, in milliseconds. The client alone would wait for ever. */
const PATIENCE = 30_000;

/** Rejects when a call of the client does not settle. */
export const within = async <T>(call: Promise<T>, patience = PATIENCE): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the server was silent for ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([call, silence]);
  } finally {
    clearTimeout(timer);
  }
};

/** The error of a failing call, of any kind. */
export const errorOf = (call: Promise<unknown>): Promise<Error & { type?: string; code?: number }> =>
  within(
    call.then(
      () => {
        throw new Error('the call succeeded');
      },
      (error: unknown) => error as Error,
    ),
  );

interface Cancellable extends AsyncIterable<ResolvedEvent> {
  cancel(): Promise<void>;
}

/** Everything that a read delivers, with a guaranteed end: leaving the loop does not end the call. */
export const all = async (read: Cancellable): Promise<ResolvedEvent[]> => {
  const events: ResolvedEvent[] = [];
  try {
    await within(
      (async () => {
        for await (const event of read) events.push(event);
      })(),
    );
  } finally {
    await read.cancel();
  }
  return events;
};

export const anEvent = (data: JSONEventData['data'] = {}, more: { id?: string; type?: string } = {}): JSONEventData =>
  jsonEvent({ type: 'Noted', data, ...more });

export const events = (count: number): JSONEventData[] => Array.from({ length: count }, (_, n) => anEvent({ n }));

export const aStream = (): string => `facts-${randomUUID()}`;

/**
 * The two ways of appending: a separate call, or one stream for all. Credentials on the call select the first, and are
 * not sent without TLS.
 */
export const paths = [
  ['classic', { credentials: { username: 'nobody', password: 'nothing' } }],
  ['batch', {}],
] as const;

export const clientOf = (connectionString: string): EventStoreDBClient =>
  EventStoreDBClient.connectionString(connectionString);
