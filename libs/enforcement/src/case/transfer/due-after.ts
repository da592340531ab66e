import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { after } from '../../deadlines/deadline.js';
import type { Parameters, Term } from '../../packs/rule-packs.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { CaseState } from '../state.js';

/** The last day of a term that a step starts. */
export const dueAfter = (
  command: { readonly occurredAt: Instant },
  state: CaseState,
  context: EnforcementContext,
  term: (parameters: Parameters) => Term,
): PlainDate =>
  after(chinaDateOf(command.occurredAt), term(parametersInForce(command, state, context)), context.calendar).dueOn;
