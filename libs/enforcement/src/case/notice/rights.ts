import type { PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { lastRunOf, type ClockReading } from '../../clocks/index.js';
import { clockOn, isOverOn, readingOfCase, saidOfLastDay } from '../clock-of-case.js';
import type { PartyCase } from '../parties/party-case.js';
import type { NoticeState } from './state.js';

export type Right = 'defence' | 'hearing';

/**
 * The period of a right that the party holds under the notice in force, with its last day; undefined where there is no such right, or no
 * period has begun.
 */
export const periodOf = (
  right: Right,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): ClockReading | undefined => {
  const { notice, partyId } = state;
  if (notice.is !== 'served' || (right === 'hearing' && !notice.mayRequestHearing)) return undefined;
  return clockOn(on, right === 'defence' ? 'L09' : 'L10', state, context, partyId);
};

/**
 * The period to ask for a hearing under a notice that another one replaced before the party used or waived that right: what was sent within it is in
 * time (APL 45, 62; CPL 85). It is read as it ended.
 */
export const replacedHearingPeriod = (
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): ClockReading | undefined => {
  const { notice, partyId, clocks } = state;
  if (notice.is !== 'issued' || notice.replaced?.mayRequestHearing !== true) return undefined;
  const facts = lastRunOf(clocks, 'L10', partyId);
  return facts?.end?.how === 'fellAway' ? readingOfCase(on, facts, state, context) : undefined;
};

/**
 * The last day of a right that the party holds under the notice in force; undefined where there is no such right, or no
 * period has begun.
 */
export const lastDayOf = (
  right: Right,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): PlainDate | undefined => periodOf(right, state, on, context)?.dueOn;

/** The period in a refusal: its last day, and that it may still move. */
export const saidOfPeriod = (...asked: Parameters<typeof periodOf>): Readonly<Record<string, string>> =>
  saidOfLastDay('lastDay', periodOf(...asked));

type RightsState = Pick<PartyCase, 'notice' | 'partyId' | 'clocks' | 'filing'>;

/** Whether what the party sent on a day came after its period, as the day of the step knows it. */
export const isSentLate = (
  right: Right,
  sentOn: PlainDate,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): boolean => {
  const period = periodOf(right, state, on, context);
  return period !== undefined && isOverOn(sentOn, period);
};

/**
 * Whether the party may still use a right on a day (X9). The whole last day belongs to the party, and only an express
 * waiver ends the period earlier: an early defence does not, because another may follow. A last day that may still move ends nothing.
 */
export const isRightOpen = (
  right: Right,
  state: RightsState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
): boolean => {
  const period = periodOf(right, state, on, context);
  const { notice } = state;
  return notice.is !== 'none' && period !== undefined && !isOverOn(on, period) && !notice.waived.includes(right);
};

/** Defences that no written review has answered yet (M55 22). */
export const unreviewedDefences = (notice: NoticeState): readonly string[] =>
  notice.is === 'none' ? [] : notice.defences.filter(({ isReviewed }) => !isReviewed).map(({ defenceId }) => defenceId);
