import type { PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { after } from '../../deadlines/deadline.js';
import type { Parameters } from '../../packs/rule-packs.js';
import type { Review } from './state.js';

interface ReviewTerms {
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
}

/**
 * Two texts set two periods for the review: the shorter is the target, the longer the hard limit (L12, X2). Missing
 * either raises an alarm and is not a pass.
 */
export const reviewTerms = (
  submittedOn: PlainDate,
  { legalReviewTarget, legalReviewHardStop }: Parameters,
  calendar: WorkingCalendar,
): ReviewTerms => ({
  targetDueOn: after(submittedOn, legalReviewTarget, calendar).dueOn,
  hardStopDueOn: after(submittedOn, legalReviewHardStop, calendar).dueOn,
});

/**
 * The time of the supplement does not count (NM244 31): both terms move by the working days between the return and the
 * supplement.
 */
export const termsAfterSupplement = (
  { returnedOn, targetDueOn, hardStopDueOn }: Review,
  suppliedOn: PlainDate,
  calendar: WorkingCalendar,
): ReviewTerms => {
  const days = returnedOn === undefined ? 0 : calendar.workingDaysBetween(returnedOn, suppliedOn);
  const later = (dueOn: PlainDate): PlainDate => (days === 0 ? dueOn : calendar.addWorkingDays(dueOn, days).date);
  return { targetDueOn: later(targetDueOn), hardStopDueOn: later(hardStopDueOn) };
};
