import type { DataOf } from '../../law/command-type.js';
import { GUARDIAN_ACTS, wasServedAlone } from '../parties/guardian.js';
import type { PartyCase } from '../parties/party-case.js';
import { partyRule } from '../rule.js';
import { attemptsMustBeOfThisDocument } from '../service/rules/attempts.js';
import { isHandedOverDuringNotice } from '../service/during-notice.js';
import { beganOn } from '../service/served-on.js';
import { ownChallengesOf } from './challenge/own.js';
import { chargedOn, isCosts } from './costs.js';
import type { ServeSubstituteCosts } from './vocabulary.js';

type Serving = DataOf<typeof ServeSubstituteCosts>;

/** The debt of the party under a charge that is in force. */
export const debtUnder = ({ costsId }: Pick<Serving, 'costsId'>, { payments }: Pick<PartyCase, 'payments'>) =>
  payments.find((debt) => isCosts(debt) && debt.decisionId === costsId && debt.is !== 'cancelled');

export const ServedCostsMustBeCharged = partyRule<Serving>()({
  code: 'substitute.nothing-to-serve',
  refs: ['N5', 'E6'],
  articles: ['ACL 51', 'CPL 87'],
  pack: 'national-core',
  en: 'No costs are charged to the party under this id, or the charge was revoked.',
  zh: '没有以该编号向该当事人决定的代履行费用，或者该决定已被撤销。',
  reads: ['costsId'],
  neverHolds: (_, { payments }) => !payments.some((debt) => isCosts(debt) && debt.is !== 'cancelled'),
  brokenWhen: (command, party) => debtUnder(command, party) === undefined,
});

export const CostsMustNotBeServedTwice = partyRule<Serving>()({
  code: 'substitute.served-already',
  refs: ['N5', 'E6', 'L15'],
  articles: ['CPL 87', 'CPL 95', 'APL 30', 'CC 19', 'CC 22'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The decision on the costs has been served on the party, or on somebody who could take it for the party, and its days to sue run from that day.',
  zh: '代履行费用决定已经依法送达该当事人，起诉期限自送达之日起算；已查明受送达人当时系未成年人或者不具有完全民事行为能力的，可以向其监护人重新送达。',
  reads: ['costsId', 'method'],
  brokenWhen: (command, party) => {
    const debt = debtUnder(command, party);
    if (debt?.servedOn === undefined) return false;
    const { servedOn, servedBy, servedTo } = debt;
    // Whoever turns out not to have been able to take it alone: its guardian has it then. What another debtor sought says nothing of it.
    const hadIt = ownChallengesOf(debt, party).length > 0;
    if (!hadIt && wasServedAlone({ servedOn, receivedBy: servedTo }, party)) return false;
    return servedBy === undefined || !isHandedOverDuringNotice(command, { servedOn, method: servedBy });
  },
});

export const ServiceMustFollowTheCharge = partyRule<Serving>()({
  code: 'substitute.served-before-charge',
  refs: ['N5', 'E6'],
  articles: ['CPL 87'],
  pack: 'national-core',
  en: 'The service is dated before the decision on the costs.',
  zh: '送达日期早于代履行费用决定作出之日。',
  reads: ['costsId', 'method', 'noticePublishedOn'],
  brokenWhen: (command, party) => {
    const debt = debtUnder(command, party);
    return debt !== undefined && beganOn(command) < chargedOn(debt);
  },
});

/** Whichever charge the service is of, it is not older than the first of the party. */
export const AttemptsMustBeOfTheCharge = attemptsMustBeOfThisDocument(({ payments }) =>
  payments
    .filter((debt) => isCosts(debt))
    .map(chargedOn)
    .toSorted()
    .at(0),
);
