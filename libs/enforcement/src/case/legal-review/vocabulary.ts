import { code, flag, listOf, oneOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { documentRef, lastDay, occurredAt, packVersions, penalties, personId } from '../values.js';
import { checks, checksAsGiven } from './checks.js';

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
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewScopeDetermined = EventOf<typeof LegalReviewScopeDetermined>;

export const DetermineReviewScope = caseCommand(
  'DetermineReviewScope',
  record({ occurredAt: occurredAt(), declaredGrounds: listOf(declaredGround(), { max: 5 }), reasons: text() }),
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
  draftPenalties: penalties(),
  documents: listOf(documentRef()),
  /** 再次送审: what changed since the last opinion. */
  changes: optional(text()),
});

export const LegalReviewSubmitted = caseEvent(
  'LegalReviewSubmitted',
  record({ ...submission(), submittedBy: personId(), ...reviewTerms(), packs: packVersions() }),
  {
    zh: '提请法制审核',
    en: 'Submitted for legal review',
    articles: ['APL 58', 'NM244 29'],
    mainState: { to: 'reviewing' },
    clocks: ['L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type LegalReviewSubmitted = EventOf<typeof LegalReviewSubmitted>;

export const SubmitForLegalReview = caseCommand('SubmitForLegalReview', record(submission()), {
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
});

const supplementRequest = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  missing: text(),
  supplyBy: lastDay(),
});

export const LegalReviewReturned = caseEvent(
  'LegalReviewReturned',
  record({ ...supplementRequest(), returnedBy: personId() }),
  {
    zh: '退回补充材料',
    en: 'Returned for supplement',
    articles: ['NM244 31'],
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
  record({ ...supplement(), suppliedBy: personId(), ...reviewTerms() }),
  {
    zh: '补充送审材料',
    en: 'Supplement supplied',
    articles: ['NM244 31'],
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
  record({ ...opinion(), checks: checks(), reviewer: personId() }),
  {
    zh: '出具法制审核意见',
    en: 'Opinion of legal review given',
    articles: ['APL 58', 'M55 25'],
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
  record({ ...disagreement(), directedBy: personId() }),
  {
    zh: '协调审核异议',
    en: 'Disagreement about the review escalated',
    articles: ['APL 58', 'G118 (十三)'],
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
