import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { ClockId } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { clockFrom } from '../clock-of-case.js';
import type { CaseState } from '../state.js';

/** The last day of a time limit that a step begins. */
export const dueAfter = (
  { occurredAt }: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
  clock: ClockId,
): PlainDate => clockFrom(clock, { from: chinaDateOf(occurredAt) }, state, context).dueOn;
