import type { CaseEvent } from '@ecl/enforcement';
import type { Claims, RecordedEvent } from '@ecl/event-sourcing';
import type { Clock, Uuid } from '@ecl/kernel';
import { officerTimeClaims } from './claimed-officer-time.js';
import { officerTimePlace } from './officer-time-claims.js';

/**
 * Enters where officers were during a step that was recorded before there was such a place, or by a ledger of an older
 * version. Two that cannot both be true are both on record, and bar a third.
 */
export const enterOldOfficerTimes = async (
  event: RecordedEvent,
  { claims, clock }: { readonly claims: Claims; readonly clock: Clock },
): Promise<void> => {
  const { streamName, metadata, id } = event;
  if (!streamName.startsWith('case-')) return;
  const commandId = (metadata['commandId'] as Uuid | undefined) ?? id;
  const step = { streamName, commandId, revision: 'noStream' as const };
  for (const { officer, claim } of officerTimeClaims(event as unknown as CaseEvent, step, clock.now())) {
    const place = officerTimePlace(officer);
    await claims.enter(place.streamName, claim.key, [place.reserved(claim), place.kept(claim)], {
      actor: 'system',
      commandId,
      digest: '',
    });
  }
};
