import { chinaDateOf, formatYuan } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { isClosed } from '../closure/state.js';
import type { PartyCase } from '../parties/party-case.js';
import { partyRule, rule } from '../rule.js';
import { timesConfiscated } from './held.js';
import {
  areTaken,
  dayOf,
  decisionPerformed,
  firstDayOf,
  gainsOwed,
  gainsToReturn,
  isRestored,
  penaltiesInForce,
  propertyToReturn,
  unperformed,
  whatOf,
} from './performed.js';
import { isOrderUnclear, ordersMeant } from './orders.js';
import type { Performance, RecordPerformance } from './vocabulary.js';

type Performing = DataOf<typeof RecordPerformance>;

/** What goes back needs no decision in force, but one under which it was taken. */
const GOES_BACK: readonly Performance['is'][] = ['gainsReturned', 'propertyReturned'];

/**
 * While the decision is to be made anew nothing is imposed. What was taken under the one that fell goes back (ACL 41), and an order to
 * correct is no part of the penalty that fell (APL 28): whether it was followed is checked all the same.
 */
const isOpenDuringARedo = ({ is }: Performance): boolean => GOES_BACK.includes(is) || is === 'corrected';

export const DecisionMustBeServedToBePerformed = partyRule<Performing>()({
  code: 'performance.nothing-served',
  refs: ['F1', 'M8'],
  articles: ['APL 66', 'APL 61', 'ACL 41'],
  pack: 'national-core',
  en: 'No decision about the party was served, so there is nothing to perform.',
  zh: '尚未向当事人送达处罚决定，没有可供履行的内容。',
  reads: ['performance'],
  neverHolds: (_, { decision }) => decision.is === 'none' && decision.earlier.length === 0,
  brokenWhen: ({ performance }, { decision, service }) =>
    decision.is === 'none'
      ? decision.earlier.length === 0 || !isOpenDuringARedo(performance)
      : !GOES_BACK.includes(performance.is) && service.firstServedOn === undefined,
});

/** Beside the fine and costs, which the bank reports, and what nobody has to perform: a warning, a public criticism. */
const isAnythingLeft = (party: PartyCase): boolean =>
  unperformed(party).some((kind) => kind !== 'fine' && kind !== 'substituteCosts') || !isRestored(party);

/** A closed case is reopened for what goes back to the party, and for what was left when enforcement was terminated. */
export const SomethingMustBeLeftInAClosedCase = partyRule({
  code: 'performance.nothing-left',
  refs: ['F1'],
  articles: ['M55 31', 'M55 40'],
  pack: 'mohurd-55',
  en: 'The case is closed, the party has performed everything that is recorded here, and nothing goes back to it.',
  zh: '案件已经结案，应当在此登记的内容均已履行，也没有应当退还的财物。',
  reads: [],
  brokenWhen: (_, party) => isClosed(party.closure) && !isAnythingLeft(party),
});

/** The penalty, or the order, that the record says was performed. */
const isImposed = (performance: Performance, party: PartyCase): boolean => {
  const penalties = penaltiesInForce(party);
  switch (performance.is) {
    case 'gainsPaid':
      return penalties.some(({ kind }) => kind === 'confiscationOfGains');
    case 'propertyTaken':
      return penalties.some(
        (penalty) => penalty.kind === 'confiscationOfProperty' && penalty.items === performance.items,
      );
    case 'timeServed':
    case 'carriedOut':
      return penalties.some((penalty) => penalty.kind === performance.kind && whatOf(penalty) === performance.what);
    case 'corrected':
      return ordersMeant(performance, party).length > 0;
    case 'gainsReturned':
    case 'propertyReturned':
      return true;
  }
};

export const PenaltyMustBeImposedToBePerformed = partyRule<Performing>()({
  code: 'performance.not-imposed',
  refs: ['F1'],
  articles: ['APL 66', 'APL 28'],
  pack: 'national-core',
  en: 'The decision in force imposes no such penalty, or the party was not ordered on that day to correct anything.',
  zh: '现行处罚决定没有该项处罚内容，或者当日未责令该当事人改正。',
  reads: ['performance'],
  brokenWhen: ({ performance }, party) => !isImposed(performance, party),
});

