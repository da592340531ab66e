import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { codesThatCover } from '../powers/powers.js';
import type { DecideForParty } from './decision/of-each-disposition.js';
import type { CaseState } from './state.js';

/** What applies a benchmark: a decision, the notice that tells it, the report that proposes it. */
type Applying = Pick<DecideForParty, 'occurredAt' | 'benchmark'>;

/** The tier that a step names, if it is in force on its day and for the power of the case. */
export const tierOf = (
  { benchmark, occurredAt }: Applying,
  { filing }: CaseState,
  { registers }: EnforcementContext,
) => {
  if (benchmark === undefined || filing.is === 'none') return undefined;
  const found = registers.benchmark(benchmark.benchmarkId, chinaDateOf(occurredAt));
  if (found === undefined || !codesThatCover(filing.powerCode).includes(found.powerCode)) return undefined;
  return found.tiers.find(({ id }) => id === benchmark.tierId);
};

/** It names a tier that does not exist. A case that is not filed is refused for that. */
export const namesUnknownTier = (step: Applying, state: CaseState, context: EnforcementContext): boolean =>
  step.benchmark !== undefined && state.filing.is !== 'none' && tierOf(step, state, context) === undefined;
