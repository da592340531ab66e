import type { ExpectedRevision, SerializedAppend, SerializedEvent } from '@ecl/event-sourcing';
import type { Outcome } from './protocol.js';

/** An event of the log, with the parts that an append is compared with. */
export interface KnownEvent extends SerializedEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
}

export const WRITE = 'write';

/**
 * Decides about an append, given what the log holds at this moment: it must be written, or it was written before, or it
 * is refused. Pure; the caller has read the facts inside the write transaction, so they cannot change meanwhile.
 *
 * @param head revision of the stream's last event, undefined when there is none
 * @param known for each event of the append the event that the log holds under its id, if any
 */
export const judge = (
  append: SerializedAppend,
  head: number | undefined,
  known: readonly (KnownEvent | undefined)[],
): Outcome | typeof WRITE => {
  const first = known.find((event) => event !== undefined);
  if (first) return judgeRetry(append, first, known);
  if (isMet(append.expectedRevision, head)) return WRITE;
  return { is: 'refused', refusal: { is: 'wrong-revision', actual: head ?? 'noStream' } };
};

const isMet = (expected: ExpectedRevision, head: number | undefined): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'exists':
      return head !== undefined;
    case 'noStream':
      return head === undefined;
    default:
      return head === expected;
  }
};

/**
 * Some ids are known. In a retry all of them are known, with the same bytes, one after the other, at the requested
 * place.
 */
const judgeRetry = (
  { streamName, expectedRevision, events }: SerializedAppend,
  first: KnownEvent,
  known: readonly (KnownEvent | undefined)[],
): Outcome => {
  let last = first;
  for (const [index, event] of events.entries()) {
    const stored = known[index];
    if (!stored) return conflict(event, `is new, but ${first.id} of the same append is known`);
    if (stored.stream !== streamName) return conflict(event, `is known in stream ${stored.stream}`);
    if (!hasSameBytes(stored, event)) return conflict(event, 'is known with other bytes');
    if (stored.revision !== first.revision + index) return conflict(event, 'is known in another order');
    last = stored;
  }
  if (!isPlaceOf(expectedRevision, first.revision))
    return conflict(first, `is known at revision ${String(first.revision)}, not after ${String(expectedRevision)}`);
  return { is: 'repeated', revision: last.revision, position: last.position };
};

const isPlaceOf = (expected: ExpectedRevision, revision: number): boolean => {
  switch (expected) {
    case 'any':
    case 'exists':
      return true;
    case 'noStream':
      return revision === 0;
    default:
      return revision === expected + 1;
  }
};

const hasSameBytes = (a: SerializedEvent, b: SerializedEvent): boolean =>
  a.type === b.type && a.data === b.data && a.metadata === b.metadata;

const conflict = ({ id }: SerializedEvent, why: string): Outcome => ({
  is: 'refused',
  refusal: { is: 'id-conflict', eventId: id, why },
});
