import { addFen, chinaDateOf, fen, formatYuan, type Fen, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { isOrderUnclear, ordersMeant, type MeansAnOrder } from '../performance/orders.js';
import { ORDER_MUST_BE_NAMED } from '../performance/rules.js';
import type { PaymentObligation } from '../payment/state.js';
import { partyRule, rule } from '../rule.js';
import type { CaseState } from '../state.js';
import type { ChargeSubstituteCosts } from './vocabulary.js';

type Charging = DataOf<typeof ChargeSubstituteCosts>;

const meaning = (orderedOn: PlainDate, orderId: string | undefined): MeansAnOrder =>
  orderId === undefined ? { orderedOn } : { orderedOn, orderId };

export const SubstitutedOrderMustBeOnRecord = partyRule<Charging>()({
  code: 'substitute.no-such-order',
  refs: ['N5'],
  articles: ['ACL 50', 'APL 28'],
  pack: 'national-core',
  en: 'Nothing was ordered of the party to be corrected on that day, so nothing was done in the place of the party; only what had to go at once needs no order.',
  zh: '当日没有责令该当事人改正等义务，不存在代履行；只有立即代履行无需事先责令。',
  reads: ['orderedOn', 'orderId', 'isImmediate'],
  brokenWhen: ({ orderedOn, orderId, isImmediate }, party) =>
    orderedOn === undefined
      ? !isImmediate || orderId !== undefined
      : ordersMeant(meaning(orderedOn, orderId), party).length === 0,
});

export const SubstitutedOrderMustBeClear = partyRule<Charging>()({
  ...ORDER_MUST_BE_NAMED,
  reads: ['orderedOn', 'orderId'],
  brokenWhen: ({ orderedOn, orderId }, party) =>
    orderedOn !== undefined && isOrderUnclear(meaning(orderedOn, orderId), party),
});

/** 道路、河道、航道或者公共场所, and a party that cannot clear it (ACL 52). */
export const ImmediateSubstituteMustHaveItsFacts = rule<Charging>()({
  code: 'substitute.immediate-without-facts',
  refs: ['N6'],
  articles: ['ACL 52'],
  pack: 'national-core',
  en: 'Only an obstacle, a spill or a pollutant on a road, a waterway or a public place goes at once, where the party cannot clear it: what, where and why is to be stated, and of nothing else.',
  zh: '立即代履行限于当事人不能清除的道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物，应当载明地点、清除物和当事人不能清除的原因；其他代履行不填。',
  reads: ['isImmediate', 'immediate'],
  brokenWhen: ({ isImmediate, immediate }) => isImmediate !== (immediate !== undefined),
});

export const AbsentPartyMustBeTold = rule<Charging>()({
  code: 'substitute.absent-party-not-told',
  refs: ['N6'],
  articles: ['ACL 52'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '“事后立即通知”法律未规定日数：迟延通知不影响收取费用，通知之日记录在案，由监督机关或者法院评价。',
      en: 'The law gives “told at once afterwards” no number of days: a late notice does not bar the costs; its day is on record, for those who judge it.',
    },
    otherReading: {
      zh: '未在清除当日或者次一工作日通知的，不得收取费用。',
      en: 'Who was not told on the same or the next working day owes no costs.',
    },
  },
  en: 'The party was not there when it was done at once, and was not told afterwards, or the day of that is wrong.',
  zh: '立即代履行时当事人不在场，事后未通知当事人，或者通知日期有误。',
  reads: ['immediate', 'performedOn'],
  brokenWhen: ({ immediate, performedOn, occurredAt }) => {
    if (immediate?.isPartyAbsent !== true) return false;
    const { toldOn, notice } = immediate;
    return notice === undefined || toldOn === undefined || toldOn < performedOn || toldOn > chinaDateOf(occurredAt);
  },
});

/** The order was one to the party, and so is what was done in its place: the item of its penalty is another matter. */
export const CostsMustBeOfAParty = partyRule({
  code: 'substitute.charged-to-an-item',
  refs: ['N5', 'M8'],
  articles: ['ACL 51', 'APL 28'],
  pack: 'national-core',
  en: 'This is the matter of an item that is decided anew: the party itself owes costs.',
  zh: '所列为就部分处罚内容重新作出决定的事项，代履行费用应当向当事人本人收取。',
  reads: [],
  brokenWhen: (_, { itemOf }) => itemOf !== undefined,
  particulars: (_, { itemOf }) => ({ of: itemOf ?? '' }),
});

