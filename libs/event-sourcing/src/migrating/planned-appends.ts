import { canonicalJson } from '@ecl/kernel';
import { MAX_APPEND_BYTES, weightOf } from '../appending/serialized-append.js';
import type { NewEvent, RecordedEvent, StreamName } from '../event.js';
import type { ExpectedRevision } from '../expected-revision.js';

/** An append that puts events at their old places. */
export interface PlannedAppend {
  readonly streamName: StreamName;
  readonly expectedRevision: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** The last of the events, as the source has it. */
  readonly last: RecordedEvent;
}

/**
 * The greatest number of events in one append: enough that no event waits for the disk alone, few enough that a stop
 * takes effect soon.
 */
const MOST_EVENTS = 500;

/**
 * Events in the order of a log as appends in the same order. Consecutive events of one stream go together, up to the
 * size limit of one append; each append expects exactly the event before it.
 */
export async function* plannedAppends(events: AsyncIterable<RecordedEvent>): AsyncIterable<PlannedAppend> {
  let group: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const weight = weightOf({ ...event, data: canonicalJson(event.data), metadata: canonicalJson(event.metadata) });
    if (group.length > 0 && !(follows(event, group) && bytes + weight <= MAX_APPEND_BYTES)) {
      yield plannedAppend(group);
      group = [];
      bytes = 0;
    }
    group.push(event);
    bytes += weight;
  }
  if (group.length > 0) yield plannedAppend(group);
}

const follows = ({ streamName, revision }: RecordedEvent, group: readonly RecordedEvent[]): boolean => {
  const last = group.at(-1);
  return last?.streamName === streamName && last.revision + 1 === revision && group.length < MOST_EVENTS;
};

const plannedAppend = (group: readonly RecordedEvent[]): PlannedAppend => {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) throw new RangeError('an append has at least one event');
  return {
    streamName: first.streamName,
    expectedRevision: first.revision === 0 ? 'noStream' : first.revision - 1,
    events: group.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
    last,
  };
};
