import { officialNumbersIn, type CaseEvent } from '@ecl/enforcement';
import type { Claim, Claims, EventStore, RecordedEvent, StreamName } from '@ecl/event-sourcing';
import { comparableNumber, type Clock, type Uuid } from '@ecl/kernel';
import { numberPlace } from './number-claims.js';

/** The numbers that an event of a case gives. */
const numbersIn = (event: RecordedEvent): ReturnType<typeof officialNumbersIn> =>
  event.streamName.startsWith('case-') ? officialNumbersIn(event as unknown as CaseEvent) : [];

interface Entering {
  readonly claims: Claims;
  readonly store: EventStore;
  readonly clock: Clock;
}

/**
 * Enters the numbers that a step gave in the books of their kind, unless somebody has them there: they were given before there were
 * such books, or by a ledger of an older version. Of two old cases with one number the first has it.
 */
export const enterOldNumbers = async (event: RecordedEvent, { claims, store, clock }: Entering): Promise<void> => {
  const { streamName, metadata, id } = event;
  const numbers = numbersIn(event).filter(({ text }) => text !== '');
  const commandId = (metadata['commandId'] as Uuid | undefined) ?? id;
  for (const { kind, text, year, giver } of numbers) {
    const agencyId = giver ?? (await agencyOf(store, streamName));
    if (agencyId === undefined) continue;
    const place = numberPlace({ agencyId, kind, year });
    const key = comparableNumber(text);
    const step = { streamName, commandId, revision: 'noStream' as const };
    const claim: Claim = { key, text, step, reservedAt: clock.now() };
    await claims.enter(place.streamName, key, [place.reserved(claim), place.kept(claim)], {
      actor: 'system',
      commandId,
      digest: '',
    });
  }
};

/** The agency of a case: its first event names it. */
const agencyOf = async (store: EventStore, streamName: StreamName): Promise<string | undefined> => {
  for await (const { data } of store.readStream(streamName, { maxCount: 1 }))
    return (data as { readonly agencyId?: string }).agencyId;
  return undefined;
};
