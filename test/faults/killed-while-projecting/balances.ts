import { columnsOf, insert, integer, readModel, select, table, text, type ReadModel } from '@ecl/read-models';
import type { Event } from '@ecl/event-sourcing';

type FineEvent =
  Event<'FineImposed', { fine: string; amount: number }> | Event<'FinePaid', { fine: string; amount: number }>;

const balance = table('balance', { fine: text(), owed: integer(), payments: integer() }, { primaryKey: ['fine'] });

/** The open amount of every fine, and the number of its payments: a payment that is projected twice shows in both. */
export const balances: ReadModel = readModel<FineEvent>({
  name: 'balances',
  version: 1,
  tables: [balance],
  on: {
    FineImposed: ({ data }, db) => {
      insert(db, balance, { fine: data.fine, owed: data.amount, payments: 0 });
    },
    FinePaid: ({ data }, db) => {
      db.run('UPDATE balance SET owed = owed - ?, payments = payments + 1 WHERE fine = ?', data.amount, data.fine);
    },
  },
});

export const allBalances = select(columnsOf(balance), 'FROM balance ORDER BY fine');
