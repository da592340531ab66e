import { newUuid } from '@ecl/kernel';
import type { NewEvent, RecordedEvent, StreamName } from '@ecl/event-sourcing';

let streams = 0;

/** A stream name that no other test has used, so that tests may share one store. */
export const aStream = (): StreamName => `case-${newUuid().slice(0, 8)}-${String((streams += 1))}`;

export const anEvent = (part: Partial<NewEvent> = {}): NewEvent => ({
  id: newUuid(),
  type: 'CaseFiled',
  data: { cause: '占用城市道路摆摊', amountInFen: 20_000 },
  metadata: { correlationId: 'c-1' },
  ...part,
});

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, index) => anEvent({ data: { index } }));

export const collect = async (events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> => {
  const collected: RecordedEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
};

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);
