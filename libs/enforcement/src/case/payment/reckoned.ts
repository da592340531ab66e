import type { PlainDate } from '@ecl/kernel';
import { afterNotice, begun, readingOn } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { parametersOf } from '../clock-of-case.js';
import type { CaseState } from '../state.js';
import type { PaymentObligation, PaymentPlan } from './state.js';

type Law = Pick<EnforcementContext, 'packs' | 'calendar'>;

/** The debt as the calendar is known now, and whether its last day may still move: it does where a change is still to be served. */
export interface ReckonedObligation {
  readonly obligation: PaymentObligation;
  readonly isProvisional: boolean;
}

/**
 * A last day that nobody set follows from the receipt of the decision, or from its restoration (L20). The event says what was known when
 * it was recorded; a notice about the holidays moves it, and the surcharge with it. A deferral or a plan names its days itself, and they
 * stay.
 */
export const reckonedObligation = (
  obligation: PaymentObligation,
  agencyId: string | undefined,
  law: Law,
): ReckonedObligation => {
  const plans = obligation.plans.map((plan) => reckonedPlan(plan, agencyId, law));
  const last = plans.at(-1);
  if (last === undefined || plans.every(({ dueOn }) => dueOn === undefined))
    return { obligation, isProvisional: obligation.awaitsReceipt === true };
  return {
    obligation: { ...obligation, dueOn: last.dueOn ?? obligation.dueOn, plans: plans.map(({ plan }) => plan) },
    isProvisional: last.isProvisional,
  };
};

interface ReckonedPlan {
  readonly plan: PaymentPlan;
  /** Undefined where its days were set. */
  readonly dueOn: PlainDate | undefined;
  readonly isProvisional: boolean;
}

const reckonedPlan = (plan: PaymentPlan, agencyId: string | undefined, law: Law): ReckonedPlan => {
  const { countedFrom, noticePublishedOn, instalments } = plan;
  if (countedFrom === undefined) return { plan, dueOn: undefined, isProvisional: false };
  const { dueOn, isProvisional } = readingOn(
    countedFrom,
    { ...begun('L20', countedFrom), ...afterNotice(noticePublishedOn) },
    parametersOf(agencyId, law),
    law.calendar,
  );
  const reckoned = { ...plan, instalments: instalments.map((each) => ({ ...each, dueOn })) };
  return { plan: isProvisional ? { ...reckoned, mayMove: true } : reckoned, dueOn, isProvisional };
};

/** As the papers and the bank have it meanwhile: as if a last day that may still move were certain. */
export const asIfCertain = (debt: PaymentObligation): PaymentObligation => ({
  ...debt,
  plans: debt.plans.map(({ mayMove: _, ...plan }) => plan),
});

/** A debt of the case with its last day as the calendar is known now. */
export const reckonedDebt = (
  debt: PaymentObligation,
  { filing }: Pick<CaseState, 'filing'>,
  context: Law,
): PaymentObligation =>
  reckonedObligation(debt, filing.is === 'none' ? undefined : filing.agencyId, context).obligation;
