import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { clockFrom } from '../clock-of-case.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseState } from '../state.js';
import { PreservationMustBeApproved } from './rules/on-the-spot.js';
import { preservationOf } from './state.js';
import type { PreservationNamed } from './rules/named.js';

/** Whether the head approved the preservation before the goods were preserved. */
export const isApproved = ({ preservationId, occurredAt }: PreservationNamed, { preservation }: CaseState): boolean => {
  const approvedAt = preservationOf(preservation, preservationId)?.approvedAt;
  return approvedAt !== undefined && approvedAt <= occurredAt;
};

/** The last moment for the approval of goods that were preserved in urgency. */
export const approvalDueAt = (preservedAt: Instant, state: CaseState, context: EnforcementContext): Instant =>
  requiredByRule(
    clockFrom('L05-approval', { from: chinaDateOf(preservedAt), at: preservedAt }, state, context).dueAt,
    PreservationMustBeApproved,
  );
