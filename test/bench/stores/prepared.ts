import { events, freshStream } from './events.js';
import type { Subject } from './subjects/subject.js';

/** A subject with events to read in its log. */
export interface Prepared {
  readonly subject: Subject;
  /** Streams of {@link STREAM_EVENTS} events each. */
  readonly streams: readonly string[];
}

export const STREAM_EVENTS = 20;
const STREAMS = 500;
export const PREPARED_EVENTS = STREAMS * STREAM_EVENTS;

/** Appends them; this also warms up the subject. */
export const prepare = async (subject: Subject): Promise<Prepared> => {
  const streams = Array.from({ length: STREAMS }, freshStream);
  const left = streams.values();
  const lane = async (): Promise<void> => {
    for (const stream of left) await subject.append(stream, events(STREAM_EVENTS));
  };
  await Promise.all(Array.from({ length: subject.takesOneAtATime ? 1 : 16 }, lane));
  return { subject, streams };
};
