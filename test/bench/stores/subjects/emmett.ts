import type { NewEvent } from '@ecl/event-sourcing';
import type { Enough, Subject } from './subject.js';

/** The part of Emmett that is used; both of its stores offer it. */
export interface EmmettStore {
  appendToStream(
    stream: string,
    events: readonly object[],
    options: { expectedStreamVersion: unknown },
  ): Promise<unknown>;
  readStream(stream: string): Promise<{ readonly events: readonly unknown[] }>;
}

export interface EmmettMessage {
  readonly metadata: { readonly streamName: string };
}

export interface EmmettPage {
  readonly messages: readonly EmmettMessage[];
  readonly currentGlobalPosition: bigint;
}

export interface EmmettParts {
  readonly name: string;
  readonly store: EmmettStore;
  /** A page of the log; the store itself cannot read it. */
  pageAfter(position: bigint, size: number): Promise<EmmettPage>;
  /** Starts a consumer with its default settings: it polls the database. @returns a function that stops it */
  consume(from: 'BEGINNING' | 'END', onMessage: (message: EmmettMessage) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const PAGE_EVENTS = 500;

export const emmettSubject = ({ name, store, pageAfter, consume, close }: EmmettParts): Subject => ({
  name,
  append: async (stream, events) => {
    await store.appendToStream(stream, events.map(emmettEvent), { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
  },
  readStream: async (stream) => (await store.readStream(stream)).events.length,
  scan: async (enough) => {
    for (let after = 0n; ;) {
      const { messages, currentGlobalPosition } = await pageAfter(after, PAGE_EVENTS);
      if (messages.length === 0 || messages.some(enough)) return;
      after = currentGlobalPosition;
    }
  },
  catchUp: async (enough) => {
    const stop = await untilEnough(enough, (onMessage) => consume('BEGINNING', onMessage));
    await stop();
  },
  follow: (onEvent) => consume('END', ({ metadata }) => onEvent(metadata.streamName)),
  close,
});

const untilEnough = <T>(enough: Enough, start: (onMessage: () => void) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const started: Promise<T> = start(() => {
      if (enough()) started.then(resolve, reject);
    });
    started.catch(reject);
  });

/** Emmett gives events its own ids. */
const emmettEvent = ({ type, data, metadata }: NewEvent): object => ({ type, data, metadata });
