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
 * decision did not state one (R235 7, 9), and none after its revocation.
 */
export const surchargeOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  all: RemedyDays,
  { surchargePerDayPercent, surchargeCapPercent }: SurchargeRate,
): Fen => {
  if (!obligation.statesSurcharge || obligation.is === 'cancelled') return fen(0);
  const remedies = stoppingFor(obligation, all);
  const fenDays = stretchesUpTo(on, obligation, remedies)
    .filter(({ from }) => !isInRemedy(from, remedies))
    .reduce((sum, { from, days }) => sum + BigInt(overdueOn(from, obligation)) * BigInt(days), 0n);
  const cap = shareOfFen(obligation.fine, surchargeCapPercent, 100);
  const reckoned = (fenDays * BigInt(surchargePerDayPercent)) / 100n;
  return reckoned < BigInt(cap) ? fen(Number(reckoned)) : cap;
};

/** The part of the fine that is late on a day: open before that day's payments, and not due on a later day. */
export const overdueOn = (day: PlainDate, { fine, payments, paidBack = [], plans }: PaymentObligation): Fen => {
  const plan = plans.findLast(({ since }) => since <= day);
  if (!plan) return fen(0);
  const received = addFen(fen(0), ...payments.filter(({ paidOn }) => paidOn < day).map(({ amount }) => amount));
  const back = addFen(fen(0), ...paidBack.filter(({ on }) => on < day).map(({ amount }) => amount));
  const paid = subtractFen(received, minFen(received, back));
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
    ...payments.map(({ paidOn }) => addDays(paidOn, 1)),
    ...paidBack.map(({ on }) => addDays(on, 1)),
    ...remedies.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
  ];
  const starts = [...new Set(cuts)].filter((day) => day <= on).sort();
  return starts.map((from, i) => ({ from, days: daysBetween(from, starts[i + 1] ?? addDays(on, 1)) }));
};
