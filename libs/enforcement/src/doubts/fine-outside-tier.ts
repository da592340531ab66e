import { isUncoveredByTier, type Measured } from '../case/decision/rules/benchmark.js';
import { ConcludeInvestigation } from '../case/investigation/vocabulary/index.js';
import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import type { Command } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { partiesMeant } from './parties-meant.js';

/** The name by which a proposal outside of its tier is acknowledged. */
export const FINE_OUTSIDE_TIER = 'fine-outside-tier';

interface Proposed extends Partial<Pick<Measured, 'benchmark'>> {
  readonly partyId?: string;
  readonly penalties?: Measured['penalties'];
  readonly proposedPenalties?: Measured['penalties'];
}

/**
 * 拟罚款超出裁量基准档次: the decision is refused as long as the deviation is not approved (D8), and the approval may still come. So a report or a notice may
 * propose it; whoever does so says that it is meant, before the party is told of it.
 */
export const fineOutsideTier = (
  { type, data }: Command,
  state: CaseState,
  context: EnforcementContext,
): readonly StepWarning[] =>
  proposalsIn(type, data).some((each) => isOutside(each, data as Dated, state, context)) ? [WARNING] : [];

const proposalsIn = (type: string, data: object): readonly Proposed[] => {
  if (type === IssuePenaltyNotice.name) return [data];
  if (type !== ConcludeInvestigation.name) return [];
  const { proposals } = data as { readonly proposals?: unknown };
  return Array.isArray(proposals) ? (proposals as readonly Proposed[]) : [];
};

const isOutside = (
  { partyId, benchmark, penalties: ofReport, proposedPenalties: penalties = ofReport }: Proposed,
  { occurredAt }: Dated,
  state: CaseState,
  context: EnforcementContext,
): boolean =>
  benchmark !== undefined &&
  Array.isArray(penalties) &&
  partiesMeant(partyId, state).some((party) => isUncoveredByTier({ occurredAt, benchmark, penalties }, party, context));

const WARNING: StepWarning = {
  warning: FINE_OUTSIDE_TIER,
  message:
    'The proposed fine is outside the tier of the benchmark that is named, and no deviation so far was approved: the decision will be refused without one. Correct the amount or the tier; if a deviation will be asked for, acknowledge the warning.',
  messageZh:
    '拟罚款数额超出所引用的裁量基准档次，且未经批准调整适用；未经批准的，将不能据此作出处罚决定。请更正数额或者档次；拟报请批准调整适用的，请确认本提示。',
  articles: ['APL 34', 'G27 (十二)'],
};
