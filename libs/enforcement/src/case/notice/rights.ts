import type { PlainDate } from '@ecl/kernel';
import type { NoticeState } from './state.js';

export type Right = 'defence' | 'hearing';

/**
 * The last day of a right that the party holds under the notice in force; undefined where there is no such right, or no
 * period has begun.
 */
export const lastDayOf = (notice: NoticeState, right: Right): PlainDate | undefined => {
  if (notice.is === 'none') return undefined;
  return right === 'defence' ? notice.defenceUntil : notice.hearingRequestUntil;
};

/**
 * Whether the party may still use a right on a day (X9). The whole last day belongs to the party, and only an express
 * waiver ends the period earlier: an early defence does not, because another may follow.
 */
export const isRightOpen = (notice: NoticeState, right: Right, on: PlainDate): boolean => {
  const lastDay = lastDayOf(notice, right);
  return notice.is !== 'none' && lastDay !== undefined && on <= lastDay && !notice.waived.includes(right);
};

/** Defences that no written review has answered yet (M55 22). */
export const unreviewedDefences = (notice: NoticeState): readonly string[] =>
  notice.is === 'none' ? [] : notice.defences.filter(({ isReviewed }) => !isReviewed).map(({ defenceId }) => defenceId);
