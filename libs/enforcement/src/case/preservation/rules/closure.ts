import { partyCasesOf } from '../../parties/party-case.js';
import { meanTheSame } from '../../participation/itself.js';
import { ofKind } from '../../penalties/amounts.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { PreservedItem } from '../state.js';

const written = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** How a penalty speaks of goods that it does not name one by one. */
const WHAT_IS_LISTED = /清单|所列|上述|前述|全部|登记保存/u;

/**
 * A penalty in force confiscates these goods: it is one of their owner, where the owner is a party, and names them as the
 * list does, or names none of them and means the list (清单所列全部物品). Only then are the goods that were kept for it no longer their
 * owner's.
 */
const isConfiscated = (item: PreservedItem, state: CaseState): boolean => {
  const { owner } = item;
  const texts = partyCasesOf(state)
    .filter(({ partyId }) => owner.is !== 'party' || meanTheSame(owner.partyId, partyId, state))
    .flatMap(({ decision }) => (decision.is === 'penalty' ? ofKind(decision.penalties, 'confiscationOfProperty') : []))
    .map(({ items }) => written(items));
  const isNamed = ({ name }: PreservedItem): boolean => texts.some((text) => text.includes(written(name)));
  const meansTheList = texts.some((text) => WHAT_IS_LISTED.test(text));
  return isNamed(item) || (meansTheList && !keptForConfiscation(state).some(isNamed));
};

const keptForConfiscation = ({ preservation }: CaseState): readonly PreservedItem[] =>
  preservation.flatMap(({ items }) => items.filter(({ held }) => held.confiscation > 0));

/** What was taken as evidence stays in the file of the case (M55 40); everything else has to leave the agency. */
const isKept = (item: PreservedItem, state: CaseState): boolean => {
  const { preserved, test, measure, released, lapsed, confiscation } = item.held;
  return preserved + test + measure + released + lapsed > 0 || (confiscation > 0 && !isConfiscated(item, state));
};

const kept = (state: CaseState): readonly string[] =>
  state.preservation.flatMap(({ preservationId, items }) =>
    items.filter((item) => isKept(item, state)).map(({ itemId }) => `${preservationId}/${itemId}`),
  );

/** A case is not closed while the agency keeps somebody's goods without a decision that they are not theirs. */
export const GoodsMustNotBeKept = rule({
  code: 'closure.goods-kept',
  refs: ['B5', 'F1'],
  articles: ['APL 56', 'M55 19', 'M55 31'],
  pack: 'mohurd-55',
  en: 'Goods that were preserved in this case are neither returned nor confiscated nor handed to another organ.',
  zh: '本案先行登记保存的物品尚未返还、没收或者移交。',
  reads: [],
  brokenWhen: (_, state) => kept(state).length > 0,
  particulars: (_, state) => ({ items: kept(state).join(', ') }),
});
