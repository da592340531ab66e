import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { rangeInYuan } from '../../../registers/powers/fine-range.js';
import { tierOf } from '../../benchmark-tier.js';
import { ofKind } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { Penalty } from '../../values.js';
import type { DecideForParty } from '../of-each-disposition.js';
import { changesFor, comparisonsIn, daysOf, isOf, type OnBasis } from './compared-law.js';

interface Imposing extends OnBasis {
  readonly penalties: readonly Penalty[];
  readonly mitigation?: { readonly as: 'lighter' | 'reduced' };
  /** Of a penalty on the spot, which files the case itself. */
  readonly powerCode?: string;
  readonly agencyId?: string;
}

/**
 * 法定幅度 of the law that is applied: only 减轻处罚 goes below it, and nothing above. Where nobody entered the range, the ledger cannot
 * know it.
 */
export const FineMustLieWithinTheRange = partyRule<Imposing>()({
  code: 'decision.fine-outside-range',
  refs: ['X6'],
  articles: ['APL 34', 'APL 37', 'APL 38'],
  pack: 'national-core',
  en: 'A fine is outside the range that is registered of the law applied, for this power of the agency, and the decision does not say that it is reduced.',
  zh: '罚款数额超出本机关该职权登记的、所适用法律规定的法定罚款幅度，且决定未载明减轻处罚。',
  reads: ['penalties', 'mitigation', 'powerCode', 'agencyId', 'basis', 'conduct', 'lawComparisons'],
  brokenWhen: (command, state, context) => {
    const range = rangeFor(command, state, context);
    if (range === undefined) return false;
    const isReduced = command.mitigation?.as === 'reduced';
    return ofKind(command.penalties, 'fine').some(
      ({ amount }) => amount > range.to || (amount < range.from && !isReduced),
    );
  },
  particulars: (command, state, context) => rangeInYuan(rangeFor(command, state, context)),
});

/**
 * The day whose law the decision applies: that of the conduct, or its own where what the law has become is lighter (从旧兼从轻). Where nothing
 * changed in between, it is one law.
 */
const lawOf = (command: Imposing, state: PartyCase, context: EnforcementContext): { on: PlainDate; isOne: boolean } => {
  const { conductEndedOn, stepOn } = daysOf(command, state);
  const changes = changesFor(command, state, context);
  const isNewer = comparisonsIn(command).some(
    (each) => each.lighter === 'newer' && changes.some((change) => isOf(each, change)),
  );
  return { on: isNewer ? stepOn : conductEndedOn, isOne: changes.length === 0 };
};

const rangeFor = (command: Imposing, state: PartyCase, context: EnforcementContext) => {
  const { agencyId, powerCode } = state.filing.is === 'none' ? command : state.filing;
  if (agencyId === undefined || powerCode === undefined) return undefined;
  const { on, isOne } = lawOf(command, state, context);
  const { registers } = context;
  return (
    registers.fineRange(agencyId, powerCode, on) ??
    // What was entered first holds for the days before it too, as long as it is the same law.
    (isOne && on < chinaDateOf(command.occurredAt) ? registers.firstFineRange(agencyId, powerCode, on) : undefined)
  );
};

/** 减轻处罚 is a finding of the decision, and not a choice among the tiers. */
export const ReducingTierMustBeForAReduction = partyRule<
  Pick<DecideForParty, 'occurredAt' | 'partyId' | 'benchmark' | 'mitigation'>
>()({
  code: 'decision.reducing-tier-without-reduction',
  refs: ['D8'],
  articles: ['APL 34'],
  pack: 'national-core',
  en: 'The tier of the benchmark is one that reduces below the range of the law, and the decision does not say that the penalty is reduced, and why.',
  zh: '所适用的是减轻处罚档次，但决定未载明减轻处罚及其理由。',
  reads: ['benchmark', 'mitigation'],
  brokenWhen: (command, state, context) =>
    tierOf(command, state, context)?.reduces === true && command.mitigation?.as !== 'reduced',
});
