import { chinaDateOf, daysBetween, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { caseTermOf } from '../case-term.js';
import { undecidedIn } from '../parties/party-case.js';
import type { CaseState } from '../state.js';

/**
 * Calendar days by which a decision exceeds the case term (L04), or the term of the order to decide anew (M5); undefined
 * while it is in time. A late decision is a procedural fault that a reconsideration body or a court judges (ARL 65; ALL 74);
 * the ledger does not refuse it. Nobody is late for a last day that may still move (K7).
 */
export const termExceededByDays = (
  { occurredAt }: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
  partyIds: readonly string[],
): number | undefined => {
  const on = chinaDateOf(occurredAt);
  const term = caseTermOf(state, on, context, { forParties: partyIds });
  const dueOn = redoDueOn(state) ?? (term?.isProvisional === true ? undefined : term?.dueOn);
  const days = dueOn === undefined ? 0 : daysBetween(dueOn, on);
  return days > 0 ? days : undefined;
};

const redoDueOn = (state: CaseState): PlainDate | undefined =>
  undecidedIn(state)
    .map(({ decision }) => (decision.is === 'none' ? decision.redo?.dueOn : undefined))
    .find((dueOn) => dueOn !== undefined);
