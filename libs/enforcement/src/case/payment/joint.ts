import { addFen, fen, minFen, subtractFen, type Fen } from '@ecl/kernel';
import { nowInPlaceOf } from '../participation/state.js';
import { holdersWith, nameOfPlace } from '../participation/together.js';
import type { PartyCase } from '../parties/party-case.js';
import { debtorsIn } from './debtors.js';
import { partOf } from './own-payments.js';
import type { PaymentObligation } from './state.js';

type Parties = Pick<PartyCase, 'parties' | 'formerParties'>;
type OfOne = Parties & Pick<PartyCase, 'partyId'>;

/** What the other debtors of a debt still owe of it as a whole: the most that any of them does. */
export const owedByOthers = (obligationId: string, party: OfOne): Fen => {
  const { parties, partyId } = party;
  // What becomes of a decision becomes of it for all who hold it: they owe nothing beside each other.
  const together = [partyId, ...holdersWith(partyId, party)];
  return debtorsIn({ parties }, obligationId)
    .filter((debtor) => !together.includes(debtor))
    .flatMap((debtor) => parties.get(debtor)?.payments ?? [])
    .filter((debt) => debt.obligationId === obligationId && debt.is !== 'cancelled')
    .reduce((most, { fine }) => (fine > most ? fine : most), fen(0));
};

/** The debt as the one of its debtors has it who owes the most: what was paid up to that is not too much. */
export const asOwedByAll = (debt: PaymentObligation, party: OfOne): PaymentObligation => {
  const others = owedByOthers(debt.obligationId, party);
  const own = debt.is === 'cancelled' ? fen(0) : debt.fine;
  return others > own ? { ...debt, fine: others, is: debt.is === 'cancelled' ? 'open' : debt.is } : debt;
};

/** What a debtor has of an amount that somebody paid or got back, as named then: all, nothing, or its part of what a predecessor did. */
const partOfDebtor = (debtor: string, named: string | undefined, amount: Fen, { formerParties }: Parties): Fen => {
  const now = named === undefined ? [] : nowInPlaceOf(formerParties, named);
  return now.includes(debtor) ? partOf(debtor, amount, undefined, now) : fen(0);
};

/**
 * What a debtor paid of a joint debt and did not get back: whoever took its place has paid it, and several who did have each a part of
 * it (CC 519).
 */
export const paidBy = (
  debtor: string,
  { payments, refundsTo, paidBack = [] }: PaymentObligation,
  parties: Parties,
): Fen => {
  const sumOf = (each: readonly { readonly whose: string | undefined; readonly amount: Fen }[]): Fen =>
    addFen(fen(0), ...each.map(({ whose, amount }) => partOfDebtor(debtor, whose, amount, parties)));
  const all = sumOf(payments.map((each) => ({ whose: each.payerId, amount: addFen(each.amount, each.surcharge) })));
  const returned = sumOf([
    ...refundsTo.map(({ payeeId, amount }) => ({ whose: payeeId, amount })),
    ...paidBack.map((each) => ({ whose: each.payeeId, amount: addFen(each.amount, each.surcharge) })),
  ]);
  return subtractFen(all, minFen(all, returned));
};

interface Share {
  readonly payeeId?: string;
  readonly amount: Fen;
}

/** The debtors of a debt by the place that they have in the case: successors of one debtor have one together. */
const placesOf = (debtors: readonly string[], party: Parties): readonly (readonly string[])[] => {
  const names = debtors.map((debtor) => nameOfPlace(debtor, party));
  return [...new Set(names)].map((name) => debtors.filter((_, at) => names[at] === name));
};

const total = (amounts: readonly Fen[]): Fen => addFen(fen(0), ...amounts);

/**
 * Who gets how much of what was paid too much of a debt. Of a joint debt it goes to those who paid, and first to whoever paid most: so
 * all come as near to the same share as they can, because between them the shares are the same (民法典 519). Successors of one debtor
 * have one share together, and divide it in the same way. What nobody is named for goes to the debtors, as for one debtor.
 */
export const refundShares = (amount: Fen, debt: PaymentObligation, party: Parties): readonly Share[] => {
  if (amount === 0) return [];
  const debtors = debtorsIn(party, debt.obligationId);
  if (debtors.length < 2) return [{ amount }];
  const places = placesOf(debtors, party).map((place) =>
    place.map((payeeId) => ({ payeeId, paid: paidBy(payeeId, debt, party) })),
  );
  const ofPlaces = levelled(
    amount,
    places.map((place) => total(place.map(({ paid }) => paid))),
  );
  const named = places.flatMap((place, at) => {
    const ofEach = levelled(
      ofPlaces[at] ?? fen(0),
      place.map(({ paid }) => paid),
    );
    return place.map(({ payeeId }, i) => ({ payeeId, amount: ofEach[i] ?? fen(0) }));
  });
  const rest = subtractFen(amount, total(named.map((share) => share.amount)));
  return [...named.filter((share) => share.amount > 0), ...(rest > 0 ? [{ amount: rest }] : [])];
};

/** Takes an amount from the highest of several until they are level, then from all alike; never more than there is. */
const levelled = (amount: Fen, from: readonly Fen[]): readonly Fen[] => {
  const total = addFen(fen(0), ...from);
  const left = subtractFen(total, minFen(total, amount));
  const inOrder = from.map((paid, at) => ({ paid, at })).toSorted((a, b) => a.paid - b.paid || b.at - a.at);
  const kept = inOrder.reduce<{ readonly left: Fen; readonly of: ReadonlyMap<number, Fen> }>(
    (so, { paid, at }, i) => {
      const even = fen(Math.floor(so.left / (inOrder.length - i)));
      const keeps = minFen(paid, even);
      return { left: subtractFen(so.left, keeps), of: new Map([...so.of, [at, keeps]]) };
    },
    { left, of: new Map() },
  ).of;
  return from.map((paid, at) => subtractFen(paid, kept.get(at) ?? fen(0)));
};
