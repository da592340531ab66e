import {
  numberEventTypes,
  officerTimeEventTypes,
  type ConductEvent,
  type LeadEvent,
  type NumberEvent,
  type OfficerTimeEvent,
} from '@ecl/enforcement';
import type { ClaimChange, ClaimPlace, RecordedEvent } from '@ecl/event-sourcing';
import { instant } from '@ecl/kernel';
import { conductChange, finePlace, isConductEvent } from './conduct-claims.js';
import { numberChange, numberPlaceAt } from './number-claims.js';
import { takenLeadChange } from './taken-leads.js';
import { officerTimeChange, officerTimePlace } from './officer-time-claims.js';

const numberEntries = new Set<string>(numberEventTypes.map(({ name }) => name));
const officerTimeEntries = new Set<string>(officerTimeEventTypes.map(({ name }) => name));

/** What an event says about claims; undefined for one that is about something else. */
export const claimChangeIn = (event: RecordedEvent): ClaimChange | undefined => {
  if (numberEntries.has(event.type)) return numberChange(event as unknown as NumberEvent, recordedAt(event));
  if (officerTimeEntries.has(event.type))
    return officerTimeChange(event as unknown as OfficerTimeEvent, recordedAt(event));
  if (event.streamName.startsWith('lead-')) return takenLeadChange(event as unknown as LeadEvent, recordedAt(event));
  return isConductEvent(event) ? conductChange(event as unknown as ConductEvent, recordedAt(event)) : undefined;
};

const recordedAt = ({ metadata }: RecordedEvent) => instant(metadata['recordedAt'] ?? '');

/** Where the reservation that this event records is settled. */
export const placeOfReservation = (event: RecordedEvent): ClaimPlace<'notTaken'> | undefined => {
  const { type, data } = event as unknown as NumberEvent | ConductEvent | OfficerTimeEvent;
  if (type === 'NumberReserved') return numberPlaceAt(event.streamName, data);
  if (type === 'OfficerTimeReserved') return officerTimePlace(data);
  return type === 'ConductClaimed' ? finePlace(data, { decisionNumber: '', ...data }) : undefined;
};
