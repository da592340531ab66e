import {
  code,
  date,
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
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import {
  benchmarkApplied,
  documentRef,
  lastDay,
  legalBasis,
  occurredAt,
  packVersions,
  penalties,
  personId,
} from '../../values.js';
import { payment, remedyPeriods } from './any-decision.js';

/** 行政处罚决定书 (APL 59; M55 27; R235 7; G27 (十二)). The remedies are not members here: the law sets them. */
const penaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  penalties: penalties(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  benchmark: optional(benchmarkApplied()),
  /** How penalties other than money must be performed, and the last day. */
  performance: optional(record({ manner: text(), performBy: lastDay() })),
  ...payment(),
  document: documentRef(),
  /** Digest of the draft on which this decision is based. */
  draftSha256: sha256(),
  /** 从旧兼从轻: which law is lighter, where it changed between conduct and decision (APL 37; X6). */
  lawComparison: optional(text()),
});

export const PenaltyDecided = caseEvent(
  'PenaltyDecided',
  record({
    ...penaltyDecision(),
    remedies: record({ ...remedyPeriods(), reconsiderationFirst: flag() }),
    decidedBy: personId(),
    isCollective: flag(),
    isMajor: flag(),
    /** Calendar days past the case term. A late decision is in force, but has a procedural fault (L04). */
    termExceededByDays: optional(integer({ min: 1 })),
    packs: packVersions(),
  }),
  {
    zh: '作出行政处罚决定',
    en: 'Penalty decided',
    articles: ['APL 57', 'APL 58', 'APL 59', 'APL 60', 'M55 26', 'M55 27'],
    mainState: { to: 'decided' },
    clocks: ['L04', 'L12', 'L12-target', 'L14', 'L80'],
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
    clocks: ['L04', 'L09', 'L10', 'L11', 'L12', 'L12-target', 'L14'],
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
