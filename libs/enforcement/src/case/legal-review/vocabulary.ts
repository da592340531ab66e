import { code, flag, listOf, oneOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import type { EventHistory } from '../../law/event-type.js';
import { present } from '../../law/present.js';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParties, ofItsParties } from '../case-event.js';
import {
  EVERY_PARTY,
  documentRef,
  lastDay,
  occurredAt,
  packVersions,
  partiesNamed,
  partyId,
  partyIds,
  partyNamed,
  penalties,
  personId,
} from '../values.js';
import { checks, checksAsGiven } from './checks.js';
import { restsOn } from '../reliance/filed.js';

/** 法制审核: its commands and events. */

/** Grounds that people declare, because no computation can find them (APL 58(1); NM244 26; G118 (十二)). */
const declaredGround = () =>
  oneOf('majorPublicInterest', 'majorRights', 'complexLegalRelations', 'socialRisk', 'otherLaw');

/** All grounds for a review: those that people declare, and those that follow from the case itself (H04–H06). */
const reviewGround = () =>
  oneOf(
    'majorPublicInterest',
    'majorRights',
    'complexLegalRelations',
    'socialRisk',
    'otherLaw',
    'heard',
    'cataloguePower',
    'fineThreshold',
    'confiscationThreshold',
    'severePenalty',
  );
export type ReviewGround = Payload<ReturnType<typeof reviewGround>>;

/** The shorter of the two lawful periods is the target, the longer one the hard limit (X2). */
const reviewTerms = () => ({ targetDueOn: lastDay(), hardStopDueOn: lastDay() });

/** The reason is kept in both cases: why the case goes to review, or why it need not. */
export const LegalReviewScopeDetermined = caseEvent(
  'LegalReviewScopeDetermined',
  record({
    restsOn: restsOn(),
    partyIds: partyIds(),
    occurredAt: occurredAt(),
    isRequired: flag(),
    grounds: listOf(reviewGround()),
    reasons: text(),
    determinedBy: personId(),
    packs: packVersions(),
  }),
  {
    zh: '确定是否法制审核',
    en: 'Scope of legal review determined',
    articles: ['APL 58', 'NM244 26'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewScopeDetermined = EventOf<typeof LegalReviewScopeDetermined>;

export const DetermineReviewScope = caseCommand(
  'DetermineReviewScope',
  record({
    partyIds: partiesNamed(),
    occurredAt: occurredAt(),
    declaredGrounds: listOf(declaredGround(), { max: 5 }),
    reasons: text(),
  }),
  {
    by: ['officer', 'unitHead'],
    en: 'Determine whether legal review is required',
    records: [LegalReviewScopeDetermined],
    follows: ['PenaltyNoticeServed', 'HearingHeld', 'HearingAbandoned', 'HearingRequestRejected'],
    mayFollow: [],
  },
);

/** The draft and the file that comes with it (NM244 29). */
const submission = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  reviewer: personId(),
  draft: documentRef(),
  documents: listOf(documentRef()),
  /** 再次送审: what changed since the last opinion. */
  changes: optional(text()),
});

/** Version 1 proposed the same for every party that the case had. */
const withDrafts: EventHistory = {
  version: 2,
  upcasters: {
    1: ({ draftPenalties, ...paper }) => ({
      ...paper,
      draftPenalties: [present({ partyId: EVERY_PARTY, penalties: draftPenalties })],
    }),
  },
};

/** What the draft imposes on each of the parties that it covers. */
const draftPenalties = <Id extends ReturnType<typeof partyId> | ReturnType<typeof partyNamed>>(id: Id) =>
  listOf(record({ partyId: id, penalties: penalties() }), { min: 1, max: 200 });

export const LegalReviewSubmitted = caseEvent(
  'LegalReviewSubmitted',
  record({
    restsOn: restsOn(),
    ...submission(),
    draftPenalties: draftPenalties(partyId()),
    submittedBy: personId(),
    ...reviewTerms(),
    packs: packVersions(),
  }),
  {
    zh: '提请法制审核',
    en: 'Submitted for legal review',
    articles: ['APL 58', 'NM244 29'],
    ...withDrafts,
    whose: ({ draftPenalties }) => draftPenalties.map(({ partyId }) => partyId),
    mainState: { to: 'reviewing' },
    clocks: ['L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewSubmitted = EventOf<typeof LegalReviewSubmitted>;

export const SubmitForLegalReview = caseCommand(
  'SubmitForLegalReview',
  record({ ...submission(), draftPenalties: draftPenalties(partyNamed()) }),
  {
    by: ['officer', 'unitHead'],
    en: 'Submit for legal review',
    records: [LegalReviewSubmitted],
    follows: [
      'PenaltyNoticeServed',
      'DefenceReviewed',
      'LegalReviewScopeDetermined',
      'LegalReviewOpinionGiven',
      'HearingHeld',
      'HearingAbandoned',
      'HearingRequestRejected',
    ],
    mayFollow: [],
  },
);

const supplementRequest = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  missing: text(),
  supplyBy: lastDay(),
});

export const LegalReviewReturned = caseEvent(
  'LegalReviewReturned',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...supplementRequest(), returnedBy: personId() }),
  {
    zh: '退回补充材料',
    en: 'Returned for supplement',
    articles: ['NM244 31'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewReturned = EventOf<typeof LegalReviewReturned>;

export const ReturnForSupplement = caseCommand('ReturnForSupplement', record(supplementRequest()), {
  by: ['legalReviewer'],
  en: 'Return for supplement',
  records: [LegalReviewReturned],
  follows: ['LegalReviewSubmitted', 'LegalReviewSupplied'],
  mayFollow: [],
});

const supplement = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  documents: listOf(documentRef(), { min: 1 }),
});

/** The working days of the supplement do not count: both terms end that much later (NM244 31). */
export const LegalReviewSupplied = caseEvent(
  'LegalReviewSupplied',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...supplement(), suppliedBy: personId(), ...reviewTerms() }),
  {
    zh: '补充送审材料',
    en: 'Supplement supplied',
    articles: ['NM244 31'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewSupplied = EventOf<typeof LegalReviewSupplied>;

export const SupplyForReview = caseCommand('SupplyForReview', record(supplement()), {
  by: ['officer', 'unitHead'],
  en: 'Supply what the review asked for',
  records: [LegalReviewSupplied],
  follows: ['LegalReviewReturned'],
  mayFollow: [],
});

/** 同意, 补充调查, 改正, 不同意, 涉嫌犯罪移送. */
const opinion = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  opinion: oneOf('agree', 'investigateFurther', 'correct', 'refuse', 'crimeSuspected'),
  reasons: text(),
  document: documentRef(),
  /** The suspected offence, if that is the opinion. */
  offence: optional(text({ max: 200 })),
});

