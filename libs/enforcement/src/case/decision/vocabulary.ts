import {
  code,
  date,
  exactly,
  flag,
  integer,
  listOf,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import type { CaseEventName } from '../events.js';
import {
  benchmarkApplied,
  conduct,
  documentRef,
  lastDay,
  legalBasis,
  occurredAt,
  officers,
  packVersions,
  party,
  penalties,
  personId,
} from '../values.js';

/** 行政处罚决定: a penalty, none, or one on the spot; and what is done about a decision afterwards. */

const DECIDED: readonly CaseEventName[] = ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'];

/** Where and how a fine is to be paid: never to the agency that imposes it (APL 67; R235 7). */
const payment = () => ({
  collectingBankId: optional(code()),
  account: optional(code()),
  /** The document names the surcharge and its rate; without that none may be charged (X10). */
  statesSurcharge: flag(),
});

/** The principal head approves, or the heads together. */
const benchmarkDeviation = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  reasons: text(),
  /** Minutes of the collective discussion, where not the principal head alone approves. */
  minutes: optional(documentRef()),
});

export const BenchmarkDeviationApproved = caseEvent(
  'BenchmarkDeviationApproved',
  record({ ...benchmarkDeviation(), approvedBy: personId() }),
  {
    zh: '批准调整适用裁量基准',
    en: 'Deviation from the benchmark approved',
    articles: ['G27 (十二)'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type BenchmarkDeviationApproved = EventOf<typeof BenchmarkDeviationApproved>;

export const ApproveBenchmarkDeviation = caseCommand('ApproveBenchmarkDeviation', record(benchmarkDeviation()), {
  by: ['head'],
  en: 'Approve a deviation from the discretion benchmark',
  records: [BenchmarkDeviationApproved],
  follows: [],
  mayFollow: [],
});

/** 行政处罚决定书 (APL 59; M55 27; R235 7; G27 (十二)). The remedies are not among these words: the law gives them. */
const penaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  penalties: penalties(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  benchmark: optional(benchmarkApplied()),
  /** Manner of performance of what is not paid in money, and its last day. */
  performance: optional(record({ manner: text(), performBy: lastDay() })),
  ...payment(),
  document: documentRef(),
  /** Digest of the draft that this decision puts into force. */
  draftSha256: sha256(),
  /** 从旧兼从轻: which law is lighter, where it changed between conduct and decision (APL 37; X6). */
  lawComparison: optional(text()),
});

/** What the document says of remedies, in calendar days and months. Only a law may set other periods (X5). */
const remedyPeriods = () => ({ reconsiderationDays: integer({ min: 1 }), suitMonths: integer({ min: 1 }) });

export const PenaltyDecided = caseEvent(
  'PenaltyDecided',
  record({
    ...penaltyDecision(),
    remedies: record({ ...remedyPeriods(), reconsiderationFirst: flag() }),
    decidedBy: personId(),
    isCollective: flag(),
    isMajor: flag(),
    /** Calendar days past the case term. A late decision is in force, with a fault of procedure (L04). */
    termExceededByDays: optional(integer({ min: 1 })),
    packs: packVersions(),
  }),
  {
    zh: '作出行政处罚决定',
    en: 'Penalty decided',
    articles: ['APL 57', 'APL 58', 'APL 59', 'APL 60', 'M55 26', 'M55 27'],
    mainState: { to: 'decided' },
    recordings: [],
    papers: [],
  },
);
export type PenaltyDecided = EventOf<typeof PenaltyDecided>;

export const DecidePenalty = caseCommand('DecidePenalty', record(penaltyDecision()), {
  by: ['head'],
  en: 'Decide the penalty',
  records: [PenaltyDecided],
  follows: [
    'InvestigationConcluded',
    'InvestigationResumed',
    'PenaltyNoticeServed',
    'RightsWaived',
    'DefenceReviewed',
    'LegalReviewScopeDetermined',
    'LegalReviewOpinionGiven',
    'CollectiveDeliberationHeld',
    'BenchmarkDeviationApproved',
    'AdministrativeHandlingResumed',
    'HearingHeld',
    'HearingAbandoned',
    'HearingRequestRejected',
  ],
  mayFollow: [],
});

/** The seven reasons of APL 30, 31, 33, 36 and 57. */
const noPenaltyReason = () =>
  oneOf(
    'slightAndCorrected',
    'firstSlightAndCorrected',
    'noFault',
    'factsNotEstablished',
    'under14',
    'mentalDisorder',
    'limitationPassed',
  );

/** 责令监护人加以管教: who was notified, on which day, by which paper (APL 30). */
const guardianNotice = () =>
  record({
    guardianId: code(),
    name: personal(text({ max: 200 }), { of: 'guardianId' }),
    notifiedOn: date(),
    document: documentRef(),
  });

const noPenaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  reason: noPenaltyReason(),
  explanation: text(),
  /** 教育: what was said to the party (APL 33(3)). */
  education: optional(text()),
  guardianNotified: optional(guardianNotice()),
  document: documentRef(),
});

