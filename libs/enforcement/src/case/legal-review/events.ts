import { date, eventType, flag, listOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, packVersions, personId } from '../values.js';
import { checks, disagreement, opinion, reviewGround, submission, supplement, supplementRequest } from './forms.js';

/** The reason is kept either way: why the case goes to review, or why it need not. */
export const LegalReviewScopeDetermined = eventType(
  'LegalReviewScopeDetermined',
  record({
    occurredAt: occurredAt(),
    isRequired: flag(),
    grounds: listOf(reviewGround()),
    reasons: text(),
    determinedBy: personId(),
    packs: packVersions(),
  }),
);
export type LegalReviewScopeDetermined = EventOf<typeof LegalReviewScopeDetermined>;

/** The shorter of the two lawful periods is the target, the longer one the hard stop (X2). */
const reviewTerms = () => ({ targetDueOn: date(), hardStopDueOn: date() });

export const LegalReviewSubmitted = eventType(
  'LegalReviewSubmitted',
  record({ ...submission(), submittedBy: personId(), ...reviewTerms(), packs: packVersions() }),
);
export type LegalReviewSubmitted = EventOf<typeof LegalReviewSubmitted>;

export const LegalReviewReturned = eventType(
  'LegalReviewReturned',
  record({ ...supplementRequest(), returnedBy: personId() }),
);
export type LegalReviewReturned = EventOf<typeof LegalReviewReturned>;

/** The working days of the supplement do not count: both terms end that much later (NM244 31). */
export const LegalReviewSupplied = eventType(
  'LegalReviewSupplied',
  record({ ...supplement(), suppliedBy: personId(), ...reviewTerms() }),
);
export type LegalReviewSupplied = EventOf<typeof LegalReviewSupplied>;

export const LegalReviewOpinionGiven = eventType(
  'LegalReviewOpinionGiven',
  record({ ...opinion(), checks: checks(), reviewer: personId() }),
);
export type LegalReviewOpinionGiven = EventOf<typeof LegalReviewOpinionGiven>;

/** 异议协调. The head's direction sends the draft back to review; it is never a pass (APL 58; X8). */
export const ReviewDisagreementEscalated = eventType(
  'ReviewDisagreementEscalated',
  record({ ...disagreement(), directedBy: personId() }),
);
export type ReviewDisagreementEscalated = EventOf<typeof ReviewDisagreementEscalated>;

export const legalReviewEventTypes = [
  LegalReviewScopeDetermined,
  LegalReviewSubmitted,
  LegalReviewReturned,
  LegalReviewSupplied,
  LegalReviewOpinionGiven,
  ReviewDisagreementEscalated,
] as const;
export type LegalReviewEvent = EventOf<(typeof legalReviewEventTypes)[number]>;
