import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { ClockId } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { clockFrom, clockOn } from '../clock-of-case.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseState } from '../state.js';
import { ReviewMustBeReturned } from './rules/opinion.js';

interface ReviewTerms {
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
}

/**
 * Two texts set two periods for the review: the shorter is the target, the longer the hard limit (L12, X2). Missing
 * either raises an alarm and is not a pass.
 */
export const reviewTerms = (
  { occurredAt }: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
): ReviewTerms => {
  const from = chinaDateOf(occurredAt);
  return bothTerms((clock) => clockFrom(clock, { from }, state, context).dueOn);
};

/** The time of the supplement does not count (NM244 31): both terms end that much later. */
export const termsAfterSupplement = (
  { occurredAt, submissionId }: { readonly occurredAt: Instant; readonly submissionId: string },
  state: CaseState,
  context: EnforcementContext,
): ReviewTerms => {
  const on = chinaDateOf(occurredAt);
  return bothTerms(
    (clock) => requiredByRule(clockOn(on, clock, state, context, submissionId), ReviewMustBeReturned).dueOn,
  );
};

const bothTerms = (dueOn: (clock: ClockId) => PlainDate): ReviewTerms => ({
  targetDueOn: dueOn('L12-target'),
  hardStopDueOn: dueOn('L12'),
});
