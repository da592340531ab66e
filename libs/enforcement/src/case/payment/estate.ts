import { addFen, chinaDateOf, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';

/** What an heir has of an estate, and what it has paid out of it since the person died (CC 1161). */
export interface Estate {
  /** The day of the death: what was paid until then, the person paid. */
  readonly since: PlainDate;
  /** What the heir has, and owes at most; undefined where an older event did not say it. */
  readonly inherited: Fen | undefined;
  /** Fines, surcharges and gains that the heir paid and did not get back. */
  readonly paid: Fen;
}

/** The estate of an heir after an event that reaches it; undefined for anyone who is no heir. */
export const evolveEstate = (estate: Estate | undefined, event: CaseEvent, partyId: string): Estate | undefined => {
  if (event.type === 'PartySucceeded' && event.data.how === 'death')
    return {
      since: event.data.happenedOn,
      inherited: event.data.inherited?.find((each) => each.partyId === partyId)?.value,
      paid: fen(0),
    };
  if (estate === undefined) return undefined;
  return { ...estate, paid: paidAfter(estate, event, partyId) };
};

const paidAfter = ({ paid, since }: Estate, event: CaseEvent, partyId: string): Fen => {
  const more = (on: PlainDate, amount: Fen): Fen => (on > since ? addFen(paid, amount) : paid);
  const less = (amount: Fen): Fen => subtractFen(paid, minFen(paid, amount));
  switch (event.type) {
    case 'FinePaid': {
      const { paidOn, amount, surcharge, payerId, debtors } = event.data;
      return more(paidOn, shareOf(partyId, addFen(amount, surcharge), payerId, debtors));
    }
    case 'FineCollectedOnSpot': {
      const { collectedOn, amount, payerId, debtors } = event.data;
      return more(collectedOn, shareOf(partyId, amount, payerId, debtors));
    }
    case 'RefundOrdered':
      return less(shareOf(partyId, event.data.amount, event.data.payeeId, event.data.debtors));
    case 'PerformanceRecorded': {
      const { performance, occurredAt } = event.data;
      if (event.data.partyId !== partyId) return paid;
      if (performance.is === 'gainsPaid') return more(performance.paidOn, performance.amount);
      return performance.is === 'gainsReturned' && chinaDateOf(occurredAt) > since ? less(performance.amount) : paid;
    }
    default:
      return paid;
  }
};

/** Where nobody says which debtor paid, the shares are the same, and the first have what cannot be divided (CC 519). */
const shareOf = (partyId: string, amount: Fen, payerId: string | undefined, debtors: readonly string[]): Fen => {
  if (payerId !== undefined) return payerId === partyId ? amount : fen(0);
  const rest = amount % debtors.length;
  return fen(Math.floor(amount / debtors.length) + (debtors.indexOf(partyId) < rest ? 1 : 0));
};
