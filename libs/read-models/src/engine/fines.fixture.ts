import { newUuid } from '@ecl/kernel';
import type { Event, EventStore, NewEvent, Position } from '@ecl/event-sourcing';
import { readModel, type ReadModel, type ReadModelDefinition } from './read-model.js';
import type { ReadModels } from './read-models.js';
import { columnsOf, insert, integer, select, table, text } from './tables/index.js';

export type FineEvent =
  | Event<'FineImposed', { fine: string; amount: number }>
  | Event<'FinePaid', { fine: string; amount: number }>
  | Event<'FineForgotten', { fine: string }>;

export const balance = table(
  'balance',
  { fine: text(), owed: integer(), payments: integer() },
  { primaryKey: ['fine'] },
);

/** The open amount of every fine, and the number of its payments: a payment that is projected twice shows in both. */
const balances: ReadModelDefinition<FineEvent> = {
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
};

export const balancesModel = (changed: Partial<ReadModelDefinition<FineEvent>> = {}): ReadModel =>
  readModel({ ...balances, ...changed });

const seen = table('seen', { revision: integer() });

/** Counts events, and fails when a fine is forgotten. */
export const strictModel = (): ReadModel =>
  readModel<FineEvent>({
    name: 'strict',
    version: 1,
    tables: [seen],
    on: {
      FinePaid: ({ revision }, db) => insert(db, seen, { revision }),
      FineForgotten: () => {
        throw new Error('nobody may forget a fine');
      },
    },
  });

const event = (type: FineEvent['type'], data: object): NewEvent => ({
  id: newUuid(),
  type,
  data,
  metadata: { recordedAt: '2026-05-06T01:00:00.000Z' },
});
export const imposed = (fine: string, amount: number): NewEvent => event('FineImposed', { fine, amount });
export const paid = (fine: string, amount: number): NewEvent => event('FinePaid', { fine, amount });
export const forgotten = (fine: string): NewEvent => event('FineForgotten', { fine });

export const append = async (store: EventStore, ...events: readonly NewEvent[]): Promise<Position> => {
  const { position } = await store.appendToStream('fines', events, { expectedRevision: 'any' });
  return position;
};

const BALANCES = select(columnsOf(balance), 'FROM balance ORDER BY fine');

export const allBalances = (readModels: ReadModels, model: ReadModel) =>
  readModels.open(model).read((db) => BALANCES.all(db));
