import { type EventStore, MAX_APPEND_BYTES, type NewEvent, type RecordedEvent } from '@ecl/event-sourcing';
import { randomUUID } from 'node:crypto';
import { newStoredEvent, STORED, type StoredPayload } from './stored-event.js';

/*
 * The store limits the size of a whole append, EventStoreDB only that of its data, so the wire can accept an append
 * that is too large for the store. Then its content is written first, in parts, to a stream that no reader of the wire
 * sees, and its events only say where it is: they are still stored all or none.
 */

const PART = 'Part';
const SPILLED = 'Spilled';
const PART_LENGTH = 700_000;

interface Spilled {
  readonly in: string;
  readonly at: number;
}

export const isPart = ({ type }: RecordedEvent): boolean => type === PART;

/** The events that hold the payloads, small enough for one append. */
export const weighedDown = async (
  store: EventStore,
  payloads: readonly StoredPayload[],
): Promise<readonly NewEvent[]> => {
  if (weightOf(payloads) < MAX_APPEND_BYTES) return payloads.map((payload) => newStoredEvent(STORED, payload));
  const parts = `parts-${randomUUID()}`;
  const text = JSON.stringify(payloads);
  for (let start = 0; start < text.length; start += PART_LENGTH)
    await store.appendToStream(
      parts,
      [newStoredEvent(PART, { text: base64(text.slice(start, start + PART_LENGTH)) })],
      {
        expectedRevision: 'any',
      },
    );
  return payloads.map((_, at) => newStoredEvent(SPILLED, { in: parts, at } satisfies Spilled));
};

/**
 * The payloads of events, fetched from their parts if they were spilled. The payloads of one append are read one after
 * the other, so its parts are cached.
 */
export class Payloads {
  private latest: { readonly in: string; readonly payloads: readonly StoredPayload[] } | undefined;

  constructor(private readonly store: EventStore) {}

  async of(event: RecordedEvent): Promise<StoredPayload> {
    if (event.type !== SPILLED) return event.data as StoredPayload;
    const { in: parts, at } = event.data as Spilled;
    if (this.latest?.in !== parts) this.latest = { in: parts, payloads: await this.putTogether(parts) };
    return this.latest.payloads[at]!;
  }

  private async putTogether(parts: string): Promise<readonly StoredPayload[]> {
    const texts: string[] = [];
    for await (const part of this.store.readStream(parts))
      texts.push(Buffer.from((part.data as { text: string }).text, 'base64').toString());
    return JSON.parse(texts.join('')) as readonly StoredPayload[];
  }
}

const weightOf = (payloads: readonly StoredPayload[]): number =>
  payloads.reduce((weight, payload) => weight + JSON.stringify(payload).length * 1.1 + 40, 0);

const base64 = (text: string): string => Buffer.from(text).toString('base64');
