import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { Parameters } from '../packs/rule-packs.js';
import type { CaseState } from './state.js';

/** A step on a day; a step that opens a case names its agency itself. */
interface Step {
  readonly occurredAt: Instant;
  readonly agencyId?: string;
}

/**
 * The parameters in force for the agency of the case on the day of the step. A step is judged by its own day, not by
 * the day of its recording.
 */
export const parametersInForce = (
  { occurredAt, agencyId }: Step,
  { filing }: CaseState,
  { packs }: EnforcementContext,
): Parameters => packs.inForce(chinaDateOf(occurredAt), filing.is === 'none' ? agencyId : filing.agencyId);