export const NoPenaltyDecided = caseEvent(
  'NoPenaltyDecided',
  record({ ...noPenaltyDecision(), decidedBy: personId(), packs: packVersions() }),
  {
    zh: '作出不予行政处罚决定',
    en: 'No penalty decided',
    articles: ['APL 30', 'APL 31', 'APL 33', 'APL 36', 'APL 57'],
    mainState: { to: 'noPenalty' },
    recordings: [],
    papers: [],
  },
);
export type NoPenaltyDecided = EventOf<typeof NoPenaltyDecided>;

export const DecideNoPenalty = caseCommand('DecideNoPenalty', record(noPenaltyDecision()), {
  by: ['head'],
  en: 'Decide that there is no penalty',
  records: [NoPenaltyDecided],
  follows: ['InvestigationConcluded', 'InvestigationResumed', 'AdministrativeHandlingResumed'],
  mayFollow: [],
});

/** 当场处罚决定书 (APL 51, 52; M55 12–14). */
const onSpotDecision = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  unitId: code(),
  party: party(),
  conduct: conduct(),
  powerCode: code(),
  basis: listOf(legalBasis(), { max: 50 }),
  officers: officers(),
  certificatesShown: flag(),
  penalties: penalties(),
  /** Number of the pre-numbered form. */
  formNumber: text({ max: 64 }),
  facts: text(),
  /** The rights of the party were explained, and the party was heard. */
  defenceHeard: flag(),
  defence: optional(text()),
  handedOver: flag(),
  signature: oneOf('signed', 'refusalNoted'),
  ...payment(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  document: documentRef(),
});

/** Decided, explained and handed over in one step; the first event of a case under the simple procedure. */
export const OnSpotPenaltyDecided = caseEvent(
  'OnSpotPenaltyDecided',
  record({
    ...onSpotDecision(),
    /** Against a penalty on the spot the party goes to reconsideration first (X4). */
    remedies: record({ ...remedyPeriods(), reconsiderationFirst: exactly(true) }),
    /** Last day to report the penalty to the agency (L13). */
    reportDueOn: lastDay(),
    paymentDueOn: optional(lastDay()),
    packs: packVersions(),
  }),
  {
    zh: '当场作出行政处罚决定',
    en: 'Penalty on the spot',
    articles: ['APL 51', 'APL 52', 'M55 12', 'M55 13', 'M55 14'],
    mainState: { to: 'onSpotDecided' },
    recordings: [{ level: 'regional', article: 'NM244 17', coveredBy: ['onSpotPenalty', 'inspection'] }],
    papers: [],
  },
);
export type OnSpotPenaltyDecided = EventOf<typeof OnSpotPenaltyDecided>;

/** A fine on the spot is owed from the same moment. */
export const DecideOnSpot = caseCommand('DecideOnSpot', record(onSpotDecision()), {
  by: ['officer'],
  en: 'Decide a penalty on the spot',
  records: [OnSpotPenaltyDecided, 'PaymentObligationOpened'],
  follows: [],
  mayFollow: [],
  begins: true,
});

