import type { PlainDate } from '@ecl/kernel';
import { lastRunOf, type ClockReading } from '../clocks/index.js';
import type { EnforcementContext } from '../context.js';
import { readingOfCase } from './clock-of-case.js';
import type { CaseState } from './state.js';

/** One more extension that this step grants, and that already counts. */
interface Granting {
  readonly extension?: { readonly days: number; readonly by: string };
}

/** 办案期限 of a case as of a day (L04); undefined for a case that was never filed. */
export const caseTermOf = (
  state: CaseState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
  { extension }: Granting = {},
): ClockReading | undefined => {
  const facts = lastRunOf(state.clocks, 'L04');
  if (!facts) return undefined;
  const extensions = extension ? [...facts.extensions, { ...extension, on }] : facts.extensions;
  return readingOfCase(on, { ...facts, extensions }, state, context);
};
