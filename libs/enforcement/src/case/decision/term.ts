import { chinaDateOf, daysBetween, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { caseTermOf } from '../case-term.js';
import type { CaseState } from '../state.js';

/**
 * Calendar days by which a decision exceeds the case term (L04); undefined while it is in time. A late decision is a
 * procedural fault that a reconsideration body or a court judges (ARL 65; ALL 74); the ledger does not refuse it.
 */
export const termExceededByDays = (
  { occurredAt }: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
): number | undefined => {
  const on = chinaDateOf(occurredAt);
  const term = caseTermOf(state, on, context);
  const days = term === undefined ? 0 : daysBetween(term.dueOn, on);
  return days > 0 ? days : undefined;
};
