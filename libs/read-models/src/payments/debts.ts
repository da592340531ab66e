import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  EVERY_PARTY,
  evolvePayments,
  evolveRemedies,
  reachedBy,
  reckonedObligation,
  rulePacks,
  type CaseEvent,
  type PaymentObligation,
} from '@ecl/enforcement';
import { LATEST_DAY } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseParty } from '../case-files/schema.js';
import { columnsOf, select, update, type Handler, type RowsOf, type Tables } from '../engine/index.js';
import { calendarIn } from '../law/law-entries.js';
import { debt, type Share } from './schema.js';

export const DEBTS = select(
  columnsOf(debt, 'ordinal', 'obligationId', 'shares'),
  'FROM debt WHERE caseSeq = ? ORDER BY ordinal',
);
export type Debt = RowsOf<typeof DEBTS>;

const PARTIES = select(columnsOf(caseParty, 'partyId'), 'FROM case_party WHERE seq = ? AND ended IS NULL');

/** Everyone who owes a debt; one of an old log is owed by every party that the case has. */
export const debtorsOf = (debtors: readonly string[], caseSeq: number, db: Tables): readonly string[] =>
  debtors.includes(EVERY_PARTY) ? PARTIES.all(db, caseSeq).map(({ partyId }) => partyId) : debtors;

/** What follows from the shares of the debtors: the debt is what the one owes who owes the most of it. */
export const columnsAbout = (shares: Debt['shares'], db: Tables) => {
  const { obligation, remedies } = heaviest(shares);
  return {
    shares,
    obligation,
    remedies,
    status: obligation.is,
    ...lastDayOf(obligation, db),
    account: obligation.account,
    collectingBankId: obligation.collectingBankId,
    hasRefundToPay: obligation.refundsOrdered > obligation.refundsPaid,
  };
};

/** Where a change of the decision is still to be served nothing is overdue. */
const lastDayOf = (obligation: PaymentObligation, db: Tables) => {
  if (obligation.awaitsReceipt) return { dueOn: LATEST_DAY, isProvisional: true };
  const { obligation: now, isProvisional } = reckonedObligation(obligation, undefined, {
    packs,
    calendar: calendarIn(db),
  });
  return { dueOn: now.dueOn, isProvisional };
};

/** No agency sets the time to pay a fine. */
const packs = rulePacks();

/** @throws RangeError for a debt of nobody */
const heaviest = (shares: Debt['shares']): Share => {
  const [first, ...others] = Object.values(shares);
  if (!first) throw new RangeError('a debt has no debtor');
  return others.reduce((most, share) => (weightOf(share) > weightOf(most) ? share : most), first);
};

const weightOf = ({ obligation: { is, fine } }: Share): number => (is === 'cancelled' ? -1 : fine);

/** The debts that an event names, or else those of the parties that it is about. */
const concerned = (event: CaseEvent, reached: readonly string[], debts: readonly Debt[]): readonly Debt[] => {
  const { obligationId } = event.data as { readonly obligationId?: string };
  if (obligationId === EVERY_PARTY) return debts.slice(-1);
  if (obligationId !== undefined) return debts.filter((each) => each.obligationId === obligationId);
  return debts.filter(({ shares }) => reached.some((partyId) => Object.hasOwn(shares, partyId)));
};

/** The share of one debtor after the event. */
export const after = ({ obligation, remedies }: Share, event: CaseEvent): Share => {
  const [evolved = obligation]: readonly PaymentObligation[] = evolvePayments([obligation], event);
  return { obligation: evolved, remedies: evolveRemedies(remedies, event) };
};

/**
 * Keeps what an event says of the debts that it is about: of a debt that it names the shares of all debtors, otherwise those of
 * the parties whose event it is. The debts of the case are read once.
 */
export const onDebts =
  <E extends CaseEvent = CaseEvent>(
    isDeferred: boolean,
    then: (event: RecordedEvent<E>, db: Tables, meant: readonly Debt[]) => void = () => undefined,
  ): Handler<E> =>
  (recorded, db) => {
    const event = recorded as unknown as CaseEvent;
    const caseSeq = seqOf(recorded, db);
    const debts = DEBTS.all(db, caseSeq);
    const owing = [...new Set(debts.flatMap(({ shares }) => Object.keys(shares)))];
    const reached = reachedBy(event, owing);
    const namesDebt = 'obligationId' in event.data;
    const meant = concerned(event, reached, debts);
    for (const { ordinal, shares } of meant) {
      const evolved = Object.fromEntries(
        Object.entries(shares).map(([partyId, share]) => [
          partyId,
          namesDebt || reached.includes(partyId) ? after(share, event) : share,
        ]),
      );
      const set = { ...columnsAbout(evolved, db), ...(isDeferred ? { isDeferred } : {}) };
      update(db, debt, { set, where: { caseSeq, ordinal } });
    }
    then(recorded, db, meant);
  };
