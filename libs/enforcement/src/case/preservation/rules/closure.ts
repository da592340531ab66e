import { partyCasesOf } from '../../parties/party-case.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { PreservedItem } from '../state.js';

/** A penalty in force confiscates property: the goods that were kept for it are no longer their owner's. */
const isConfiscating = (state: CaseState): boolean =>
  partyCasesOf(state).some(
    ({ decision }) =>
      decision.is === 'penalty' && decision.penalties.some(({ kind }) => kind === 'confiscationOfProperty'),
  );

/** What was taken as evidence stays in the file of the case (M55 40); everything else has to leave the agency. */
const isKept = ({ held }: PreservedItem, state: CaseState): boolean =>
  held.preserved + held.test + held.measure + held.released + held.lapsed > 0 ||
  (held.confiscation > 0 && !isConfiscating(state));

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