export const LegalReviewOpinionGiven = caseEvent(
  'LegalReviewOpinionGiven',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...opinion(), checks: checks(), reviewer: personId() }),
  {
    zh: '出具法制审核意见',
    en: 'Opinion of legal review given',
    articles: ['APL 58', 'M55 25'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewOpinionGiven = EventOf<typeof LegalReviewOpinionGiven>;

export const GiveReviewOpinion = caseCommand('GiveReviewOpinion', record({ ...opinion(), checks: checksAsGiven() }), {
  by: ['legalReviewer'],
  en: 'Give the opinion of legal review',
  records: [LegalReviewOpinionGiven, 'CrimeSuspected'],
  follows: ['LegalReviewSubmitted', 'LegalReviewSupplied'],
  mayFollow: [],
});

const disagreement = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  views: record({ handlingUnit: text(), reviewer: text() }),
  direction: text(),
});

/** The head's direction sends the draft back to review; it never counts as a pass (APL 58; X8). */
export const ReviewDisagreementEscalated = caseEvent(
  'ReviewDisagreementEscalated',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...disagreement(), directedBy: personId() }),
  {
    zh: '协调审核异议',
    en: 'Disagreement about the review escalated',
    articles: ['APL 58', 'G118 (十三)'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type ReviewDisagreementEscalated = EventOf<typeof ReviewDisagreementEscalated>;

export const EscalateReviewDisagreement = caseCommand('EscalateReviewDisagreement', record(disagreement()), {
  by: ['head'],
  en: 'Settle a disagreement about the review',
  records: [ReviewDisagreementEscalated],
  follows: ['LegalReviewOpinionGiven'],
  mayFollow: [],
});

export const legalReviewEventTypes = [
  LegalReviewScopeDetermined,
  LegalReviewSubmitted,
  LegalReviewReturned,
  LegalReviewSupplied,
  LegalReviewOpinionGiven,
  ReviewDisagreementEscalated,
] as const;
export type LegalReviewEvent = EventOf<(typeof legalReviewEventTypes)[number]>;

export const legalReviewCommandTypes = [
  DetermineReviewScope,
  SubmitForLegalReview,
  ReturnForSupplement,
  SupplyForReview,
  GiveReviewOpinion,
  EscalateReviewDisagreement,
] as const;
