import { code, date, exactly, flag, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParty, ofOneParty } from '../case-event.js';
import { posting } from './posting.js';
import { delivery } from '../service/delivery.js';
import { recordingsOfService } from '../service/recordings.js';
import {
  benchmarkApplied,
  documentRef,
  lastDay,
  legalBasis,
  occurredAt,
  packVersions,
  partyId,
  partyNamed,
  penalties,
  personId,
} from '../values.js';
import { restsOn } from '../reliance/filed.js';

/** 告知、陈述申辩: the party learns the proposal, responds, and gets an answer. */

/** 行政处罚意见告知书 (APL 44; M55 21). A re-issued notice says what it replaces and what changed (C11). */
const penaltyNotice = () => ({
  occurredAt: occurredAt(),
  noticeId: code(),
  proposedPenalties: penalties(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  benchmark: optional(benchmarkApplied()),
  offersHearing: flag(),
  document: documentRef(),
  replacesNoticeId: optional(code()),
  change: optional(text()),
  /** Facts found after the replaced notice: the only ground for a heavier proposal. */
  newFacts: optional(text()),
});

export const PenaltyNoticeIssued = caseEvent(
  'PenaltyNoticeIssued',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...penaltyNotice(),
    /**
     * What becomes of a request for a hearing that was pending under the replaced notice: the party need not ask again.
     * Absent: there was none; in older events it fell away with the replaced notice.
     */
    pendingHearingRequest: optional(exactly('carriedOver')),
    issuedBy: personId(),
    packs: packVersions(),
  }),
  {
    zh: '制作行政处罚意见告知书',
    en: 'Penalty notice issued',
    articles: ['APL 44', 'M55 21'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L04', 'L09', 'L10', 'L11', 'L15', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type PenaltyNoticeIssued = EventOf<typeof PenaltyNoticeIssued>;

export const IssuePenaltyNotice = caseCommand(
  'IssuePenaltyNotice',
  record({ partyId: partyNamed(), ...penaltyNotice() }),
  {
    by: ['officer', 'unitHead', 'head'],
    en: 'Issue the notice of proposed penalty',
    records: [PenaltyNoticeIssued],
    follows: ['InvestigationConcluded', 'PenaltyNoticeIssued', 'PenaltyNoticeServed'],
    mayFollow: [],
  },
);

/** Service starts the party's periods: `defenceUntil` and `hearingRequestUntil` are their last days (L09, L10). */
export const PenaltyNoticeServed = caseEvent(
  'PenaltyNoticeServed',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...delivery(),
    noticeId: code(),
    servedOn: date(),
    defenceUntil: lastDay(),
    /** Absent where the notice offers no hearing. */
    hearingRequestUntil: optional(lastDay()),
  }),
  {
    zh: '送达行政处罚意见告知书',
    en: 'Penalty notice served',
    articles: ['M55 22', 'M55 33', 'M55 35', 'M55 36', 'M55 37'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: { to: 'notified' },
    clocks: ['L04', 'L09', 'L10', 'L15'],
    recordings: recordingsOfService('noticeService'),
    papers: ['M55 35'],
  },
);
export type PenaltyNoticeServed = EventOf<typeof PenaltyNoticeServed>;

export const ServePenaltyNotice = caseCommand(
  'ServePenaltyNotice',
  record({ partyId: partyNamed(), ...delivery(), noticeId: code() }),
  {
    by: ['officer'],
    en: 'Serve the notice of proposed penalty',
    records: [PenaltyNoticeServed],
    follows: [],
    mayFollow: [],
  },
);

const defence = () => ({
  occurredAt: occurredAt(),
  defenceId: code(),
  form: oneOf('written', 'oral'),
  content: text(),
  documents: listOf(documentRef()),
  posted: optional(posting()),
});

/** A late defence is received and marked as late; the written review decides whether to consider it. */
export const DefenceReceived = caseEvent(
  'DefenceReceived',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...defence(),
    noticeId: code(),
    isLate: flag(),
    receivedBy: personId(),
  }),
  {
    zh: '收到陈述申辩',
    en: 'Defence received',
    articles: ['APL 45', 'M55 22'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L09'],
    recordings: [],
    papers: ['M55 22'],
  },
);
export type DefenceReceived = EventOf<typeof DefenceReceived>;

export const ReceiveDefence = caseCommand('ReceiveDefence', record({ partyId: partyNamed(), ...defence() }), {
  by: ['officer', 'unitHead'],
  en: 'Receive the defence',
  records: [DefenceReceived],
  follows: ['PenaltyNoticeServed'],
  mayFollow: [],
});

/** 复核意见书: always written, whatever its result (M55 22). */
const defenceReview = () => ({
  occurredAt: occurredAt(),
  defenceId: code(),
  opinion: text(),
  effect: oneOf('maintained', 'adoptedInPart', 'adopted'),
  document: documentRef(),
});

export const DefenceReviewed = caseEvent(
  'DefenceReviewed',
  record({ restsOn: restsOn(), partyId: partyId(), ...defenceReview(), reviewedBy: personId() }),
  {
    zh: '复核陈述申辩',
    en: 'Defence reviewed',
    articles: ['APL 45', 'M55 22'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type DefenceReviewed = EventOf<typeof DefenceReviewed>;

export const ReviewDefence = caseCommand('ReviewDefence', record({ partyId: partyNamed(), ...defenceReview() }), {
  by: ['officer'],
  en: 'Review the defence',
  records: [DefenceReviewed],
  follows: [],
  mayFollow: [],
});

/** 明确放弃: which right, in the party's own words, in writing (APL 62). */
const waiver = () => ({
  occurredAt: occurredAt(),
  rights: listOf(oneOf('defence', 'hearing'), { min: 1, max: 2 }),
  /** Who gives them up for a minor, or for an adult without full capacity; absent: the party itself. */
  by: optional(oneOf('guardian', 'selfSupportingMinor')),
  statement: text(),
  document: documentRef(),
});

export const RightsWaived = caseEvent(
  'RightsWaived',
  record({ restsOn: restsOn(), partyId: partyId(), ...waiver(), noticeId: code(), recordedBy: personId() }),
  {
    zh: '当事人明确放弃权利',
    en: 'Rights waived',
    articles: ['APL 62'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L04', 'L09', 'L10', 'L11', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type RightsWaived = EventOf<typeof RightsWaived>;

export const WaiveRights = caseCommand('WaiveRights', record({ partyId: partyNamed(), ...waiver() }), {
  by: ['officer', 'unitHead'],
  en: 'Record an express waiver of rights',
  records: [RightsWaived],
  follows: ['PenaltyNoticeServed'],
  mayFollow: [],
});

export const noticeEventTypes = [
  PenaltyNoticeIssued,
  PenaltyNoticeServed,
  DefenceReceived,
  DefenceReviewed,
  RightsWaived,
] as const;
export type NoticeEvent = EventOf<(typeof noticeEventTypes)[number]>;

export const noticeCommandTypes = [
  IssuePenaltyNotice,
  ServePenaltyNotice,
  ReceiveDefence,
  ReviewDefence,
  WaiveRights,
] as const;
