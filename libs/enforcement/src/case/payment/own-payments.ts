import { addFen, chinaDateOf, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import { successorsIn, type PartySucceeded } from '../participation/vocabulary.js';

/** What a party itself paid of fines, surcharges, costs and gains, or got back of it, in fen; of what several paid, its part. */
export interface OwnPayment {
  /** Of a payment its `paymentId`; of cash and of gains the number of the receipt; absent of what went back. */
  readonly paymentId?: string;
  readonly on: PlainDate;
  readonly amount: Fen;
  readonly goesBack: boolean;
}

/** Every one of them, in the order in which they were recorded. */
export type OwnPayments = readonly OwnPayment[];

/** What a party paid by itself after an event that reaches these parties, it among them. */
export const evolveOwnPayments = (
  own: OwnPayments,
  event: CaseEvent,
  partyId: string,
  reached: readonly string[],
): OwnPayments => {
  if (event.type === 'PartySucceeded') return inherited(own, event.data, partyId);
  const more = moneyIn(event, partyId, reached);
  return more === undefined || more.amount === 0 ? own : [...own, more];
};

const moneyIn = (event: CaseEvent, partyId: string, reached: readonly string[]): OwnPayment | undefined => {
  switch (event.type) {
    case 'FinePaid': {
      const { paymentId, paidOn, amount, surcharge, payerId } = event.data;
      const part = partOf(partyId, addFen(amount, surcharge), payerId, reached);
      return { paymentId, on: paidOn, amount: part, goesBack: false };
    }
    case 'FineCollectedOnSpot': {
      const { fiscalReceiptNumber, collectedOn, amount, payerId } = event.data;
      const part = partOf(partyId, amount, payerId, reached);
      return { paymentId: fiscalReceiptNumber, on: collectedOn, amount: part, goesBack: false };
    }
    case 'RefundOrdered': {
      const { occurredAt, amount, payeeId } = event.data;
      return { on: chinaDateOf(occurredAt), amount: partOf(partyId, amount, payeeId, reached), goesBack: true };
    }
    case 'PerformanceRecorded': {
      const { performance, occurredAt } = event.data;
      if (event.data.partyId !== partyId) return undefined;
      if (performance.is === 'gainsPaid') {
        const { receiptNumber, paidOn, amount } = performance;
        return { paymentId: receiptNumber, on: paidOn, amount, goesBack: false };
      }
      return performance.is === 'gainsReturned'
        ? { on: chinaDateOf(occurredAt), amount: performance.amount, goesBack: true }
        : undefined;
    }
    default:
      return undefined;
  }
};

/** Where nobody says which of several it was, the parts are the same, and the first have what cannot be divided (CC 519). */
export const partOf = (partyId: string, amount: Fen, whose: string | undefined, all: readonly string[]): Fen => {
  if (whose !== undefined) return whose === partyId ? amount : fen(0);
  const rest = amount % all.length;
  return fen(Math.floor(amount / all.length) + (all.indexOf(partyId) < rest ? 1 : 0));
};

/** What was paid in the place of the predecessor: by the successor that the succession names, otherwise by all of them alike. */
const inherited = (own: OwnPayments, data: PartySucceeded['data'], partyId: string): OwnPayments => {
  const successors = successorsIn(data).map((each) => each.partyId);
  if (!successors.includes(partyId)) return own;
  return own
    .map((each) => ({ ...each, amount: partOf(partyId, each.amount, payerIn(data, each.paymentId), successors) }))
    .filter(({ amount }) => amount > 0);
};

/** Which successor a succession names as the payer of a payment. */
export const payerIn = (
  { payers = [] }: Pick<PartySucceeded['data'], 'payers'>,
  paymentId: string | undefined,
): string | undefined => payers.find((each) => each.paymentId === paymentId)?.partyId;

/** What was paid after a day and did not go back, in fen. */
export const paidAfter = (day: PlainDate, own: OwnPayments): Fen =>
  own
    .filter(({ on }) => on > day)
    .reduce(
      (paid, { amount, goesBack }) => (goesBack ? subtractFen(paid, minFen(paid, amount)) : addFen(paid, amount)),
      fen(0),
    );
