import type { Fen, PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import { paidAfter, type OwnPayments } from './own-payments.js';

/** What an heir has of an estate, and what it has paid out of it since the person died (CC 1161). */
export interface Estate {
  /** The day of the death: what was paid until then, the person paid. */
  readonly since: PlainDate;
  /** What the heir has, and owes at most; undefined where an older event did not say it. */
  readonly inherited: Fen | undefined;
  /** What the heir paid since and did not get back, also before the succession was on record. */
  readonly paid: Fen;
}

/** The estate of an heir after an event that reaches it, with what it paid by then; undefined for anyone who is no heir. */
export const evolveEstate = (
  estate: Estate | undefined,
  event: CaseEvent,
  partyId: string,
  own: OwnPayments,
): Estate | undefined => {
  if (event.type === 'PartySucceeded' && event.data.how === 'death') {
    const { happenedOn: since, inherited } = event.data;
    const { value } = inherited?.find((each) => each.partyId === partyId) ?? {};
    return { since, inherited: value, paid: paidAfter(since, own) };
  }
  return estate === undefined ? undefined : { ...estate, paid: paidAfter(estate.since, own) };
};
