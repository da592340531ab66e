import { approverMustNotBeProposer } from '../../../guards/index.js';
import { partyRule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';

export const DecisionMustStandToBeDisclosed = partyRule({
  code: 'disclosure.nothing-decided',
  refs: [],
  articles: ['APL 48', 'NM244 10'],
  pack: 'national-core',
  en: 'There is no decision in force that could be published.',
  zh: '没有可供公示的现行有效的决定。',
  reads: [],
  brokenWhen: (_, { decision }) => decision.is === 'none' || decision.is === 'revoked',
});

/** A decision that was confirmed unlawful stays in force, but its text does not go back to the public (APL 48). */
export const UnlawfulDecisionMustNotBePublished = partyRule({
  code: 'disclosure.confirmed-unlawful',
  refs: ['X3', 'M8'],
  articles: ['APL 48', 'NM244 13'],
  pack: 'national-core',
  en: 'The decision was confirmed unlawful.',
  zh: '该决定已被确认违法，不得公示。',
  reads: [],
  brokenWhen: (_, { decision }) => decision.is !== 'none' && decision.is !== 'revoked' && decision.isUnlawful,
});

export const PlatformsMustWaitForWord = partyRule({
  code: 'disclosure.nothing-to-pass-on',
  refs: ['L83'],
  articles: ['M55 10', 'APL 48'],
  pack: 'mohurd-55',
  en: 'No withdrawal waits to be passed on to credit and other platforms.',
  zh: '没有待向信用信息平台等通报的撤回。',
  reads: [],
  brokenWhen: (_, { disclosure }) => disclosure.passOnBy === undefined,
});

export const DisclosureMustNotBeUnderWay = partyRule({
  code: 'disclosure.under-way',
  refs: [],
  articles: ['NM244 6'],
  pack: 'nei-mongol',
  en: 'Disclosure has been proposed already, or the decision is published.',
  zh: '已经提请公示或者已经公示。',
  reads: [],
  brokenWhen: (_, { disclosure }) => disclosure.is === 'proposed' || disclosure.is === 'published',
});

/** S16: collecting, reviewing and publishing are separate duties, and each is recorded. */
export const DisclosureMustBeProposed = partyRule({
  code: 'disclosure.not-proposed',
  refs: ['S16'],
  articles: ['NM244 6', 'G118 二'],
  pack: 'nei-mongol',
  en: 'The disclosure of this decision has not been proposed.',
  zh: '该决定的公示尚未提请审核。',
  reads: [],
  brokenWhen: (_, { disclosure }) => disclosure.is !== 'proposed',
});

export const ApproverMustNotHaveProposedDisclosure = partyRule(
  approverMustNotBeProposer<PartyCase>({
    code: 'disclosure.approver-proposed',
    of: { zh: '提请公示又批准公示', en: 'propose a publication and approve it' },
    articles: ['NM244 6'],
    proposer: ({ disclosure }) => (disclosure.is === 'proposed' ? disclosure.proposedBy : undefined),
  }),
);

export const DecisionMustBePublished = partyRule({
  code: 'disclosure.not-published',
  refs: [],
  articles: ['APL 48', 'NM244 13'],
  pack: 'national-core',
  en: 'The decision is not published.',
  zh: '该决定未在公示中。',
  reads: [],
  brokenWhen: (_, { disclosure }) => disclosure.is !== 'published',
});
