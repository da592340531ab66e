import type { PlainDate } from '@ecl/kernel';
import { lastRunOf, type ClockReading } from '../clocks/index.js';
import type { EnforcementContext } from '../context.js';
import { readingOfCase } from './clock-of-case.js';
import type { CaseState } from './state.js';

interface Asked {
  /** One more extension that this step grants, and that already counts. */
  readonly extension?: { readonly days: number; readonly by: string };
  /** As it is for these parties, whatever goes on for the others; otherwise for all for whom it has not ended. */
  readonly forParties?: readonly string[];
}

/** 办案期限 of a case as of a day (L04); undefined for a case that was never filed. */
export const caseTermOf = (
  state: CaseState,
  on: PlainDate,
  context: Pick<EnforcementContext, 'packs' | 'calendar'>,
  { extension, forParties }: Asked = {},
): ClockReading | undefined => {
  const facts = lastRunOf(state.clocks, 'L04');
  if (!facts) return undefined;
  const extensions = extension ? [...facts.extensions, { ...extension, on }] : facts.extensions;
  // Also for whoever has left: it is no party any more, but its end is kept.
  const endedFor = forParties
    ? [...facts.endedFor, ...state.parties.keys()].filter((partyId) => !forParties.includes(partyId))
    : facts.endedFor;
  return readingOfCase(on, { ...facts, extensions, endedFor }, state, context);
};
