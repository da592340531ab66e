import {
  bankReportEventTypes,
  caseEventTypes,
  conductEventTypes,
  importedEventTypes,
  lawfulRequestEventTypes,
  leadEventTypes,
  numberEventTypes,
  officerTimeEventTypes,
  registerEventTypes,
  supervisionEventTypes,
} from '@ecl/enforcement';
import { paperEventTypes } from '@ecl/evidence';
import { CommandRefused, eventTypes, type EventTypes } from '@ecl/event-sourcing';
import { identityEventTypes } from '@ecl/identity';
import { webhookEventTypes } from './webhooks/webhook-events.js';
import { ShorterLogAccepted } from './shorter-log/shorter-log-accepted.js';

/** Every event type of the product, for appending and reading. */
export const eventVocabulary = (): EventTypes =>
  eventTypes(
    ...caseEventTypes,
    ...leadEventTypes,
    ...registerEventTypes,
    ...bankReportEventTypes,
    ...supervisionEventTypes,
    ...lawfulRequestEventTypes,
    ...importedEventTypes,
    ...numberEventTypes,
    ...conductEventTypes,
    ...officerTimeEventTypes,
    ...identityEventTypes,
    ...webhookEventTypes,
    ...paperEventTypes,
    ShorterLogAccepted,
    CommandRefused,
  );
