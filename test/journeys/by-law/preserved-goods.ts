import type { CaseEvent } from '@ecl/enforcement';
import { aCase, evidencePreserved, preserved } from '@ecl/enforcement/testing';
import { withSchemas, type EventStore, type NewEvent, type RecordedEvent } from '@ecl/event-sourcing';
import { instant, newUuid } from '@ecl/kernel';
import { eventVocabulary } from '@ecl/ledger';

/** The goods of these cases were preserved on 4 March 2026; the seventh working day after it is Friday 13 March. */
export const RELEASED_AT = instant('2026-03-14T00:00:00+08:00');

const history: readonly CaseEvent[] = [...aCase().filed(), ...preserved()];

const recorded = (event: CaseEvent): NewEvent => ({
  ...event,
  id: newUuid(),
  metadata: { recordedAt: event.data.occurredAt, actor: 'li' },
});

export const caseIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `kept-${String(n + 1)}`);

/** Writes cases whose goods nobody has decided about. */
export const keepGoods = async (log: EventStore, ids: readonly string[], events = history): Promise<void> => {
  const store = withSchemas(log, eventVocabulary());
  for (const id of ids)
    await store.appendToStream(`case-${id}`, events.map(recorded), { expectedRevision: 'noStream' });
};

/** Goods preserved so late in the year that the last day is in a year without a published calendar. */
export const keptInDecember: readonly CaseEvent[] = [
  ...aCase().filed(),
  evidencePreserved({ occurredAt: instant('2026-12-28T10:00:00+08:00') }),
];

/** The events of one case. */
export const eventsOf = async (log: EventStore, id: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of log.readStream(`case-${id}`)) events.push(event);
  return events;
};

/** The days of the releases by law in a case. */
export const releasesOf = async (log: EventStore, id: string): Promise<readonly string[]> =>
  (await eventsOf(log, id))
    .filter(({ type }) => type === 'PreservationLapsed')
    .map(({ data }) => (data as { occurredAt: string }).occurredAt);
