import type { PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { clockOn } from '../clock-of-case.js';
import type { PartyCase } from '../parties/party-case.js';
import type { NoticeState } from './state.js';

export type Right = 'defence' | 'hearing';

/**
 * The last day of a right that the party holds under the notice in force; undefined where there is no such right, or no
 * period has begun.
 */
export const lastDayOf = (
  right: Right,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): PlainDate | undefined => {
  const { notice, partyId } = state;
  if (notice.is !== 'served' || (right === 'hearing' && !notice.mayRequestHearing)) return undefined;
  return clockOn(on, right === 'defence' ? 'L09' : 'L10', state, context, partyId)?.dueOn;
};

type RightsState = Pick<PartyCase, 'notice' | 'partyId' | 'clocks' | 'filing'>;

/**
 * Whether the party may still use a right on a day (X9). The whole last day belongs to the party, and only an express
 * waiver ends the period earlier: an early defence does not, because another may follow.
 */
export const isRightOpen = (
  right: Right,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): boolean => {
  const lastDay = lastDayOf(right, state, on, context);
  const { notice } = state;
  return notice.is !== 'none' && lastDay !== undefined && on <= lastDay && !notice.waived.includes(right);
};

/** Defences that no written review has answered yet (M55 22). */
export const unreviewedDefences = (notice: NoticeState): readonly string[] =>
  notice.is === 'none' ? [] : notice.defences.filter(({ isReviewed }) => !isReviewed).map(({ defenceId }) => defenceId);
