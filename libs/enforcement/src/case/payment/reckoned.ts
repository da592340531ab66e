import { begun, readingOn } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { parametersOf } from '../clock-of-case.js';
import type { CaseState } from '../state.js';
import type { PaymentObligation } from './state.js';

type Law = Pick<EnforcementContext, 'packs' | 'calendar'>;

/** The debt as the calendar is known now, and whether its last day may still move. */
export interface ReckonedObligation {
  readonly obligation: PaymentObligation;
  readonly isProvisional: boolean;
}

/**
 * The first last day of a debt follows from the receipt of the decision (L20). The event says what was known when it was recorded; a
 * notice about the holidays moves it, and the surcharge with it. A deferral or a plan names its days itself, and they stay.
 */
export const reckonedObligation = (
  obligation: PaymentObligation,
  agencyId: string | undefined,
  law: Law,
): ReckonedObligation => {
  const { receivedOn, plans } = obligation;
  const [first, ...later] = plans;
  if (receivedOn === undefined || !first) return { obligation, isProvisional: false };
  const reading = readingOn(receivedOn, begun('L20', receivedOn), parametersOf(agencyId, law), law.calendar);
  const { dueOn } = reading;
  const plan = { ...first, instalments: first.instalments.map((each) => ({ ...each, dueOn })) };
  const isFirst = later.length === 0;
  return {
    obligation: { ...obligation, dueOn: isFirst ? dueOn : obligation.dueOn, plans: [plan, ...later] },
    isProvisional: isFirst && reading.isProvisional,
  };
};

/** A debt of the case with its last day as the calendar is known now. */
export const reckonedDebt = (
  debt: PaymentObligation,
  { filing }: Pick<CaseState, 'filing'>,
  context: Law,
): PaymentObligation =>
  reckonedObligation(debt, filing.is === 'none' ? undefined : filing.agencyId, context).obligation;
