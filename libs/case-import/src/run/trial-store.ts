import {
  meetsExpectation,
  positionOf,
  serializeAppend,
  WrongExpectedRevision,
  type ActualRevision,
  type EventStore,
} from '@ecl/event-sourcing';

/**
 * A store for a trial: it is read as it is, and what is appended counts and is thrown away. An import into it says what it would do. It remembers one number
 * for each case.
 */
export const trialStore = (store: EventStore): EventStore => {
  const ends = new Map<string, ActualRevision>();
  const endOf = async (streamName: string): Promise<ActualRevision> => {
    const known = ends.get(streamName);
    if (known !== undefined) return known;
    for await (const { revision } of store.readStream(streamName, { direction: 'backwards', maxCount: 1 }))
      return revision;
    return 'noStream';
  };
  return {
    appendToStream: async (streamName, events, options) => {
      // A store refuses what is too large, or no text, here as there.
      serializeAppend(streamName, events, options);
      const actual = await endOf(streamName);
      if (!meetsExpectation(options.expectedRevision, actual))
        throw new WrongExpectedRevision(streamName, options.expectedRevision, actual);
      const revision = (actual === 'noStream' ? -1 : actual) + events.length;
      ends.set(streamName, revision);
      return { revision, position: positionOf(0), isRepeated: false };
    },
    readStream: (streamName, options) => store.readStream(streamName, options),
    readAll: (options) => store.readAll(options),
    subscribeToAll: (options) => store.subscribeToAll(options),
    lastPosition: () => store.lastPosition(),
    close: () => store.close(),
  };
};
