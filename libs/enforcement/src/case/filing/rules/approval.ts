import { approverMustNotBeProposer } from '../../../guards/duties.js';
import type { Dated } from '../../../law/dated.js';
import { type CaseRule, rule } from '../../rule.js';

export const FilingMustBeProposed = rule({
  code: 'filing.not-proposed',
  refs: ['A7'],
  articles: ['APL 54', 'M55 15'],
  pack: 'mohurd-55',
  en: 'The filing of this case has already been decided.',
  zh: '本案不处于待批准立案状态。',
  reads: [],
  brokenWhen: (_, { filing }) => filing.is !== 'proposed',
});

/** Asked together with the rule that a head approves. */
export const FilingMustNotBeApprovedByItsProposer: CaseRule<Dated> = {
  ...approverMustNotBeProposer({
    code: 'filing.approved-by-proposer',
    of: { zh: '提请立案又批准立案', en: 'propose the filing of a case and approve it' },
    articles: ['M55 15'],
    proposer: ({ filing }) => (filing.is === 'none' ? undefined : filing.proposedBy),
  }),
  refs: ['S17', 'SC06'],
};

export const CaseMustBeFiled = rule({
  code: 'filing.not-filed',
  refs: ['A7'],
  articles: ['APL 54', 'M55 15'],
  pack: 'mohurd-55',
  en: 'The case has not been filed.',
  zh: '本案尚未立案。',
  reads: [],
  brokenWhen: (_, { filing }) => filing.is !== 'filed',
});

export const CaseMustBeProposedOrFiled = rule({
  code: 'filing.not-in-hand',
  refs: ['A10'],
  articles: ['M55 6'],
  pack: 'mohurd-55',
  en: 'Only a case that is being handled can be transferred to another organ.',
  zh: '只有正在办理的案件可以移送其他机关。',
  reads: [],
  brokenWhen: (_, { filing }) => filing.is !== 'proposed' && filing.is !== 'filed',
});

/** 移送函: a transfer needs a letter. */
export const TransferLetterMustBeThere = rule<{ readonly documents: readonly unknown[] }>()({
  code: 'filing.no-transfer-letter',
  refs: ['A10'],
  articles: ['M55 6'],
  pack: 'mohurd-55',
  en: 'The transfer letter is missing.',
  zh: '缺少案件移送函。',
  reads: ['documents'],
  brokenWhen: ({ documents }) => documents.length === 0,
});