/** Two orders of one day are two: which of them was followed, or carried out in the place of the party, is said by its id. */
export const ORDER_MUST_BE_NAMED = {
  code: 'correction.order-unclear',
  refs: ['F1', 'N5'],
  articles: ['APL 28', 'M55 31'],
  pack: 'national-core',
  en: 'Several things were ordered of the party on that day: name the order by its id.',
  zh: '当日责令该当事人改正的有多项，应当以责令编号写明是哪一项。',
} as const;

export const CheckMustNameItsOrder = partyRule<Performing>()({
  ...ORDER_MUST_BE_NAMED,
  reads: ['performance'],
  brokenWhen: ({ performance }, party) => performance.is === 'corrected' && isOrderUnclear(performance, party),
});

export const GainsMustNotBeOverpaid = partyRule<Performing>()({
  code: 'performance.more-gains-than-imposed',
  refs: ['F1'],
  articles: ['APL 74'],
  pack: 'national-core',
  en: 'More is paid than is left of the confiscated gains: return the rest to the payer.',
  zh: '缴纳数额超过尚未缴纳的没收违法所得，超出部分应当退还缴款人。',
  reads: ['performance'],
  brokenWhen: ({ performance }, party) => performance.is === 'gainsPaid' && performance.amount > gainsOwed(party),
  particulars: (_, party) => ({ open: formatYuan(gainsOwed(party)) }),
});

/** What was taken under a decision that was made anew since is taken, unless it went back. */
export const GoodsMustNotBeTakenTwice = partyRule<Performing>()({
  code: 'performance.taken-already',
  refs: ['F1'],
  articles: ['APL 74', 'APL 66'],
  pack: 'national-core',
  en: 'These goods are taken already and did not go back: under a new decision they are kept, not taken again.',
  zh: '该项物品此前已经收缴且尚未返还，重新作出的决定予以没收的，继续保留，不再重复登记收缴。',
  reads: ['performance'],
  brokenWhen: ({ performance }, party) =>
    performance.is === 'propertyTaken' &&
    timesConfiscated(performance.items, party.decision) > 0 &&
    areTaken(performance.items, party),
});

/** A stop of business that still runs is not performed. */
export const PerformanceMustBeOver = rule<Performing>()({
  code: 'performance.not-over',
  refs: ['F1'],
  articles: ['APL 66', 'M55 31'],
  pack: 'national-core',
  en: 'It is not performed yet: its last day is after the day of the record.',
  zh: '尚未履行完毕：截止日期晚于登记之日。',
  reads: ['performance'],
  brokenWhen: ({ performance, occurredAt }) => dayOf(performance) > chinaDateOf(occurredAt),
  particulars: ({ performance }) => ({ lastDay: dayOf(performance) }),
});

const isBeforeItsDecision = (performance: Performance, party: PartyCase): boolean => {
  const { decision } = party;
  if (performance.is === 'corrected' || decision.is === 'none') return false;
  // What goes back under a decision that was made anew since may have gone back before the new one.
  return decisionPerformed(performance, party) === decision.decisionId && firstDayOf(performance) < decision.decidedOn;
};

export const PerformanceMustFollowTheDecision = partyRule<Performing>()({
  code: 'performance.before-decision',
  refs: ['F1'],
  articles: ['APL 66'],
  pack: 'national-core',
  en: 'It is dated before the decision that imposes it, or it ends before it begins.',
  zh: '日期早于处罚决定，或者截止日期早于开始日期。',
  reads: ['performance'],
  brokenWhen: ({ performance }, party) =>
    firstDayOf(performance) > dayOf(performance) || isBeforeItsDecision(performance, party),
});

export const OnlyWhatFellMustGoBack = partyRule<Performing>()({
  code: 'performance.nothing-to-return',
  refs: ['F1'],
  articles: ['ACL 41', 'ARL 72'],
  pack: 'national-core',
  en: 'It was not taken from the party, a penalty in force keeps it, or it went back already.',
  zh: '未从当事人处收取，或者有现行处罚依据，或者已经返还。',
  reads: ['performance'],
  brokenWhen: ({ performance }, party) =>
    (performance.is === 'gainsReturned' && performance.amount > gainsToReturn(party)) ||
    (performance.is === 'propertyReturned' && !propertyToReturn(party).includes(performance.items)),
});
