import { date, eventType, flag, record, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../values.js';
import { abandonment, hearing, hearingNotice, hearingRequest, rejection } from './forms.js';

/** What the party asked for is a fact, late or not; what becomes of a late request is decided and reasoned apart. */
export const HearingRequested = eventType(
  'HearingRequested',
  record({ ...hearingRequest(), isLate: flag(), receivedBy: personId() }),
);
export type HearingRequested = EventOf<typeof HearingRequested>;

export const HearingRequestRejected = eventType(
  'HearingRequestRejected',
  record({ ...rejection(), rejectedBy: personId() }),
);
export type HearingRequestRejected = EventOf<typeof HearingRequestRejected>;

export const PresiderAppointed = eventType(
  'PresiderAppointed',
  record({ occurredAt: occurredAt(), presider: personId(), appointedBy: personId() }),
);
export type PresiderAppointed = EventOf<typeof PresiderAppointed>;

export const HearingNoticeServed = eventType(
  'HearingNoticeServed',
  record({ ...hearingNotice(), presider: personId(), servedOn: date() }),
);
export type HearingNoticeServed = EventOf<typeof HearingNoticeServed>;

export const HearingHeld = eventType('HearingHeld', record({ ...hearing(), presider: personId() }));
export type HearingHeld = EventOf<typeof HearingHeld>;

/** 视为放弃听证 (APL 64(6)): the party stayed away without good reason, or left without leave. */
export const HearingAbandoned = eventType('HearingAbandoned', record({ ...abandonment(), presider: personId() }));
export type HearingAbandoned = EventOf<typeof HearingAbandoned>;

export const hearingEventTypes = [
  HearingRequested,
  HearingRequestRejected,
  PresiderAppointed,
  HearingNoticeServed,
  HearingHeld,
  HearingAbandoned,
] as const;
export type HearingEvent = EventOf<(typeof hearingEventTypes)[number]>;
