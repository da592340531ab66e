import { rulebookRow } from '../../../law/rulebook-ids.js';
import { rule } from '../../rule.js';
import { preservationOf } from '../state.js';
import type { PreservationNamed } from './named.js';

export const PreservationMustBeNew = rule<PreservationNamed>()({
  code: 'preservation.proposed-already',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'A preservation with this id is in the case already.',
  zh: '该编号的先行登记保存已经在案。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, { preservation }) => preservationOf(preservation, preservationId) !== undefined,
});

/** Goods that were preserved in urgency need no proposal: the list says why. */
export const PreservationMustBeAskedFor = rule<PreservationNamed>()({
  code: 'preservation.not-proposed',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'Nobody proposed such a preservation, and no goods were preserved under this id.',
  zh: '没有该编号的先行登记保存申请，也没有以该编号保存的物品。',
  reads: ['preservationId'],
  neverHolds: (_, { preservation }) => preservation.length === 0,
  brokenWhen: ({ preservationId }, { preservation }) => preservationOf(preservation, preservationId) === undefined,
});

export const ApprovalMustBeOpen = rule<PreservationNamed>()({
  code: 'preservation.answered-already',
  refs: ['B4'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The head has approved or refused this preservation already.',
  zh: '机关负责人已对该先行登记保存作出批准或者不批准的决定。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, { preservation }) => {
    const approval = preservationOf(preservation, preservationId)?.approval;
    return approval === 'given' || approval === 'refused';
  },
});

const { doubtful } = rulebookRow('S17');

/** Anyone who proposed it, or carried it out in urgency, does not approve it. */
export const ApproverMustNotHaveAsked = rule<PreservationNamed>()({
  code: 'preservation.approved-by-proposer',
  refs: ['S17'],
  ...(doubtful ? { doubtful } : {}),
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The same person may not both propose or carry out a preservation and approve it.',
  zh: '同一人员不得既提出或者实施先行登记保存又批准该措施。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, { preservation }, { actor }) =>
    preservationOf(preservation, preservationId)?.askedBy.includes(actor.personId) === true,
});
