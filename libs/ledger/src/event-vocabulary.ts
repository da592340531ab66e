import {
  bankReportEventTypes,
  caseEventTypes,
  importedEventTypes,
  leadEventTypes,
  registerEventTypes,
} from '@ecl/enforcement';
import { CommandRefused, eventTypes, type EventTypes } from '@ecl/event-sourcing';
import { identityEventTypes } from '@ecl/identity';

/** Every event type of the product: what may be appended, and what may be read. */
export const eventVocabulary = (): EventTypes =>
  eventTypes(
    ...caseEventTypes,
    ...leadEventTypes,
    ...registerEventTypes,
    ...bankReportEventTypes,
    ...importedEventTypes,
    ...identityEventTypes,
    CommandRefused,
  );