/** 终结执行: what was ordered is not carried out by force any more (ACL 40). */
export const NothingMustBeSubstitutedAfterTermination = partyRule<Charging>()({
  code: 'substitute.after-termination',
  refs: ['N5', 'N10'],
  articles: ['ACL 40', 'ACL 50', 'ACL 52'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '终结执行后，行政机关不再代履行；此前已经代履行的，以及须立即清除的，费用仍由当事人承担。',
      en: 'After the end of enforcement nothing more is done in the place of the party; it owes the costs of what was done before, and of what had to go at once.',
    },
    otherReading: {
      zh: '终结执行只终结处罚决定的执行，不影响责令改正的代履行。',
      en: 'The end of enforcement is one of the penalty alone, and an order to correct is carried out as before.',
    },
  },
  en: 'The enforcement against the party had ended when it was done in its place.',
  zh: '实施代履行时，对该当事人的执行已经终结。',
  reads: ['performedOn', 'isImmediate'],
  brokenWhen: ({ performedOn, isImmediate }, { performance: { terminatedOn } }) =>
    !isImmediate && terminatedOn !== undefined && performedOn > terminatedOn,
  particulars: (_, { performance }) => ({ terminatedOn: performance.terminatedOn ?? '' }),
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
    const from = orderedOn ?? decidedOn;
    const isEarly = (day: typeof on | undefined) => day !== undefined && (day < from || day > performedOn);
    return isEarly(demandServedOn) || isEarly(decidedOn) || performedOn < from || performedOn > on || dueOn < on;
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

const debtsOf = ({ parties }: Pick<CaseState, 'parties'>) => [...parties.values()].flatMap(({ payments }) => payments);

/** The bills of the charge that another charge in force has already: several things may be done, and charged, on one day. */
const billsChargedTwice = ({ invoices }: Pick<Charging, 'invoices'>, state: CaseState): readonly string[] => {
  const inForce = new Set(debtsOf(state).flatMap(({ is, decisionId }) => (is === 'cancelled' ? [] : [decisionId])));
  const charged = state.substitute.charges
    .filter(({ costsId }) => inForce.has(costsId))
    .flatMap((charge) => charge.invoices);
  const all = [...charged, ...invoices.map(({ sha256 }) => sha256)];
  return invoices
    .filter(({ sha256 }) => all.indexOf(sha256) !== all.lastIndexOf(sha256))
    .map(({ title, number }) => number ?? title);
};

export const CostsMustBeChargedOnce = rule<Charging>()({
  code: 'substitute.charged-already',
  refs: ['N5'],
  articles: ['ACL 51'],
  pack: 'national-core',
  en: 'A decision with this id exists in the case, or a bill is listed twice or was charged already.',
  zh: '该编号的决定已经在案，或者同一票据重复列出、已经收取过费用。',
  reads: ['costsId', 'invoices'],
  brokenWhen: (command, state) =>
    debtsOf(state).some((debt) => debt.decisionId === command.costsId) || billsChargedTwice(command, state).length > 0,
  particulars: (command, state) => ({ bills: billsChargedTwice(command, state).join(', ') }),
});

/** The debts of costs of the same thing, of some of these parties, that were revoked with an order to decide on them anew. */
export const orderedAnew = (
  { orderedOn, performedOn, partyIds }: Pick<Charging, 'orderedOn' | 'performedOn' | 'partyIds'>,
  { parties }: Pick<CaseState, 'parties'>,
): readonly PaymentObligation[] =>
  [...parties]
    .filter(([id]) => partyIds === undefined || partyIds.includes(id))
    .flatMap(([, { payments }]) => payments)
    .filter((debt, at, all) => all.findIndex(({ obligationId }) => obligationId === debt.obligationId) === at)
    .filter(({ redo, costsOf }) => redo !== undefined && costsOf === (orderedOn ?? performedOn));

/** What fell for its substance comes to less, or rests on other bills: the same act on the same facts is not decided again (ARL 64; ALL 71). */
export const CostsMustNotBeDecidedAsBefore = rule<Charging>()({
  code: 'substitute.same-costs-again',
  refs: ['M5', 'N5'],
  articles: ['ARL 64', 'ALL 71', 'ACL 51'],
  pack: 'national-core',
  en: 'These costs were revoked for their substance: on the same bills no charge of the same or of a higher amount is decided again.',
  zh: '该代履行费用因实体原因被撤销并责令重新作出，不得以同一票据作出数额相同或者更高的决定。',
  reads: ['orderedOn', 'performedOn', 'partyIds', 'amount', 'invoices'],
  brokenWhen: (command, state) => {
    const fell = orderedAnew(command, state).filter(({ redo }) => redo?.because === 'substance');
    const before = new Set(
      state.substitute.charges
        .filter(({ costsId }) => fell.some(({ decisionId }) => decisionId === costsId))
        .flatMap(({ invoices }) => invoices),
    );
    return (
      fell.length > 0 &&
      command.invoices.every(({ sha256 }) => before.has(sha256)) &&
      command.amount >= addFen(fen(0), ...fell.map(({ fine }) => fine))
    );
  },
});

/** Who can owe costs, where the step lists nobody: each party, and not the matter of an item of its penalty. */
export const owingIn = ({ parties }: Pick<CaseState, 'parties'>): readonly string[] =>
  [...parties].flatMap(([id, { itemOf }]) => (itemOf === undefined ? [id] : []));

const sumOf = (shares: Charging['shares'] = []): Fen => addFen(fen(0), ...shares.map(({ amount }) => amount));

export const SharesMustBeWhole = rule<Charging>()({
  code: 'substitute.shares',
  refs: ['N5'],
  articles: ['ACL 51', 'CC 178'],
  pack: 'national-core',
  en: 'The shares do not come to the costs, name someone twice or not at all, or the costs are said to be owed jointly as well.',
  zh: '各当事人分担的数额与费用总额不符，或者有重复、遗漏，或者同时载明连带承担。',
  reads: ['partyIds', 'shares', 'amount', 'jointBy'],
  brokenWhen: ({ partyIds, shares, amount, jointBy }, state) => {
    if (shares === undefined) return false;
    const [all, named] = [partyIds ?? owingIn(state), shares.map(({ partyId }) => partyId)];
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
  brokenWhen: ({ partyIds, shares, jointBy }, state) =>
    (partyIds ?? owingIn(state)).length > 1 && shares === undefined && jointBy === undefined,
});
