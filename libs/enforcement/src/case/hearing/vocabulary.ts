import {
  code,
  date,
  flag,
  listOf,
  moment,
  oneOf,
  optional,
  personal,
  record,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParties, namingItsParty, ofItsParties, ofOneParty } from '../case-event.js';
import { posting } from '../notice/posting.js';
import { delivery } from '../service/delivery.js';
import { recordingsOfService } from '../service/recordings.js';
import {
  documentRef,
  occurredAt,
  partiesNamed,
  partyId,
  partyIds,
  partyNamed,
  personId,
  recordingId,
} from '../values.js';
import { restsOn } from '../reliance/filed.js';

/** 听证: from the party's request to a hearing that is held, abandoned or rejected. */

const hearingRequest = () => ({
  occurredAt: occurredAt(),
  form: oneOf('written', 'oral'),
  document: documentRef(),
  /** What prevented a request in time, if it was beyond the party's control. */
  obstacle: optional(text()),
  posted: optional(posting()),
});

/** The request is a fact, late or not; a late request is decided in its own step, with reasons. */
export const HearingRequested = caseEvent(
  'HearingRequested',
  record({ restsOn: restsOn(), partyId: partyId(), ...hearingRequest(), isLate: flag(), receivedBy: personId() }),
  {
    zh: '当事人要求听证',
    en: 'Hearing requested',
    articles: ['APL 63', 'APL 64', 'M55 33'],
    ...namingItsParty,
    whose: ofOneParty,
    // A request that was on its way when the case was decided does not undo the decision by itself.
    mainState: { to: 'hearing', from: ['concluded', 'notified', 'reviewing', 'deliberating'] },
    clocks: ['L04', 'L09', 'L10', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type HearingRequested = EventOf<typeof HearingRequested>;

export const RequestHearing = caseCommand('RequestHearing', record({ partyId: partyNamed(), ...hearingRequest() }), {
  by: ['officer', 'unitHead'],
  en: "Record the party's request for a hearing",
  records: [HearingRequested],
  follows: ['PenaltyNoticeServed'],
  mayFollow: [],
});

const rejection = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('late', 'notInScope', 'notTheParty'),
  reasons: text(),
  document: documentRef(),
});

export const HearingRequestRejected = caseEvent(
  'HearingRequestRejected',
  record({ restsOn: restsOn(), partyId: partyId(), ...rejection(), rejectedBy: personId() }),
  {
    zh: '不予受理听证要求',
    en: 'Hearing request rejected',
    articles: ['APL 63', 'M55 33'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: { to: 'notified' },
    clocks: ['L04', 'L11', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type HearingRequestRejected = EventOf<typeof HearingRequestRejected>;

export const RejectHearingRequest = caseCommand(
  'RejectHearingRequest',
  record({ partyId: partyNamed(), ...rejection() }),
  {
    by: ['head'],
    en: 'Reject the request for a hearing',
    records: [HearingRequestRejected],
    follows: ['HearingRequested'],
    mayFollow: [],
  },
);

const appointment = () => ({ occurredAt: occurredAt(), presider: personId() });

export const PresiderAppointed = caseEvent(
  'PresiderAppointed',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...appointment(), appointedBy: personId() }),
  {
    zh: '指定听证主持人',
    en: 'Presider appointed',
    articles: ['APL 64', 'M55 34'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L04', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type PresiderAppointed = EventOf<typeof PresiderAppointed>;

export const AppointPresider = caseCommand('AppointPresider', record({ partyIds: partiesNamed(), ...appointment() }), {
  by: ['head'],
  en: 'Appoint the presider of the hearing',
  records: [PresiderAppointed],
  follows: ['HearingRequested'],
  mayFollow: [],
});

/** 听证通知书: delivered like every document, at least the required days in advance (L11). */
const hearingNotice = () => ({ ...delivery(), heldAt: moment(), place: text({ max: 400 }) });

export const HearingNoticeServed = caseEvent(
  'HearingNoticeServed',
  record({ restsOn: restsOn(), partyId: partyId(), ...hearingNotice(), presider: personId(), servedOn: date() }),
  {
    zh: '送达听证通知书',
    en: 'Hearing notice served',
    articles: ['APL 64', 'M55 34'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L11'],
    recordings: recordingsOfService('noticeService', 'hearing'),
    papers: ['M55 35'],
  },
);
export type HearingNoticeServed = EventOf<typeof HearingNoticeServed>;

export const ServeHearingNotice = caseCommand(
  'ServeHearingNotice',
  record({ partyId: partyNamed(), ...hearingNotice() }),
  {
    by: ['officer', 'presider'],
    en: 'Serve the notice of hearing',
    records: [HearingNoticeServed],
    follows: ['HearingRequested', 'PresiderAppointed'],
    mayFollow: [],
  },
);

const attendee = () =>
  record({
    personId: code(),
    name: personal(text({ max: 200 }), { of: 'personId' }),
    /** The party that this attendee is, or for which an agent attends: needed where a sitting is about several. */
    actsFor: partyNamed(),
    part: oneOf(
      'party',
      // The party itself: a minor of sixteen or more who lives on its own work (CC 18).
      'selfSupportingMinor',
      'guardian',
      'agent',
      'investigator',
      'interestedPerson',
      'witness',
      'recorder',
      'interpreter',
    ),
  });

const hearing = () => ({
  occurredAt: occurredAt(),
  attendees: listOf(attendee(), { max: 200 }),
  isPublic: flag(),
  /** The only lawful reasons to keep the public out (APL 64(3)). */
  closedBecause: optional(oneOf('stateSecret', 'businessSecret', 'privacy')),
  recordDocument: documentRef(),
  signature: oneOf('signed', 'refusalNoted'),
  recordingIds: listOf(recordingId()),
});

export const HearingHeld = caseEvent(
  'HearingHeld',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...hearing(), presider: personId() }),
  {
    zh: '举行听证',
    en: 'Hearing held',
    articles: ['APL 64', 'M55 34'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L04', 'L11'],
    recordings: [{ level: 'regional', article: 'NM244 17', coveredBy: ['hearing'] }],
    papers: [],
  },
);
export type HearingHeld = EventOf<typeof HearingHeld>;

export const HoldHearing = caseCommand('HoldHearing', record({ partyIds: partiesNamed(), ...hearing() }), {
  by: ['presider'],
  en: 'Hold the hearing',
  records: [HearingHeld],
  follows: [],
  mayFollow: [],
});

const abandonment = () => ({
  occurredAt: occurredAt(),
  how: oneOf('absentWithoutReason', 'leftWithoutLeave'),
  /** Who stayed away or left, for a minor or an adult without full capacity; absent: the party itself. */
  by: optional(oneOf('guardian', 'selfSupportingMinor')),
  facts: text(),
  recordDocument: documentRef(),
});

/** The party was absent without good reason, or left without permission (APL 64(6)). */
export const HearingAbandoned = caseEvent(
  'HearingAbandoned',
  record({ restsOn: restsOn(), partyId: partyId(), ...abandonment(), presider: personId() }),
  {
    zh: '视为放弃听证',
    en: 'Hearing abandoned',
    articles: ['APL 64'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L04', 'L11'],
    recordings: [],
    papers: [],
  },
);
export type HearingAbandoned = EventOf<typeof HearingAbandoned>;

export const AbandonHearing = caseCommand('AbandonHearing', record({ partyId: partyNamed(), ...abandonment() }), {
  by: ['presider'],
  en: 'Record that the hearing was abandoned',
  records: [HearingAbandoned],
  follows: [],
  mayFollow: [],
});

export const hearingEventTypes = [
  HearingRequested,
  HearingRequestRejected,
  PresiderAppointed,
  HearingNoticeServed,
  HearingHeld,
  HearingAbandoned,
] as const;
export type HearingEvent = EventOf<(typeof hearingEventTypes)[number]>;

export const hearingCommandTypes = [
  RequestHearing,
  RejectHearingRequest,
  AppointPresider,
  ServeHearingNotice,
  HoldHearing,
  AbandonHearing,
] as const;
