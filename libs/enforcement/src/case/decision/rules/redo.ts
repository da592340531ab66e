import type { PartyCase } from '../../parties/party-case.js';
import { eachBack } from '../../parties/tracks.js';
import { isClearlyLighter } from '../../penalties/comparison.js';
import { parametersInForce } from '../../parameters-in-force.js';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import type { EarlierDecision } from '../state.js';
import { partyRule } from '../../rule.js';
import type { LegalBasis, Penalty } from '../../values.js';

interface Proposing extends Dated {
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly namesNewFacts: boolean;
}

const provisions = (basis: readonly LegalBasis[]): string =>
  [...new Set(basis.map(({ law, article }) => `${law} ${article}`))].toSorted().join('; ');

/** The decisions that a court, or whoever reconsidered, undid for their substance, and for which no notice since named other facts. */
const undoneForSubstance = (party: PartyCase): readonly EarlierDecision[] => {
  const { decision } = party;
  if (decision.is !== 'none') return [];
  const notices = eachBack(party).map(({ notice }) => notice);
  return decision.earlier.filter(({ redo }, index) => {
    const since = notices.slice(1, decision.earlier.length - index);
    const isOnOtherFacts = since.some((notice) => notice.is !== 'none' && notice.namesNewFacts);
    return redo.isOrdered && redo.because !== 'procedure' && !isOnOtherFacts;
  });
};

/**
 * The same act again: on the same facts and under the same provisions, and not clearly lighter; where the facts or the law did not hold,
 * however light it is. What is undone for its procedure alone may come again (ALL-I 90).
 */
const repeats = (
  { penalties, basis, namesNewFacts, occurredAt }: Proposing,
  party: PartyCase,
  context: EnforcementContext,
): boolean => {
  if (namesNewFacts) return false;
  const { sameActWithinPercent } = parametersInForce({ occurredAt }, party, context);
  return undoneForSubstance(party).some(
    (undone) =>
      provisions(basis) === provisions(undone.basis) &&
      (undone.redo.fault === 'factsOrLaw' || !isClearlyLighter(penalties, undone.penalties, sameActWithinPercent)),
  );
};

const sameAct = {
  refs: ['M5'],
  articles: ['ARL 64', 'ALL 71', 'ALL-I 90'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '复议决定、判决未说明实体原因（redo.fault）或者仅因数额明显不当撤销的，金额降低超过一定比例（参数 sameActWithinPercent，默认10%）或者减少处罚种类的，不属于基本相同的行政行为。',
      en: 'Where the order does not say what of the substance did not hold (redo.fault), or the amount alone did not, a penalty that is lower by more than some per cent (parameter sameActWithinPercent, 10 by default) or lacks an item is another act.',
    },
    otherReading: {
      zh: '主要事实和主要理由未改变的，无论数额降低多少，均属基本相同的行政行为。',
      en: 'On the same main facts and main grounds it is the same act, however much lower it is.',
    },
  },
  en: 'The decision was undone for its substance: the same or basically the same penalty must not come again on the same facts and grounds.',
  zh: '原决定因实体问题被撤销的，不得以同一事实和理由作出与原决定相同或者基本相同的处罚。',
} as const;

export const NoticeMustNotRepeatTheUndoneAct = partyRule<{
  readonly proposedPenalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly newFacts?: string;
}>()({
  ...sameAct,
  code: 'notice.same-act-again',
  reads: ['proposedPenalties', 'basis', 'newFacts'],
  brokenWhen: ({ proposedPenalties, basis, newFacts, occurredAt }, state, context) =>
    repeats({ penalties: proposedPenalties, basis, namesNewFacts: newFacts !== undefined, occurredAt }, state, context),
});

/** The notice says what is new, so that the party could answer it. */
export const DecisionMustNotRepeatTheUndoneAct = partyRule<{
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
}>()({
  ...sameAct,
  code: 'decision.same-act-again',
  reads: ['penalties', 'basis'],
  brokenWhen: ({ penalties, basis, occurredAt }, state, context) => {
    const namesNewFacts = state.notice.is !== 'none' && state.notice.namesNewFacts;
    return repeats({ penalties, basis, namesNewFacts, occurredAt }, state, context);
  },
});

export const DecisionIdMustBeNew = partyRule<{ readonly decisionId: string }>()({
  code: 'decision.id-used',
  refs: ['M5'],
  articles: ['M55 40', 'ARL 64'],
  pack: 'mohurd-55',
  en: 'An earlier decision of this case, which was undone, has this id.',
  zh: '该编号已用于本案在先的、已被撤销或者确认无效的决定。',
  reads: ['decisionId'],
  brokenWhen: ({ decisionId }, { decision }) => decision.earlier.some((earlier) => earlier.decisionId === decisionId),
});

/** Penalties of a kind that is not decided anew, because it did not fall: it stays in force by the decision of before. */
const beyondTheItem = (penalties: readonly Penalty[], { decision }: PartyCase): readonly Penalty[] => {
  const items = decision.is === 'none' ? decision.redo?.items : undefined;
  return items === undefined ? [] : penalties.filter(({ kind }) => !items.some((item) => item.kind === kind));
};

const beyond = {
  refs: ['M5'],
  articles: ['ARL 64', 'ALL 70', 'APL 29'],
  pack: 'national-core',
  en: 'Only the item that was revoked is decided anew, and this is a penalty of another kind.',
  zh: '只就被撤销的处罚内容重新作出决定，不得增列其他种类的处罚。',
} as const;

export const NoticeMustKeepToTheItem = partyRule<{ readonly proposedPenalties: readonly Penalty[] }>()({
  ...beyond,
  code: 'notice.beyond-the-item',
  reads: ['proposedPenalties'],
  brokenWhen: ({ proposedPenalties }, party) => beyondTheItem(proposedPenalties, party).length > 0,
});

export const DecisionMustKeepToTheItem = partyRule<{ readonly penalties: readonly Penalty[] }>()({
  ...beyond,
  code: 'decision.beyond-the-item',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, party) => beyondTheItem(penalties, party).length > 0,
});
