import {
  AppendOutcomeUnknown,
  EventStoreUnavailable,
  resuming,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
} from '@ecl/event-sourcing';
import { expect } from '@jest/globals';
import { anEvent, aStream, collect } from '../../contract/events.js';
import type { Until } from '../../running/until.js';

/** An append with what its caller knows about it. */
interface Remembered {
  readonly streamName: string;
  readonly events: readonly NewEvent[];
  /** The answer; undefined if the store could not say whether it was stored. */
  readonly answer: AppendResult | undefined;
}

export interface AppendsUnderWay {
  /** How many appends have been acknowledged so far. */
  readonly acknowledged: number;
  /** Resolves when the given number of further appends were acknowledged. */
  more(count: number): Promise<void>;
  /** Lets the writers finish and compares what they were answered with what the log has. */
  endAndCompare(): Promise<{ readonly acknowledged: number; readonly unknown: number }>;
}

/**
 * Writers that append one after the other, each to its own stream and all to a shared one, together with a subscriber,
 * while a test breaks things. No acknowledged event may be missing, no event may occur twice, and the subscriber must
 * see every event once and in order.
 */
export const appendsUnderWay = async (store: EventStore, writers: number, until: Until): Promise<AppendsUnderWay> => {
  const start = await store.lastPosition();
  const remembered: Remembered[] = [];
  const seen: RecordedEvent[] = [];
  const waiting = new Set<() => void>();
  let acknowledged = 0;
  let isEnding = false;

  const following = resuming(
    store,
    ({ events }) => {
      seen.push(...events);
    },
    start === undefined ? {} : { after: start },
  ).subscribe();

  const append = async (
    streamName: string,
    expectedRevision: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<number | 'unknown'> => {
    for (;;) {
      try {
        const answer = await store.appendToStream(streamName, events, { expectedRevision });
        remembered.push({ streamName, events, answer });
        acknowledged += 1;
        for (const check of [...waiting]) check();
        return answer.revision;
      } catch (error) {
        if (error instanceof AppendOutcomeUnknown) {
          remembered.push({ streamName, events, answer: undefined });
          return 'unknown';
        }
        // Nothing was written, so the caller tries the same append again, as a person would.
        if (!(error instanceof EventStoreUnavailable && error.reason === 'unreachable')) throw error;
      }
    }
  };

  const common = aStream();
  const writer = async (): Promise<void> => {
    let streamName = aStream();
    let expected: ExpectedRevision = 'noStream';
    for (let round = 0; !isEnding; round += 1) {
      const events = Array.from({ length: 1 + (round % 3) }, (_, index) => anEvent({ data: { round, index } }));
      const revision = await append(streamName, expected, events);
      // After an unknown outcome the revision of the stream is unknown; its writer starts another stream.
      expected = revision === 'unknown' ? 'noStream' : revision;
      if (revision === 'unknown') streamName = aStream();
      if (round % 10 === 9) await append(common, 'any', [anEvent({ data: { round } })]);
    }
  };
  const running = Promise.all(Array.from({ length: writers }, writer));
  // A writer that fails is reported at the end.
  running.catch(() => undefined);

  return {
    get acknowledged() {
      return acknowledged;
    },
    more: async (count) => {
      const wanted = acknowledged + count;
      const reached = new Promise<void>((resolve) => {
        const check = (): void => {
          if (acknowledged < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
      });
      await Promise.race([reached, running]);
    },
    endAndCompare: async () => {
      isEnding = true;
      await running;
      const log = await collect(store.readAll(start === undefined ? {} : { after: start }));
      compare(remembered, log);
      const last = log.at(-1)?.position;
      await until(() => seen.at(-1)?.position === last);
      following.unsubscribe();
      expect(seen).toEqual(log);
      return { acknowledged, unknown: remembered.filter(({ answer }) => !answer).length };
    },
  };
};

const compare = (remembered: readonly Remembered[], log: readonly RecordedEvent[]): void => {
  const places = new Map<string, RecordedEvent[]>();
  for (const event of log) places.set(event.id, [...(places.get(event.id) ?? []), event]);
  const doubled = [...places.values()].filter((events) => events.length > 1);
  expect(doubled).toEqual([]);
  for (const { streamName, events, answer } of remembered) {
    const found = events.map(({ id }) => places.get(id)?.[0]);
    // Unknown means all or nothing.
    if (!answer) expect([0, events.length]).toContain(found.filter((each) => each !== undefined).length);
    else {
      const first = answer.revision - events.length + 1;
      expect(found.map((each) => each && [each.streamName, each.revision])).toEqual(
        events.map((_, index) => [streamName, first + index]),
      );
      expect(found.at(-1)?.position).toBe(answer.position);
    }
  }
  const known = new Set(remembered.flatMap(({ events }) => events.map(({ id }) => id)));
  expect(log.filter(({ id }) => !known.has(id))).toEqual([]);
};
