import { addMonths, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { CaseState } from '../state.js';

/** The last day on which the public reads that a decision was withdrawn. */
export const tombstoneShownUntil = (
  { occurredAt }: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
): PlainDate => {
  const { tombstoneMonths } = parametersInForce({ occurredAt }, state, context);
  return addMonths(chinaDateOf(occurredAt), tombstoneMonths);
};
