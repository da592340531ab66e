import {
  addDays,
  addFen,
  daysBetween,
  fen,
  minFen,
  shareOfFen,
  subtractFen,
  type Fen,
  type PlainDate,
} from '@ecl/kernel';
import type { Parameters } from '../../packs/rule-packs.js';
import type { RemedyDays } from '../remedies/state.js';
import type { PaymentObligation } from './state.js';

export type SurchargeRate = Pick<Parameters, 'surchargePerDayPercent' | 'surchargeCapPercent'>;

/**
 * 加处罚款 at the end of a day, in fen, regardless of how much of it was paid (X10, L21; APL 72(1)1, 73(3); ACL 45).
 *
 * For each calendar day after the due date it adds a share of what is overdue on that day, up to the cap. The day of a
 * payment counts with the amount that was open before it. Days of reconsideration and litigation about the decision do not
 * count, including the first and the last: doubts are settled in the party's favour. A suit that goes on about a decision of before says
 * nothing of the one that was made anew. A deferral or a plan of instalments moves
 * what is due, from the day it is granted; it does not undo days that were late before it. There is no surcharge if the
 * decision did not state one (R235 7, 9), and none after its revocation. Nobody is late for a last day that may still move (K7): once
 * the holidays are published the days after it count.
 */
export const surchargeOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  all: RemedyDays,
  { surchargePerDayPercent, surchargeCapPercent }: SurchargeRate,
): Fen => {
  if (!obligation.statesSurcharge || obligation.is === 'cancelled') return fen(0);
  const remedies = stoppingFor(obligation, all);
  const paidBefore = paidBeforeEach(obligation);
  const fenDays = stretchesUpTo(on, obligation, remedies).reduce((sum, { from, days }) => {
    const paid = paidBefore(from);
    return isInRemedy(from, remedies) ? sum : sum + BigInt(lateOn(from, obligation, paid)) * BigInt(days);
  }, 0n);
  const cap = shareOfFen(obligation.fine, surchargeCapPercent, 100);
  const reckoned = (fenDays * BigInt(surchargePerDayPercent)) / 100n;
  return reckoned < BigInt(cap) ? fen(Number(reckoned)) : cap;
};

/** The part of the fine that is late on a day: open before that day's payments, and not due on a later day. */
export const overdueOn = (day: PlainDate, obligation: PaymentObligation): Fen =>
  lateOn(day, obligation, paidBeforeEach(obligation)(day));

/** What was paid before a day, less what went back before it. The days are asked in order: each payment is looked at once. */
const paidBeforeEach = ({ payments, paidBack = [] }: PaymentObligation): ((day: PlainDate) => Fen) => {
  const received = summedBefore(payments.map(({ paidOn, amount }) => ({ on: paidOn, amount })));
  const back = summedBefore(paidBack);
  return (day) => {
    const all = received(day);
    return subtractFen(all, minFen(all, back(day)));
  };
};

const summedBefore = (
  amounts: readonly { readonly on: PlainDate; readonly amount: Fen }[],
): ((day: PlainDate) => Fen) => {
  const inOrder = amounts.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  let [sum, next] = [fen(0), 0];
  return (day) => {
    for (let each = inOrder[next]; each !== undefined && each.on < day; each = inOrder[next]) {
      sum = addFen(sum, each.amount);
      next += 1;
    }
    return sum;
  };
};

const lateOn = (day: PlainDate, { fine, plans }: PaymentObligation, paid: Fen): Fen => {
  const plan = plans.findLast(({ since }) => since <= day);
  if (!plan || plan.mayMove === true) return fen(0);
  const notYetDue = addFen(...plan.instalments.filter(({ dueOn }) => dueOn >= day).map(({ amount }) => amount));
  const open = subtractFen(fine, minFen(fine, paid));
  return subtractFen(open, minFen(open, notYetDue));
};

type StoppingDays = readonly Pick<RemedyDays['proceedings'][number], 'from' | 'to'>[];

/** Reconsideration and litigation stop it; supervision by the organ above is neither (APL 73(3)). Older logs do not say which decision they are about. */
const stoppingFor = (
  { decisionId }: Pick<PaymentObligation, 'decisionId'>,
  { proceedings }: RemedyDays,
): StoppingDays =>
  proceedings.filter(
    (remedy) => remedy.kind !== 'supervision' && (remedy.decisionId === undefined || remedy.decisionId === decisionId),
  );

/** A remedy is pending on that day. */
const isInRemedy = (day: PlainDate, remedies: StoppingDays): boolean =>
  remedies.some(({ from, to }) => from <= day && (to === undefined || day <= to));

interface Stretch {
  readonly from: PlainDate;
  readonly days: number;
}

/**
 * The days from the first due date up to `on`, divided wherever the overdue amount, or whether a day counts, can
 * change.
 */
const stretchesUpTo = (
  on: PlainDate,
  { plans, payments, paidBack = [] }: PaymentObligation,
  remedies: StoppingDays,
): readonly Stretch[] => {
  const cuts = [
    ...plans.flatMap(({ since, instalments }) => [since, ...instalments.map(({ dueOn }) => addDays(dueOn, 1))]),
    ...[...new Set(payments.map(({ paidOn }) => paidOn))].map((paidOn) => addDays(paidOn, 1)),
    ...paidBack.map(({ on }) => addDays(on, 1)),
    ...remedies.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
  ];
  const starts = [...new Set(cuts)].filter((day) => day <= on).sort();
  return starts.map((from, i) => ({ from, days: daysBetween(from, starts[i + 1] ?? addDays(on, 1)) }));
};
