import { addFen, chinaDateOf, fen, formatYuan, type Fen } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { partyRule, rule } from '../rule.js';
import type { CaseState } from '../state.js';
import { isCosts } from './costs.js';
import type { ChargeSubstituteCosts } from './vocabulary.js';

type Charging = DataOf<typeof ChargeSubstituteCosts>;

export const SubstitutedOrderMustBeOnRecord = partyRule<Charging>()({
  code: 'substitute.no-such-order',
  refs: ['N5'],
  articles: ['ACL 50', 'APL 28'],
  pack: 'national-core',
  en: 'Nothing was ordered to be corrected on that day, so nothing was done in the place of the party.',
  zh: '本案当日没有责令改正等义务，不存在代履行。',
  reads: ['orderedOn'],
  brokenWhen: ({ orderedOn }, { investigation }) =>
    !investigation.corrections.some((order) => order.orderedOn === orderedOn),
});

/** 代履行三日前催告, in working days (ACL 69): the third of them is over when it is done. */
const DAYS_OF_DEMAND = 3;

export const SubstituteMustFollowTheDemand = rule<Charging>()({
  code: 'substitute.without-demand',
  refs: ['N5', 'N6'],
  articles: ['ACL 51', 'ACL 52', 'ACL 69'],
  pack: 'national-core',
  en: 'The party was not asked in writing three working days before, and it was no obstacle on a road, a waterway or a public place that had to go at once.',
  zh: '代履行前未满三个工作日书面催告当事人，且不属于立即清除道路、河道或者公共场所障碍物、污染物的情形。',
  reads: ['isImmediate', 'demandServedOn', 'demand', 'performedOn'],
  brokenWhen: ({ isImmediate, demandServedOn, demand, performedOn }, _, { calendar }) =>
    !isImmediate &&
    (demandServedOn === undefined ||
      demand === undefined ||
      performedOn <= calendar.addWorkingDays(demandServedOn, DAYS_OF_DEMAND).date),
});

export const SubstituteDaysMustFollowEachOther = rule<Charging>()({
  code: 'substitute.days',
  refs: ['N5'],
  articles: ['ACL 51'],
  pack: 'national-core',
  en: 'The order, the demand, the decision and the act do not follow each other, or lie after the step; or the costs are due before it.',
  zh: '责令、催告、代履行决定和实施的日期先后不合，或者晚于该步骤，或者缴费期限早于该步骤。',
  reads: ['orderedOn', 'demandServedOn', 'decidedOn', 'performedOn', 'dueOn'],
  brokenWhen: ({ orderedOn, demandServedOn, decidedOn, performedOn, dueOn, occurredAt }) => {
    const on = chinaDateOf(occurredAt);
    const isEarly = (day: typeof on | undefined) => day !== undefined && (day < orderedOn || day > performedOn);
    return isEarly(demandServedOn) || isEarly(decidedOn) || performedOn < orderedOn || performedOn > on || dueOn < on;
  },
});

export const CostsAboveTheEstimateMustBeExplained = rule<Charging>()({
  code: 'substitute.above-estimate',
  refs: ['N5'],
  articles: ['ACL 51'],
  pack: 'national-core',
  en: 'More is charged than the decision estimated, and nobody says why: costs are what it reasonably cost.',
  zh: '收取的费用超过代履行决定书载明的费用预算且未说明理由，费用应当按照成本合理确定。',
  reads: ['estimate', 'amount', 'overrun'],
  brokenWhen: ({ estimate, amount, overrun }) => amount > estimate && overrun === undefined,
  particulars: ({ estimate, amount }) => ({ estimate: formatYuan(estimate), amount: formatYuan(amount) }),
});

const debtsOf = ({ parties }: CaseState) => [...parties.values()].flatMap(({ payments }) => payments);

export const CostsMustBeChargedOnce = rule<Charging>()({
  code: 'substitute.charged-already',
  refs: ['N5'],
  articles: ['ACL 51'],
  pack: 'national-core',
  en: 'A decision with this id exists in the case, or the costs of carrying out this order were charged already.',
  zh: '该编号的决定已经在案，或者该项责令的代履行费用已经收取。',
  reads: ['costsId', 'orderedOn'],
  brokenWhen: ({ costsId, orderedOn }, state) =>
    debtsOf(state).some(
      (debt) => debt.decisionId === costsId || (isCosts(debt) && debt.costsOf === orderedOn && debt.is !== 'cancelled'),
    ),
});

const sumOf = (shares: Charging['shares'] = []): Fen => addFen(fen(0), ...shares.map(({ amount }) => amount));

export const SharesMustBeWhole = rule<Charging>()({
  code: 'substitute.shares',
  refs: ['N5'],
  articles: ['ACL 51', 'CC 178'],
  pack: 'national-core',
  en: 'The shares do not come to the costs, name someone twice or not at all, or the costs are said to be owed jointly as well.',
  zh: '各当事人分担的数额与费用总额不符，或者有重复、遗漏，或者同时载明连带承担。',
  reads: ['partyIds', 'shares', 'amount', 'jointBy'],
  brokenWhen: ({ partyIds, shares, amount, jointBy }, { parties }) => {
    if (shares === undefined) return false;
    const [all, named] = [partyIds ?? [...parties.keys()], shares.map(({ partyId }) => partyId)];
    const isComplete = all.every((id) => named.includes(id)) && named.every((id) => all.includes(id));
    return jointBy !== undefined || sumOf(shares) !== amount || !isComplete || new Set(named).size < named.length;
  },
});

/** 连带责任由法律规定或者当事人约定: the compulsion law alone does not say that several owe the costs jointly. */
export const JointCostsMustRestOnALaw = rule<Charging>()({
  code: 'substitute.joint-without-law',
  refs: ['N5'],
  articles: ['CC 178', 'ACL 51'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '多名当事人对同一义务负责的，代履行费用只有依法律规定或者当事人约定才连带承担，否则按份承担。',
      en: 'Several who had to do one thing owe its costs jointly only where a law or an agreement says so; otherwise each owes a share.',
    },
    otherReading: {
      zh: '多名当事人负有同一不可分义务的，代履行费用当然连带承担。',
      en: 'Several who owe one act that cannot be divided owe its costs jointly without more.',
    },
  },
  en: 'Several parties are charged, and neither the share of each nor the provision by which they owe jointly is stated.',
  zh: '向多名当事人收取代履行费用，未载明各自分担的数额，也未载明连带承担的法律依据。',
  reads: ['partyIds', 'shares', 'jointBy'],
  brokenWhen: ({ partyIds, shares, jointBy }, { parties }) =>
    (partyIds ?? [...parties.keys()]).length > 1 && shares === undefined && jointBy === undefined,
});
