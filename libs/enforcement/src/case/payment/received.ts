import { addFen, fen, type Fen, type PlainDate } from '@ecl/kernel';
import type { Payment } from './state.js';

/** What was received on a day, towards the fine. */
export interface ReceivedOn {
  readonly on: PlainDate;
  readonly amount: Fen;
}

/** What was received of a debt in all, and towards its fine day by day, the first day first. */
export interface Received {
  readonly amount: Fen;
  readonly surcharge: Fen;
  readonly days: readonly ReceivedOn[];
  /** What it was before the last payment that was told, where that one came on no earlier day than those before it. */
  readonly before?: Received;
}

const NOTHING: Received = { amount: fen(0), surcharge: fen(0), days: [] };

/**
 * The sums of each list of payments. Every step about a debt asks for them, and a debt may be paid in a thousand parts: a list that
 * became longer by one payment adds that one to the sums of the list before it.
 */
const sums = new WeakMap<readonly Payment[], Received>();

export const receivedIn = (payments: readonly Payment[]): Received => {
  const known = sums.get(payments) ?? payments.reduce(plus, NOTHING);
  sums.set(payments, known);
  return known;
};

/** The payments with one more. */
export const withPayment = (payments: readonly Payment[], payment: Payment): readonly Payment[] => {
  const longer = [...payments, payment];
  sums.set(longer, plus(receivedIn(payments), payment));
  return longer;
};

const plus = (before: Received, payment: Payment): Received => {
  const { amount, surcharge, days } = before;
  const isLast = (days.at(-1)?.on ?? payment.paidOn) <= payment.paidOn;
  return {
    amount: addFen(amount, payment.amount),
    surcharge: addFen(surcharge, payment.surcharge),
    days: withDay(days, { on: payment.paidOn, amount: payment.amount }),
    ...(isLast ? { before } : {}),
  };
};

/** A payment may be told after one that came later. */
const withDay = (days: readonly ReceivedOn[], { on, amount }: ReceivedOn): readonly ReceivedOn[] => {
  const at = days.findLastIndex((day) => day.on <= on);
  const same = days[at];
  return same?.on === on
    ? days.with(at, { on, amount: addFen(same.amount, amount) })
    : days.toSpliced(at + 1, 0, { on, amount });
};
