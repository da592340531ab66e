import type { ActualRevision, SerializedAppend } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import type { Shortfall } from '../checking/shortfall.js';
import type { Fault } from '../fault.js';
import type { StoreFiles } from '../files.js';

/*
 * What the store and its writer thread say to each other. Between threads every object is copied, member by member, and
 * every message wakes the other side: therefore many appends are sent as one flat list of text and numbers, and the
 * answers to a group return as one list of numbers, in the order of the appends.
 */

export interface WriterOptions {
  readonly files: StoreFiles;
  readonly maxFileBytes: number | undefined;
  readonly acceptShorter: boolean;
  /** Memory of the {@link WakeSignal} that wakes the writer. */
  readonly wakeSignal: SharedArrayBuffer;
}

export type Flush = (string | number)[];

/** `close` is sent only when every flush has been answered, so it never occurs inside a group. */
export type ToWriter = Flush | 'close';

/** The first message of a writer: it holds the lock and the database, or the reason why it does not. */
export type Greeting =
  | { readonly is: 'ready'; readonly shortfall: Shortfall | undefined }
  | { readonly is: 'refused'; readonly fault: Fault };

/**
 * The result of a group: an outcome for each of its appends, or one fault for all of them; or the writer has stopped, and
 * the group may have been written or not.
 */
export type GroupAnswer =
  | { readonly is: 'committed'; readonly outcomes: readonly number[]; readonly refusals: readonly Refusal[] }
  | { readonly is: 'failed'; readonly appends: number; readonly fault: Fault }
  | { readonly is: 'stopped'; readonly fault: Fault };

export type Refusal =
  | { readonly is: 'wrong-revision'; readonly actual: ActualRevision }
  | { readonly is: 'id-conflict'; readonly eventId: Uuid; readonly why: string };

export type Outcome =
  | { readonly is: 'written' | 'repeated'; readonly revision: number; readonly position: number }
  | { readonly is: 'refused'; readonly refusal: Refusal };

export const FIELDS_OF_AN_OUTCOME = 3;
const WRITTEN = 0;
const REPEATED = 1;
const REFUSED = 2;

export const encodeAppend = (flush: Flush, { streamName, expectedRevision, events }: SerializedAppend): void => {
  flush.push(streamName, expectedRevision, events.length);
  for (const { id, type, data, metadata } of events) flush.push(id, type, data, metadata);
};

export const decodeAppends = (flush: Flush): SerializedAppend[] => {
  const fields = flush.values();
  const text = () => fields.next().value as string;
  const appends: SerializedAppend[] = [];
  for (const streamName of fields) {
    const expectedRevision = fields.next().value as SerializedAppend['expectedRevision'];
    const count = fields.next().value as number;
    const events = Array.from({ length: count }, () => ({
      id: text() as Uuid,
      type: text(),
      data: text(),
      metadata: text(),
    }));
    appends.push({ streamName: streamName as string, expectedRevision, events });
  }
  return appends;
};

export const encodeOutcomes = (outcomes: readonly Outcome[]): GroupAnswer => {
  const numbers: number[] = [];
  const refusals: Refusal[] = [];
  for (const outcome of outcomes)
    if (outcome.is === 'refused') numbers.push(REFUSED, refusals.push(outcome.refusal) - 1, 0);
    else numbers.push(outcome.is === 'written' ? WRITTEN : REPEATED, outcome.revision, outcome.position);
  return { is: 'committed', outcomes: numbers, refusals };
};

export function* decodeOutcomes(outcomes: readonly number[], refusals: readonly Refusal[]): Iterable<Outcome> {
  for (let i = 0; i < outcomes.length; i += FIELDS_OF_AN_OUTCOME) {
    const kind = outcomes[i];
    const revision = outcomes[i + 1] as number;
    if (kind === REFUSED) yield { is: 'refused', refusal: refusals[revision] as Refusal };
    else yield { is: kind === WRITTEN ? 'written' : 'repeated', revision, position: outcomes[i + 2] as number };
  }
}
