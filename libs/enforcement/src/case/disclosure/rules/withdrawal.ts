import { fold } from '../../../redaction/index.js';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { parametersInForce } from '../../parameters-in-force.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { isHeldForThePolice } from '../../transfer/effect.js';
import { searchingForPersonal } from '../failed-redactions.js';
import { officialNumbersOf, peopleOf } from '../people-of-case.js';
import { personalValuesOf, publishedNamesOf, redacted } from '../personal-values.js';
import { namePolicyFor } from '../public-text.js';
import type { RestateWithdrawal, WithdrawalCause, WithdrawDisclosure } from '../vocabulary.js';

type Withdrawal = DataOf<typeof WithdrawDisclosure>;
type Restatement = DataOf<typeof RestateWithdrawal>;
type Explained = Pick<Withdrawal, 'occurredAt' | 'publicReason'>;

/** Causes of which the public reads only that the law does not let the decision be open. */
const WITHOUT_REASON: readonly WithdrawalCause[] = ['transferred', 'notOpen'];
/** 涉嫌犯罪: the public does not learn of it from a withdrawal (NM244 11(5)), in whatever words. */
const OF_A_CRIME =
  /罪|刑事|刑警|刑拘|徒刑|公安|派出所|警方|警察|民警|经侦|检察|(?<!办)公诉|移送|侦查|嫌疑人|立案|拘留|逮捕|看守所|取保候审|判刑|行刑|crim|police|prosecut/u;

const tellsOfACrime = (text: string): boolean => OF_A_CRIME.test(fold(text).text.replaceAll(/[\p{P}\p{S}\s]/gu, ''));

/** The reason as the public will read it: without anybody's personal data. */
export const publicReasonOf = (
  { occurredAt, publicReason }: Explained,
  state: PartyCase,
  context: EnforcementContext,
): { publicReason?: string } => {
  if (publicReason === undefined) return {};
  const policy = namePolicyFor(state, parametersInForce({ occurredAt }, state, context));
  const people = peopleOf(state, context);
  return { publicReason: redacted(publicReason, personalValuesOf(people, policy), publishedNamesOf(people, policy)) };
};

const legible = (explained: Explained, state: PartyCase, context: EnforcementContext) => {
  const { publicReason } = publicReasonOf(explained, state, context);
  if (publicReason === undefined) return [];
  const policy = namePolicyFor(state, parametersInForce(explained, state, context));
  return searchingForPersonal(peopleOf(state, context), policy, officialNumbersOf(state))('publicReason', publicReason);
};

/** The public reads the reason of a withdrawal as it reads a decision. */
export const NothingPersonalMustBeInTheReason = partyRule<Explained>()({
  code: 'disclosure.reason-not-redacted',
  refs: ['X3'],
  articles: ['NM244 10', 'PIPL 28', 'G118 二'],
  pack: 'nei-mongol',
  en: 'The public reason still shows personal data: a name, an id number, an address, a contact or an account.',
  zh: '对外说明的撤回理由中仍有姓名、证件号码、住址、联系方式或者账号等应当隐去的信息。',
  reads: ['publicReason'],
  brokenWhen: (command, state, context) => legible(command, state, context).length > 0,
  particulars: (command, state, context) => {
    const found = legible(command, state, context);
    return {
      legible: [...new Set(found.map(({ kind }) => kind))].join(', '),
      passages: found.map(({ from, to }) => `${String(from)}–${String(to)}`).join(', '),
    };
  },
});

/** What must stay closed is not explained away: neither the suspicion of a crime nor a secret. */
export const ReasonMustNotTellOfACrime = partyRule<Explained>()({
  code: 'disclosure.reason-tells-of-a-crime',
  refs: ['X12'],
  articles: ['NM244 11'],
  pack: 'nei-mongol',
  en: 'The public reason tells of a suspected crime or of the police; the public is not told of it.',
  zh: '对外说明的撤回理由提到涉嫌犯罪或者移送公安机关，不得对外说明。',
  reads: ['publicReason'],
  brokenWhen: ({ publicReason }) => publicReason !== undefined && tellsOfACrime(publicReason),
});

/**
 * What is withdrawn for the police is published again once they give the case back (L80): without a suspicion nobody ever would be
 * reminded of it.
 */
export const CrimeMustBeSuspected = partyRule<Withdrawal>()({
  code: 'disclosure.withdrawn-without-suspicion',
  refs: ['X12'],
  articles: ['NM244 11'],
  pack: 'nei-mongol',
  en: 'No crime of this party is suspected in this case today, or the transfer to the police is over: nothing is withdrawn on account of it.',
  zh: '本案当日没有针对该当事人的涉嫌犯罪记录，或者移送已经结束，不得以移送公安机关为由撤回。',
  reads: ['cause'],
  brokenWhen: ({ cause }, party) => cause === 'transferred' && !isHeldForThePolice(party),
  particulars: (_, { transfer }) => ({ stage: transfer.stage }),
});

const closedUnder = (cause: WithdrawalCause | undefined): boolean =>
  cause !== undefined && WITHOUT_REASON.includes(cause);

export const ClosedMatterMustNotBeExplained = partyRule<Withdrawal>()({
  code: 'disclosure.reason-of-a-closed-matter',
  refs: ['X12', 'X13'],
  articles: ['NM244 11'],
  pack: 'nei-mongol',
  en: 'What is withdrawn because it may not be open has no public reason; the public reads only that the law closes it.',
  zh: '因依法不予公开或者暂不公开而撤回的，不对外说明具体理由。',
  reads: ['cause', 'publicReason'],
  brokenWhen: ({ cause, publicReason }) => publicReason !== undefined && closedUnder(cause),
});

export const ClosedMatterMustStayUnexplained = partyRule<Restatement>()({
  code: 'disclosure.closed-matter-explained-later',
  refs: ['X12', 'X13'],
  articles: ['NM244 11'],
  pack: 'nei-mongol',
  en: 'What was withdrawn because it may not be open gets no public reason later.',
  zh: '因依法不予公开或者暂不公开而撤回的，事后也不对外说明具体理由。',
  reads: ['publicReason'],
  brokenWhen: ({ publicReason }, { disclosure }) =>
    publicReason !== undefined && closedUnder(disclosure.tombstone?.cause),
});

export const WithdrawalMustBeShown = partyRule({
  code: 'disclosure.not-withdrawn',
  refs: [],
  articles: ['APL 48', 'G118 二'],
  pack: 'national-core',
  en: 'The public reads of no withdrawal of this decision.',
  zh: '该决定没有公示中的撤回说明。',
  reads: [],
  brokenWhen: (_, { disclosure }) => disclosure.tombstone === undefined,
});
