import type { DataOf } from '../../../law/command-type.js';
import { asCompared } from '../../parties/as-compared.js';
import { meanTheSame, type PartiesOfCase } from '../../participation/itself.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import { heldIn, preservationOf, TO_RETURN, type PreservedItem } from '../state.js';
import type { PreserveEvidence } from '../vocabulary/index.js';

type Preserve = DataOf<typeof PreserveEvidence>;

/** The approval comes first; in urgency it comes afterwards, and the list says why (APL 56). */
export const PreservationMustBeApproved = rule<Preserve>()({
  code: 'preservation.not-approved',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'The head has not approved the preservation before it, and the step does not say why it was urgent.',
  zh: '先行登记保存未事先经机关负责人批准，也未载明情况紧急的理由。',
  reads: ['preservationId', 'urgency'],
  brokenWhen: ({ preservationId, urgency, occurredAt }, { preservation }) => {
    const approvedAt = preservationOf(preservation, preservationId)?.approvedAt;
    return urgency === undefined && (approvedAt === undefined || approvedAt > occurredAt);
  },
});

export const PreservationMustNotBeRefused = rule<Preserve>()({
  code: 'preservation.refused',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'The head refused this preservation.',
  zh: '机关负责人不批准该先行登记保存。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, { preservation }) =>
    preservationOf(preservation, preservationId)?.approval === 'refused',
});

export const GoodsMustNotBePreservedTwice = rule<Preserve>()({
  code: 'preservation.preserved-already',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'Goods were preserved under this id already, and their seven days run from that day.',
  zh: '该编号项下已登记保存物品，处理期限自当日起算。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, { preservation }) =>
    preservationOf(preservation, preservationId)?.preservedAt !== undefined,
});

export const ItemsMustHaveIdsOfTheirOwn = rule<Preserve>()({
  code: 'preservation.item-twice',
  refs: ['B4'],
  articles: ['M55 19'],
  pack: 'mohurd-55',
  en: 'Two lines of the list have the same id.',
  zh: '清单中有两项物品使用同一编号。',
  reads: ['items'],
  brokenWhen: ({ items }) => new Set(items.map(({ itemId }) => itemId)).size < items.length,
});

export const OwnerMustBeAParty = rule<Preserve>()({
  code: 'preservation.owner-not-a-party',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The list says that goods belong to a party, but the case has no such party.',
  zh: '清单载明物品属于当事人，但本案没有该当事人。',
  reads: ['items'],
  brokenWhen: ({ items }, { parties }) =>
    items.some(({ owner }) => owner.is === 'party' && !parties.has(owner.partyId)),
});

export const WitnessMustBeNamed = rule<Preserve>()({
  code: 'preservation.witness-not-named',
  refs: ['B4'],
  articles: ['M55 17', 'M55 19'],
  pack: 'mohurd-55',
  en: 'A witness was present, and the step does not say who.',
  zh: '有见证人在场，但未载明见证人。',
  reads: ['present', 'witness'],
  brokenWhen: ({ present, witness }) => present === 'witness' && witness === undefined,
});

/** Video stands in for the person who is not there or does not sign (rulebook 5.1). */
export const AbsenceOrRefusalMustBeRecorded = rule<Preserve>()({
  code: 'preservation.not-recorded',
  refs: ['B4'],
  articles: ['M55 17', 'M55 19'],
  pack: 'mohurd-55',
  en: 'Nobody was present besides the officers, or the list was not signed, and no recording shows the step.',
  zh: '无当事人或者见证人在场，或者拒绝在清单上签名，且没有录像。',
  reads: ['present', 'signature', 'recordings'],
  brokenWhen: ({ present, signature, recordings }) =>
    (present === 'nobody' || signature === 'refusalNoted') && recordings.length === 0,
});

export const PapersMustBeHandedOver = rule<Preserve>()({
  code: 'preservation.papers-not-handed-over',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The party was present and did not receive the notice and the list.',
  zh: '当事人在场，但未当场交付先行登记保存通知书和清单。',
  reads: ['present', 'papersHandedOver'],
  brokenWhen: ({ present, papersHandedOver }) => present === 'party' && !papersHandedOver,
});

export const ListMustBeOnFile = rule<Preserve>()({
  code: 'preservation.no-list',
  refs: ['B4'],
  articles: ['M55 19'],
  pack: 'mohurd-55',
  en: 'The list of the preserved goods is not attached.',
  zh: '未附先行登记保存物品清单。',
  reads: ['documents'],
  brokenWhen: ({ documents }) => documents.length === 0,
});

/** Goods of the list that a decision or the law released, and that were not given back yet. */
const dueBack = ({ items }: Pick<Preserve, 'items'>, state: CaseState) =>
  state.preservation.flatMap(({ preservationId, items: known }) =>
    known
      .filter((item) => heldIn(item, TO_RETURN) > 0 && items.some((listed) => areTheSame(listed, item, state)))
      .map(({ itemId }) => `${preservationId}/${itemId}`),
  );

type Listed = Preserve['items'][number];

/** An id belongs to one list only: on another list it says nothing without the name. */
const areTheSame = (listed: Listed, known: PreservedItem, parties: PartiesOfCase): boolean =>
  asCompared(listed.name) === asCompared(known.name) &&
  (listed.itemId === known.itemId || asCompared(listed.specification) === asCompared(known.specification)) &&
  !areOfTwoParties(listed, known, parties);

const areOfTwoParties = (
  { owner: one }: Pick<Listed, 'owner'>,
  { owner: other }: Pick<Listed, 'owner'>,
  parties: PartiesOfCase,
): boolean => one.is === 'party' && other.is === 'party' && !meanTheSame(one.partyId, other.partyId, parties);

/** The seven days are not begun anew by another list: what must go back goes back first. */
export const GoodsDueBackMustNotBePreserved = rule<Preserve>()({
  code: 'preservation.goods-due-back',
  refs: ['B4', 'B5', 'L05'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'The list has goods that were preserved in this case, were released by a decision or by the law, and were not given back.',
  zh: '清单所列物品此前已先行登记保存，且已决定解除或者依法自动解除，尚未返还，不得再次登记保存。',
  reads: ['items'],
  brokenWhen: (command, state) => dueBack(command, state).length > 0,
  particulars: (command, state) => ({ items: dueBack(command, state).join(', ') }),
});
