import { approverMustNotBeProposer } from '../../../guards/index.js';
import type { DataOf } from '../../../law/command-type.js';
import { partyRule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { ProposeDisclosure, WithdrawDisclosure } from '../vocabulary.js';

type Proposal = DataOf<typeof ProposeDisclosure>;
type Withdrawal = DataOf<typeof WithdrawDisclosure>;

export const DecisionMustStandToBeDisclosed = partyRule<unknown>({
  code: 'disclosure.nothing-decided',
  refs: [],
  articles: ['APL 48', 'NM244 10'],
  pack: 'national-core',
  en: 'There is no decision in force that could be published.',
  zh: '没有可供公示的现行有效的决定。',
  looksAt: 'state',
  brokenWhen: (_, { decision }) => decision.is === 'none' || decision.is === 'revoked',
});

export const DisclosureMustNotBeUnderWay = partyRule<Proposal>({
  code: 'disclosure.under-way',
  refs: [],
  articles: ['NM244 6'],
  pack: 'nei-mongol',
  en: 'Disclosure has been proposed already, or the decision is published.',
  zh: '已经提请公示或者已经公示。',
  looksAt: 'state',
  brokenWhen: (_, { disclosure }) => disclosure.is === 'proposed' || disclosure.is === 'published',
});

/** S16: collecting, reviewing and publishing are separate duties, and each is recorded. */
export const DisclosureMustBeProposed = partyRule<unknown>({
  code: 'disclosure.not-proposed',
  refs: ['S16'],
  articles: ['NM244 6', 'G118 二'],
  pack: 'nei-mongol',
  en: 'The disclosure of this decision has not been proposed.',
  zh: '该决定的公示尚未提请审核。',
  looksAt: 'state',
  brokenWhen: (_, { disclosure }) => disclosure.is !== 'proposed',
});

export const ApproverMustNotHaveProposedDisclosure = partyRule<unknown>(
  approverMustNotBeProposer<PartyCase>({
    code: 'disclosure.approver-proposed',
    of: { zh: '提请公示又批准公示', en: 'propose a publication and approve it' },
    articles: ['NM244 6'],
    proposer: ({ disclosure }) => (disclosure.is === 'proposed' ? disclosure.proposedBy : undefined),
  }),
);

export const DecisionMustBePublished = partyRule<Withdrawal>({
  code: 'disclosure.not-published',
  refs: [],
  articles: ['APL 48', 'NM244 13'],
  pack: 'national-core',
  en: 'The decision is not published.',
  zh: '该决定未在公示中。',
  looksAt: 'state',
  brokenWhen: (_, { disclosure }) => disclosure.is !== 'published',
});
