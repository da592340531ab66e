import { finesInForce, type CaseEvent } from '@ecl/enforcement';
import type { Claims, EventStore, RecordedEvent } from '@ecl/event-sourcing';
import type { Clock, Uuid } from '@ecl/kernel';
import { enterFine, finedConductOf } from './claimed-conduct.js';
import { stateOfCase } from './other-case.js';

/** The events after which a fine may be in force that was not before. */
const FINING: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'PenaltyDecided',
  'OnSpotPenaltyDecided',
  'DecisionChanged',
  'RemedyEnded',
]);

export const mayFine = ({ type }: RecordedEvent): boolean => FINING.has(type);

/**
 * Enters the fines of a case where their conduct is kept, if they are in force and nobody has entered them: they were
 * decided before there was such a place, or by a ledger of an older version.
 */
export const enterOldFines = async (
  { streamName, metadata, id }: RecordedEvent,
  { claims, store, clock }: { readonly claims: Claims; readonly store: EventStore; readonly clock: Clock },
): Promise<void> => {
  const commandId = (metadata['commandId'] as Uuid | undefined) ?? id;
  for (const fined of finedConductOf(finesInForce(await stateOfCase(store, streamName))))
    await enterFine(claims, fined, { streamName, now: clock.now() }, { actor: 'system', commandId, digest: '' });
};
