import { fineOwed, finePaid, naming } from '@ecl/enforcement/testing';
import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { eventVocabulary } from '@ecl/ledger';
import { eventsOf } from './preserved-goods.js';

const paidLongAgo = fineOwed().and(finePaid());

/** Writes a case as a ledger of an older version did: its fine was paid on 6 May 2026, and nothing says that it has ended. */
export const tellPaidLongAgo = async (log: EventStore, id: string): Promise<void> => {
  const events = [...paidLongAgo].map((event) => ({
    ...naming(event, paidLongAgo.state),
    id: newUuid(),
    metadata: { recordedAt: event.data.occurredAt, actor: 'li' },
  }));
  await withSchemas(log, eventVocabulary()).appendToStream(`case-${id}`, events, { expectedRevision: 'noStream' });
};

/** Since when the case has ended, each time that it is on record. */
export const endsOf = async (log: EventStore, id: string): Promise<readonly unknown[]> =>
  (await eventsOf(log, id))
    .filter(({ type }) => type === 'EndReached')
    .map(({ data }) => (data as { lastEndedOn?: string }).lastEndedOn);

export const ENDED_ON = '2026-05-06';
