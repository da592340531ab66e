import type { PartyCase } from '../../parties/party-case.js';
import { isHeavier } from '../../penalties/comparison.js';
import { partyRule } from '../../rule.js';
import type { LegalBasis, Penalty } from '../../values.js';

interface Proposing {
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly namesNewFacts: boolean;
}

const provisions = (basis: readonly LegalBasis[]): string =>
  [...new Set(basis.map(({ law, article }) => `${law} ${article}`))].toSorted().join('; ');

/**
 * The same act again: it is in no part lighter than the one that was undone, on the same facts and under the same provisions.
 * What is undone for its procedure alone may come again (ALL-I 90).
 */
const repeats = ({ penalties, basis, namesNewFacts }: Proposing, { decision }: PartyCase): boolean => {
  const undone = decision.is === 'none' ? decision.earlier.at(-1) : undefined;
  if (undone === undefined || decision.is !== 'none') return false;
  if (decision.redo?.isOrdered !== true || decision.redo.because === 'procedure') return false;
  const isLighter = !isHeavier(penalties, undone.penalties) && isHeavier(undone.penalties, penalties);
  return !isLighter && !namesNewFacts && provisions(basis) === provisions(undone.basis);
};

const sameAct = {
  refs: ['M5'],
  articles: ['ARL 64', 'ALL 71', 'ALL-I 90'],
  pack: 'national-core',
  en: 'The decision was undone for its substance: the same penalty must not come again on the same facts and grounds.',
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
  brokenWhen: ({ proposedPenalties, basis, newFacts }, state) =>
    repeats({ penalties: proposedPenalties, basis, namesNewFacts: newFacts !== undefined }, state),
});

/** The notice says what is new, so that the party could answer it. */
export const DecisionMustNotRepeatTheUndoneAct = partyRule<{
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
}>()({
  ...sameAct,
  code: 'decision.same-act-again',
  reads: ['penalties', 'basis'],
  brokenWhen: ({ penalties, basis }, state) =>
    repeats({ penalties, basis, namesNewFacts: state.notice.is !== 'none' && state.notice.namesNewFacts }, state),
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
