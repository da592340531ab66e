import { addFen, fen, minFen, subtractFen, type Fen } from '@ecl/kernel';
import { nowInPlaceOf } from '../participation/state.js';
import { holdersWith } from '../participation/together.js';
import type { PartyCase } from '../parties/party-case.js';
import { debtorsIn } from './debtors.js';
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

/**
 * What a debtor paid of a joint debt and did not get back: whoever took its place has paid it. What a predecessor of several paid is
 * none of theirs alone.
 */
export const paidBy = (
  debtor: string,
  { payments, refundsTo, paidBack = [] }: PaymentObligation,
  { formerParties }: Parties,
): Fen => {
  const isOf = (id: string | undefined) =>
    id !== undefined && nowInPlaceOf(formerParties, id).every((now) => now === debtor);
  const paid = payments
    .filter(({ payerId }) => isOf(payerId))
    .map(({ amount, surcharge }) => addFen(amount, surcharge));
  const back = [
    ...refundsTo.filter(({ payeeId }) => isOf(payeeId)).map(({ amount }) => amount),
    ...paidBack.filter(({ payeeId }) => isOf(payeeId)).map(({ amount, surcharge }) => addFen(amount, surcharge)),
  ];
  const [all, returned] = [addFen(fen(0), ...paid), addFen(fen(0), ...back)];
  return subtractFen(all, minFen(all, returned));
};

interface Share {
  readonly payeeId?: string;
  readonly amount: Fen;
}

/**
 * Who gets how much of what was paid too much of a debt. Of a joint debt it goes to those who paid, and first to whoever paid most: so
 * all come as near to the same share as they can, because between them the shares are the same (民法典 519). What nobody is named for
 * goes to the debtors, as for one debtor.
 */
export const refundShares = (amount: Fen, debt: PaymentObligation, party: Parties): readonly Share[] => {
  if (amount === 0) return [];
  const debtors = debtorsIn(party, debt.obligationId);
  if (debtors.length < 2) return [{ amount }];
  const paid = debtors.map((payeeId) => ({ payeeId, paid: paidBy(payeeId, debt, party) }));
  const named = levelled(
    amount,
    paid.map((each) => each.paid),
  ).map((share, at) => ({ payeeId: paid[at]?.payeeId ?? '', amount: share }));
  const rest = subtractFen(amount, addFen(fen(0), ...named.map((share) => share.amount)));
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
