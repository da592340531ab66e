import { chinaDateOf, daysBetween, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { caseTermOn, type CaseTermFacts } from '../../deadlines/case-term.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { CaseState } from '../state.js';

/**
 * Calendar days by which a decision exceeds the case term (L04); undefined while it is in time. A late decision is a
 * procedural fault that a reconsideration body or a court weighs (ARL 65; ALL 74), and no reason for the ledger to refuse it.
 */
export const termExceededByDays = (
  command: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
): number | undefined => {
  const facts = termFacts(state);
  if (facts === undefined) return undefined;
  const on = chinaDateOf(command.occurredAt);
  const { dueOn } = caseTermOn(on, facts, parametersInForce(command, state, context).caseTerm, context.calendar);
  const days = daysBetween(dueOn, on);
  return days > 0 ? days : undefined;
};

/** The term stands still while the police have the case, as it does in a suspension (M55 30; R310 10). */
const termFacts = ({ filing, investigation, transfer }: CaseState): CaseTermFacts | undefined =>
  filing.is === 'none' || filing.filedOn === undefined
    ? undefined
    : {
        filedOn: filing.filedOn,
        termExtensions: investigation.termExtensions,
        stoppedSpans: [
          ...investigation.stoppedSpans,
          ...transfer.holds.map(({ from, to }) => ({
            from: chinaDateOf(from),
            to: to === undefined ? undefined : chinaDateOf(to),
          })),
        ],
      };
