import type { Review } from './state.js';
import type { PartyCase } from '../parties/party-case.js';
import type { PartyTracks } from '../parties/tracks.js';

/** The last review that was requested; undefined if there was no request. */
export const lastReview = ({ legalReview }: Pick<PartyTracks, 'legalReview'>): Review | undefined =>
  legalReview.review.is === 'none' ? undefined : legalReview.review;

/** Only this is a pass. A head's direction in a disagreement is not (X8). */
export const hasPassed = (review: Review | undefined): boolean => review?.is === 'closed' && review.opinion === 'agree';

/** A review that was requested before the hearing did not see its record, and does not count (X7). */
export const precedesHearing = (review: Review | undefined, { hearing }: PartyCase): boolean =>
  review !== undefined && hearing.lastHeldAt !== undefined && review.submittedAt <= hearing.lastHeldAt;
