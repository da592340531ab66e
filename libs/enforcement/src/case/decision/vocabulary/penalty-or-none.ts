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
import { present } from '../../../law/present.js';
import type { EventHistory } from '../../../law/event-type.js';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsParty, ofOneParty } from '../../case-event.js';
import {
  benchmarkApplied,
  EVERY_PARTY,
  documentRef,
  lastDay,
  lawComparisons,
  legalBasis,
  occurredAt,
  packVersions,
  partyId,
  partyNamed,
  penalties,
  personId,
} from '../../values.js';
import { decisionNumber, mitigation, payment, remedyPeriods, withOptionalNumber } from './any-decision.js';
import { restsOn } from '../../reliance/filed.js';

/** 行政处罚决定书 (APL 59; M55 27; R235 7; G27 (十二)). The remedies are not members here: the law sets them. */
const penaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: decisionNumber(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  document: documentRef(),
  /** Digest of the draft on which this decision is based. */
  draftSha256: sha256(),
  lawComparisons: lawComparisons(),
});

/** What the decision imposes on one of the parties, and how that party performs it. */
const disposition = () => ({
  penalties: penalties(),
  benchmark: optional(benchmarkApplied()),
  mitigation: optional(mitigation()),
  /** How penalties other than money must be performed, and the last day. */
  performance: optional(record({ manner: text(), performBy: lastDay() })),
  ...payment(),
});

const MOST_PARTIES_OF_A_DECISION = 200;

/** Version 1 imposed the same on every party that the case had. */
const withDispositions: EventHistory = {
  version: 2,
  upcasters: {
    1: ({ penalties, benchmark, performance, collectingBankId, account, statesSurcharge, isMajor, ...paper }) => ({
      ...paper,
      dispositions: [
        present({
          partyId: EVERY_PARTY,
          penalties,
          benchmark,
          performance,
          collectingBankId,
          account,
          statesSurcharge,
          isMajor,
        }),
      ],
    }),
  },
};

export const PenaltyDecided = caseEvent(
  'PenaltyDecided',
  record({
    restsOn: restsOn(),
    ...penaltyDecision(),
    dispositions: listOf(record({ partyId: partyId(), ...disposition(), isMajor: flag() }), {
      min: 1,
      max: MOST_PARTIES_OF_A_DECISION,
    }),
    /** The comparison in the words of a decision from before the register of provisions. */
    lawComparison: optional(text()),
    remedies: record({ ...remedyPeriods(), reconsiderationFirst: flag() }),
    decidedBy: personId(),
    isCollective: flag(),
    /** Calendar days past the case term. A late decision is in force, but has a procedural fault (L04). */
    termExceededByDays: optional(integer({ min: 1 })),
    packs: packVersions(),
  }),
  {
    zh: '作出行政处罚决定',
    en: 'Penalty decided',
    articles: ['APL 57', 'APL 58', 'APL 59', 'APL 60', 'M55 26', 'M55 27'],
    ...withDispositions,
    whose: ({ dispositions }) => dispositions.map(({ partyId }) => partyId),
    mainState: { to: 'decided' },
    clocks: ['L04', 'L12', 'L12-target', 'L14', 'M5', 'L80', 'L26', 'L40', 'L48', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type PenaltyDecided = EventOf<typeof PenaltyDecided>;

const decidedPenalty = () =>
  record({
    ...withOptionalNumber(penaltyDecision()),
    dispositions: listOf(record({ partyId: partyNamed(), ...disposition() }), {
      min: 1,
      max: MOST_PARTIES_OF_A_DECISION,
    }),
  });

/** One paper may decide about several parties: each has a disposition of its own. */
export const DecidePenalty = caseCommand('DecidePenalty', decidedPenalty(), {
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

/** The reasons of APL 30, 31, 33, 36, 37 and 57. */
const noPenaltyReason = () =>
  oneOf(
    'slightAndCorrected',
    'firstSlightAndCorrected',
    'noFault',
    'factsNotEstablished',
    'under14',
    'mentalDisorder',
    'limitationPassed',
    'noLongerUnlawful',
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
  decisionNumber: decisionNumber(),
  reason: noPenaltyReason(),
  explanation: text(),
  /** 教育: what was said to the party (APL 33(3)). */
  education: optional(text()),
  guardianNotified: optional(guardianNotice()),
  /** For `noLongerUnlawful`: the law that was repealed or amended, and what took its place. */
  lawComparisons: lawComparisons(),
  document: documentRef(),
});

export const NoPenaltyDecided = caseEvent(
  'NoPenaltyDecided',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...noPenaltyDecision(),
    decidedBy: personId(),
    packs: packVersions(),
  }),
  {
    zh: '作出不予行政处罚决定',
    en: 'No penalty decided',
    ...namingItsParty,
    whose: ofOneParty,
    articles: ['APL 30', 'APL 31', 'APL 33', 'APL 36', 'APL 37', 'APL 57'],
    mainState: { to: 'noPenalty' },
    clocks: ['L04', 'L09', 'L10', 'L11', 'L12', 'L12-target', 'L14', 'M5', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type NoPenaltyDecided = EventOf<typeof NoPenaltyDecided>;

export const DecideNoPenalty = caseCommand(
  'DecideNoPenalty',
  record({ partyId: partyNamed(), ...withOptionalNumber(noPenaltyDecision()) }),
  {
    by: ['head'],
    en: 'Decide that there is no penalty',
    records: [NoPenaltyDecided],
    follows: ['InvestigationConcluded', 'InvestigationResumed', 'AdministrativeHandlingResumed'],
    mayFollow: [],
  },
);
