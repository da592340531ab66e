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
import { lessAtMost, sum } from '../sums.js';
import { receivedIn, type Received } from './received.js';
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
  const fenDays = lateFenDaysOn(on, obligation, stoppingFor(obligation, all));
  const cap = shareOfFen(obligation.fine, surchargeCapPercent, 100);
  const reckoned = (fenDays * BigInt(surchargePerDayPercent)) / 100n;
  return reckoned < BigInt(cap) ? fen(Number(reckoned)) : cap;
};

/** The part of the fine that is late on a day: open before that day's payments, and not due on a later day. */
export const overdueOn = (day: PlainDate, obligation: PaymentObligation): Fen =>
  lateOn(day, obligation, paidBefore(day, obligation));

/** What is late each day, in fen, added up over the days up to `on` and including it. */
interface LateUpTo {
  readonly on: PlainDate;
  readonly fenDays: bigint;
}

/** The last answers for what was received, by all that else decides how much is late. */
const lateUpTo = new WeakMap<Received, Map<string, LateUpTo>>();
const MOST_ANSWERS = 8;

/**
 * Goes on from the last day that was asked about, where what was received since changes nothing up to that day: a debt that is paid in a
 * thousand parts is reckoned a thousand times, and each day once.
 */
const lateFenDaysOn = (on: PlainDate, obligation: PaymentObligation, remedies: StoppingDays): bigint => {
  const received = receivedIn(obligation.payments);
  const { fine, plans, paidBack = [] } = obligation;
  const key = JSON.stringify([fine, plans, paidBack, remedies.map(({ from, to }) => [from, to])]);
  const known = [answerUpTo(on, received, key), answerBefore(on, received, key)].find((each) => each !== undefined);
  const fenDays = stretchesBetween(known?.on, on, obligation, remedies).reduce(
    (sum, { from, days }) =>
      isInRemedy(from, remedies)
        ? sum
        : sum + BigInt(lateOn(from, obligation, paidBefore(from, obligation))) * BigInt(days),
    known?.fenDays ?? 0n,
  );
  remember(received, key, { on, fenDays });
  return fenDays;
};

const answerUpTo = (on: PlainDate, received: Received, key: string): LateUpTo | undefined => {
  const known = lateUpTo.get(received)?.get(key);
  return known !== undefined && known.on <= on ? known : undefined;
};

/** A payment counts from the day after it: up to its own day the answer is that of before it. */
const answerBefore = (on: PlainDate, { before, days }: Received, key: string): LateUpTo | undefined => {
  const paidOn = days.at(-1)?.on;
  if (before === undefined || paidOn === undefined) return undefined;
  return answerUpTo(on < paidOn ? on : paidOn, before, key);
};

const remember = (received: Received, key: string, answer: LateUpTo): void => {
  const answers = lateUpTo.get(received) ?? new Map<string, LateUpTo>();
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of [...answers.keys()].slice(0, -MOST_ANSWERS)) answers.delete(oldest);
  lateUpTo.set(received, answers);
};

/** What was paid before a day, less what went back before it. */
const paidBefore = (day: PlainDate, { payments, paidBack = [] }: PaymentObligation): Fen => {
  const { amount, days } = receivedIn(payments);
  const later = [];
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const each = days[at];
    if (each === undefined || each.on < day) break;
    later.push(each.amount);
  }
  const all = subtractFen(amount, sum(later));
  const back = sum(paidBack.filter(({ on }) => on < day).map((each) => each.amount));
  return lessAtMost(all, back);
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
 * The days after `after`, or from the first due date, up to `on`, divided wherever the overdue amount, or whether a day counts, can
 * change.
 */
const stretchesBetween = (
  after: PlainDate | undefined,
  on: PlainDate,
  { plans, payments, paidBack = [] }: PaymentObligation,
  remedies: StoppingDays,
): readonly Stretch[] => {
  const first = after === undefined ? undefined : addDays(after, 1);
  if (first !== undefined && first > on) return [];
  const cuts = [
    ...(first === undefined ? [] : [first]),
    ...plans.flatMap(({ since, instalments }) => [since, ...instalments.map(({ dueOn }) => addDays(dueOn, 1))]),
    ...daysFrom(after, payments).map((paidOn) => addDays(paidOn, 1)),
    ...paidBack.map(({ on: backOn }) => addDays(backOn, 1)),
    ...remedies.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
  ];
  const starts = [...new Set(cuts)].filter((day) => day <= on && (first === undefined || day >= first)).sort();
  return starts.map((from, i) => ({ from, days: daysBetween(from, starts[i + 1] ?? addDays(on, 1)) }));
};

/** The days of payments from one on. */
const daysFrom = (first: PlainDate | undefined, payments: PaymentObligation['payments']): readonly PlainDate[] => {
  const { days } = receivedIn(payments);
  const at = first === undefined ? -1 : days.findLastIndex(({ on }) => on < first);
  return days.slice(at + 1).map(({ on }) => on);
};
