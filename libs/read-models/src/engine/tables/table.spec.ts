import { afterEach, describe, expect, it } from '@jest/globals';
import { Database } from '@ecl/sqlite';
import { Statements } from '../statements.js';
import {
  aliased,
  columnsOf,
  expression,
  extended,
  flag,
  insert,
  insertOrIgnore,
  insertOrReplace,
  integer,
  json,
  nullable,
  oneOf,
  onlyRow,
  perhaps,
  real,
  rowNumber,
  select,
  table,
  text,
  update,
  withDefault,
  type RowOf,
} from './index.js';

const fine = table(
  'fine',
  {
    seq: rowNumber(),
    fineId: text(),
    amount: integer(),
    rate: real(),
    isPaid: withDefault(flag(), false),
    status: withDefault(oneOf('open', `debtor's`), 'open'),
    payers: withDefault(json<readonly string[]>(), []),
    note: nullable(text()),
    proof: nullable(json<{ page: number }>()),
  },
  {
    unique: [['fineId']],
    indexes: {
      fine_by_amount: ['amount', 'seq'],
      fine_open: { on: ['amount'], where: `status = 'open'` },
      fine_by_rate: { on: ['rate'], isUnique: true },
    },
  },
);
const part = table('part', { seq: integer(), name: text() }, { primaryKey: ['seq', 'name'], withoutRowid: true });
const total = table('total', { id: onlyRow(), fines: integer() });

