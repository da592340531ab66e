import type { PlainDate } from '@ecl/kernel';
import type { NoticeState } from './state.js';

export type Right = 'defence' | 'hearing';

/** The last day of a right that the party holds under the notice in force; undefined where it has none, or no period began. */
export const lastDayOf = (notice: NoticeState, right: Right): PlainDate | undefined => {
  if (notice.is === 'none') return undefined;
  return right === 'defence' ? notice.defenceUntil : notice.hearingRequestUntil;
};

/**
 * Whether the party may still use a right on a day (X9). The last day belongs to the party whole, and only an express waiver
 * ends the period earlier: a defence that came early does not, because more may follow it.
 */
export const isRightOpen = (notice: NoticeState, right: Right, on: PlainDate): boolean => {
  const lastDay = lastDayOf(notice, right);
  return notice.is !== 'none' && lastDay !== undefined && on <= lastDay && !notice.waived.includes(right);
};

/** Defences to which no written review answers yet (M55 22). */
export const unreviewedDefences = (notice: NoticeState): readonly string[] =>
  notice.is === 'none' ? [] : notice.defences.filter(({ isReviewed }) => !isReviewed).map(({ defenceId }) => defenceId);