/** Late or not is read off the two dates; the report itself is never refused for lateness. */
export const OnSpotPenaltyReported = caseEvent(
  'OnSpotPenaltyReported',
  record({ occurredAt: occurredAt(), reportedBy: personId() }),
  {
    zh: '当场处罚备案',
    en: 'Penalty on the spot reported',
    articles: ['APL 52', 'M55 14'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type OnSpotPenaltyReported = EventOf<typeof OnSpotPenaltyReported>;

export const ReportOnSpot = caseCommand('ReportOnSpot', record({ occurredAt: occurredAt() }), {
  by: ['officer'],
  en: 'Report a penalty decided on the spot',
  records: [OnSpotPenaltyReported],
  follows: DECIDED,
  mayFollow: [],
});

/** Only slips and omissions without real effect are corrected (M55 28(2)–(4)). */
const correction = () => ({
  occurredAt: occurredAt(),
  kind: oneOf('slip', 'omission'),
  correction: text(),
  document: documentRef(),
});

export const DecisionCorrected = caseEvent('DecisionCorrected', record({ ...correction(), correctedBy: personId() }), {
  zh: '补正行政处罚决定书',
  en: 'Decision corrected',
  articles: ['M55 28'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type DecisionCorrected = EventOf<typeof DecisionCorrected>;

export const CorrectDecision = caseCommand('CorrectDecision', record(correction()), {
  by: ['head'],
  en: 'Correct a slip in the decision',
  records: [DecisionCorrected],
  follows: DECIDED,
  mayFollow: ['closure'],
});

const revocation = () => ({
  occurredAt: occurredAt(),
  cause: oneOf('selfCorrection', 'reconsideration', 'court'),
  reasons: text(),
  document: documentRef(),
});

export const DecisionRevoked = caseEvent('DecisionRevoked', record({ ...revocation(), revokedBy: personId() }), {
  zh: '撤销行政处罚决定',
  en: 'Decision revoked',
  articles: ['APL 48', 'APL 75', 'M55 28'],
  mainState: { to: 'revoked' },
  recordings: [],
  papers: [],
});
export type DecisionRevoked = EventOf<typeof DecisionRevoked>;

/** Never silently: what was published is withdrawn and what was paid goes back, in the same step. */
export const RevokeDecision = caseCommand('RevokeDecision', record(revocation()), {
  by: ['head'],
  en: 'Revoke the decision',
  records: [DecisionRevoked, 'DisclosureWithdrawn', 'RefundOrdered'],
  follows: DECIDED,
  mayFollow: ['closure'],
});

const majorPenaltyReport = () => ({
  occurredAt: occurredAt(),
  to: listOf(oneOf('government', 'superior'), { min: 1, max: 2 }),
  document: documentRef(),
});

export const MajorPenaltyReported = caseEvent(
  'MajorPenaltyReported',
  record({ ...majorPenaltyReport(), reportedBy: personId() }),
  {
    zh: '重大行政处罚备案',
    en: 'Major penalty reported',
    articles: ['NMFILE 3', 'NMFILE 4', 'NMRESP 16'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type MajorPenaltyReported = EventOf<typeof MajorPenaltyReported>;

export const ReportMajorPenalty = caseCommand('ReportMajorPenalty', record(majorPenaltyReport()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Report a major penalty',
  records: [MajorPenaltyReported],
  follows: DECIDED,
  mayFollow: [],
});

export const decisionEventTypes = [
  PenaltyDecided,
  NoPenaltyDecided,
  BenchmarkDeviationApproved,
  OnSpotPenaltyDecided,
  OnSpotPenaltyReported,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
] as const;
export type DecisionEvent = EventOf<(typeof decisionEventTypes)[number]>;

export const decisionCommandTypes = [
  DecidePenalty,
  DecideNoPenalty,
  ApproveBenchmarkDeviation,
  DecideOnSpot,
  ReportOnSpot,
  CorrectDecision,
  RevokeDecision,
  ReportMajorPenalty,
] as const;