const opened: Database[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
const made = (...tables: readonly { readonly ddl: string }[]) => {
  const database = new Database(':memory:');
  opened.push(database);
  for (const { ddl } of tables) database.exec(ddl);
  return new Statements(database);
};
const FINES = select(columnsOf(fine), 'FROM fine ORDER BY seq');
const required = { fineId: 'f1', amount: 200, rate: 0.03 };
const whole: RowOf<typeof fine> = {
  ...required,
  seq: 1,
  isPaid: false,
  status: 'open',
  payers: [],
  note: undefined,
  proof: undefined,
};

describe('the DDL of a table', () => {
  it('the DDL of a table has every kind of column, the keys and the indexes', () => {
    expect(fine.ddl).toBe(`CREATE TABLE fine (
  seq INTEGER PRIMARY KEY,
  fineId TEXT NOT NULL,
  amount INTEGER NOT NULL,
  rate REAL NOT NULL,
  isPaid INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'debtor''s')),
  payers TEXT NOT NULL DEFAULT '[]',
  note TEXT,
  proof TEXT,
  UNIQUE (fineId)
) STRICT;
CREATE INDEX fine_by_amount ON fine (amount, seq);
CREATE INDEX fine_open ON fine (amount) WHERE status = 'open';
CREATE UNIQUE INDEX fine_by_rate ON fine (rate);`);
  });

  it('the DDL of a table can keep the rows in the primary key, and limit a table to one row', () => {
    expect(part.ddl).toBe(`CREATE TABLE part (
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (seq, name)
) STRICT, WITHOUT ROWID;`);
    expect(total.ddl).toContain('id INTEGER PRIMARY KEY CHECK (id = 1)');
    const db = made(total);
    insert(db, total, { id: 1, fines: 0 });
    expect(() => db.run('INSERT INTO total (id, fines) VALUES (2, 0)')).toThrow('CHECK');
  });

  it.each(['a b', 'x; DROP TABLE fine', 'seq"', '', '1st', '罚款'])(
    'the DDL of a table refuses a name that SQL would read otherwise: %s',
    (name) => {
      expect(() => table(name, { seq: rowNumber() })).toThrow(RangeError);
      expect(() => table('fine', { [name]: text() })).toThrow(RangeError);
      expect(() => table('fine', { seq: rowNumber() }, { indexes: { [name]: ['seq'] } })).toThrow(RangeError);
      expect(() => aliased(fine, name)).toThrow(RangeError);
      expect(() => select({ [name]: expression(integer(), '1') }, '')).toThrow(RangeError);
    },
  );

  it('a table grows by columns that an insert may leave out, and by no column that it has', () => {
    const grown = extended(fine, { paidOn: nullable(text()) }, { fine_by_day: ['paidOn'] });
    const db = made(grown);
    insert(db, fine, required);
    expect(select(columnsOf(grown, 'fineId', 'paidOn'), 'FROM fine').all(db)).toEqual([
      { fineId: 'f1', paidOn: undefined },
    ]);
    expect(() => extended(fine, { note: nullable(text()) })).toThrow('fine already has note');
    expect(() => extended(fine, {}, { fine_open: ['seq'] })).toThrow('fine already has fine_open');
  });
});

describe('an insert', () => {
  it('an insert writes what it says, and the default of what it leaves out', () => {
    const db = made(fine);
    insert(db, fine, required);
    expect(FINES.all(db)).toEqual([whole]);
  });

  it('an insert keeps flags, JSON and what is undefined, and gives them back as they were', () => {
    const db = made(fine);
    const row: RowOf<typeof fine> = {
      ...{ seq: 7, fineId: `'); DROP TABLE fine; --`, amount: 1, rate: 0.5, isPaid: true, status: `debtor's` },
      ...{ payers: ['甲', '乙'], note: '', proof: { page: 3 } },
    };
    insert(db, fine, row);
    insert(db, fine, { ...row, seq: undefined, fineId: 'f2', rate: 2, note: undefined });
    expect(FINES.all(db)).toEqual([row, { ...row, seq: 8, fineId: 'f2', rate: 2, note: undefined }]);
    expect(db.get('SELECT isPaid, payers, note FROM fine WHERE seq = 8')).toEqual({
      isPaid: 1,
      payers: '["甲","乙"]',
      note: null,
    });
  });

  it('an insert is refused, ignored or replaces the row that has its key, as asked', () => {
    const db = made(fine);
    insert(db, fine, required);
    expect(() => insert(db, fine, required)).toThrow('UNIQUE');
    expect(insertOrIgnore(db, fine, { ...required, amount: 5 })).toBe(false);
    expect(FINES.all(db)).toEqual([whole]);
    expect(insertOrIgnore(db, fine, { ...required, fineId: 'f2', rate: 1 })).toBe(true);
    db.run(`DELETE FROM fine WHERE fineId = 'f2'`);
    insertOrReplace(db, fine, { ...required, amount: 5 });
    expect(FINES.all(db)).toEqual([{ ...whole, seq: expect.any(Number), amount: 5 }]);
  });

  it('an insert is one statement for each table, whatever it leaves out', () => {
    const prepared: string[] = [];
    const db = {
      run: (sql: string) => prepared.push(sql),
      runNamed: () => 0,
      onceFor: () => undefined as never,
      get: () => undefined,
      all: () => [],
    };
    insert(db, fine, required);
    insert(db, fine, { ...required, note: 'n', isPaid: true });
    expect(new Set(prepared).size).toBe(1);
  });
});

describe('an update', () => {
  it('an update changes the rows that match, says how many, and empties what becomes undefined', () => {
    const db = made(fine);
    insert(db, fine, { ...required, note: 'n' });
    insert(db, fine, { ...required, fineId: 'f2', rate: 1 });
    expect(update(db, fine, { set: { isPaid: true, note: undefined }, where: { fineId: 'f1' } })).toBe(1);
    expect(update(db, fine, { set: { payers: ['甲'] }, where: { isPaid: false, status: 'open' } })).toBe(1);
    expect(FINES.all(db)).toEqual([
      { ...whole, isPaid: true },
      { ...whole, seq: 2, fineId: 'f2', rate: 1, payers: ['甲'] },
    ]);
  });

  it('an update keeps the values to set apart from those to match, and sets nothing else the next time', () => {
    const db = made(fine);
    insert(db, fine, required);
    update(db, fine, { set: { amount: 1, rate: 2 }, where: { seq: 1 } });
    expect(update(db, fine, { set: { amount: 3 }, where: { rate: 2, seq: 1 } })).toBe(1);
    expect(update(db, fine, { set: { amount: 4 }, where: { rate: 9, seq: 1 } })).toBe(0);
    update(db, fine, { set: { rate: 5, amount: 6 }, where: { seq: 1 } });
    expect(FINES.all(db)).toEqual([{ ...whole, amount: 6, rate: 5 }]);
  });

  it('an update says what to set and where, in names that the table has', () => {
    const db = made(fine);
    const stray: object = { 'note = 1; --': 'x' };
    expect(() => update(db, fine, { set: {}, where: { seq: 1 } })).toThrow(RangeError);
    expect(() => update(db, fine, { set: { amount: 1 }, where: {} })).toThrow(RangeError);
    expect(() => update(db, fine, { set: stray, where: { seq: 1 } })).toThrow('there is no column "note = 1; --"');
    expect(() => update(db, fine, { set: { amount: 1 }, where: stray })).toThrow(RangeError);
  });
});

describe('a query', () => {
  it('a query reads columns of several tables, under other names, where there may be no row, and what SQL computes', () => {
    const db = made(fine, part);
    insert(db, fine, required);
    insert(db, fine, { ...required, fineId: 'f2', rate: 1, isPaid: true });
    insert(db, part, { seq: 2, name: '甲' });
    const payer = perhaps(columnsOf(aliased(part, 'payer'), 'name'));
    const query = select(
      {
        ...columnsOf(fine, 'fineId', 'isPaid'),
        who: payer.name,
        sum: expression(integer(), '(SELECT sum(amount) FROM fine)'),
      },
      'FROM fine LEFT JOIN part AS payer ON payer.seq = fine.seq WHERE fine.amount = ? ORDER BY fine.seq',
    );
    expect(query.all(db, 200)).toEqual([
      { fineId: 'f1', isPaid: false, who: undefined, sum: 400 },
      { fineId: 'f2', isPaid: true, who: '甲', sum: 400 },
    ]);
    expect(query.get(db, 1)).toBeUndefined();
  });
});

// Each line below must not compile: `tsc` fails when one of them does.
describe('the compiler', () => {
  it('the compiler refuses a column that a table does not have', () => {
    const compiled = (db: Statements): void => {
      // @ts-expect-error a column is missing
      insert(db, fine, { fineId: 'f', amount: 1 });
      // @ts-expect-error there is no such column
      insert(db, fine, { ...required, colour: 'red' });
      // @ts-expect-error an amount is a number
      insert(db, fine, { ...required, amount: '1' });
      // @ts-expect-error a flag is true or false
      insert(db, fine, { ...required, isPaid: 1 });
      // @ts-expect-error no such status
      insertOrIgnore(db, fine, { ...required, status: 'lost' });
      // @ts-expect-error JSON has a form too
      insertOrReplace(db, fine, { ...required, payers: [1] });
      // @ts-expect-error there is no such column to set
      update(db, fine, { set: { colour: 'red' }, where: { seq: 1 } });
      // @ts-expect-error what must be there cannot be emptied
      update(db, fine, { set: { amount: undefined }, where: { seq: 1 } });
      // @ts-expect-error nothing equals NULL
      update(db, fine, { set: { amount: 1 }, where: { note: undefined } });
      // @ts-expect-error there is no such column to read
      columnsOf(fine, 'colour');
      // @ts-expect-error a row that was read has a number there
      const amount: string | undefined = FINES.get(db)?.amount;
      // @ts-expect-error what may be empty may be undefined
      const note: string = (FINES.get(db) ?? whole).note;
      // @ts-expect-error an index is on columns of its table
      table('t', { a: text() }, { indexes: { t_by_b: ['b'] } });
      // @ts-expect-error a key is of columns of its table
      table('t', { a: text() }, { primaryKey: ['b'] });
      // @ts-expect-error a default is a value of its column
      withDefault(oneOf('a', 'b'), 'c');
      // @ts-expect-error inserts into the table as it was would leave this column out
      extended(fine, { mustBeSaid: text() });
      expect([amount, note]).toEqual([]);
    };
    expect(compiled).toBeInstanceOf(Function);
  });
});
