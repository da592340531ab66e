import { code, date, eventType, flag, optional, record, type EventOf } from '@ecl/event-sourcing';
import { delivery } from '../service/forms.js';
import { packVersions, personId } from '../values.js';
import { defence, defenceReview, penaltyNotice, waiver } from './forms.js';

export const PenaltyNoticeIssued = eventType(
  'PenaltyNoticeIssued',
  record({ ...penaltyNotice(), issuedBy: personId(), packs: packVersions() }),
);
export type PenaltyNoticeIssued = EventOf<typeof PenaltyNoticeIssued>;

/** Service starts the party's clocks: `defenceUntil` and `hearingRequestUntil` are their last days (L09, L10). */
export const PenaltyNoticeServed = eventType(
  'PenaltyNoticeServed',
  record({
    ...delivery(),
    noticeId: code(),
    servedOn: date(),
    defenceUntil: date(),
    /** Absent where the notice offers no hearing. */
    hearingRequestUntil: optional(date()),
  }),
);
export type PenaltyNoticeServed = EventOf<typeof PenaltyNoticeServed>;

/** A late defence is received and noted as late; whether it is heard is for the written review. */
export const DefenceReceived = eventType(
  'DefenceReceived',
  record({ ...defence(), noticeId: code(), isLate: flag(), receivedBy: personId() }),
);
export type DefenceReceived = EventOf<typeof DefenceReceived>;

export const DefenceReviewed = eventType('DefenceReviewed', record({ ...defenceReview(), reviewedBy: personId() }));
export type DefenceReviewed = EventOf<typeof DefenceReviewed>;

export const RightsWaived = eventType(
  'RightsWaived',
  record({ ...waiver(), noticeId: code(), recordedBy: personId() }),
);
export type RightsWaived = EventOf<typeof RightsWaived>;

export const noticeEventTypes = [
  PenaltyNoticeIssued,
  PenaltyNoticeServed,
  DefenceReceived,
  DefenceReviewed,
  RightsWaived,
] as const;
export type NoticeEvent = EventOf<(typeof noticeEventTypes)[number]>;
