import { afterEach, describe, expect, it } from '@jest/globals';
import { Database } from '@ecl/sqlite';
import { Statements } from './statements.js';

const opened: Database[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
const numbers = () => {
  const database = new Database(':memory:');
  opened.push(database);
  database.exec('CREATE TABLE number (n INTEGER NOT NULL) STRICT');
  return new Statements(database);
};

describe('a text that follows from names', () => {
  it('a text made from names is put together once for each sequence of names, in whatever order it is asked for', () => {
    const db = numbers();
    const built: string[] = [];
    const run = (names: readonly string[], sql: string, n: number) =>
      db.runNamed(names, () => (built.push(names.join(' ')), sql), n);
    for (const n of [1, 2]) {
      expect(run(['number', 'n'], 'INSERT INTO number (n) VALUES (?)', n)).toBe(1);
      expect(run(['number'], 'DELETE FROM number WHERE n > ?', 5)).toBe(0);
      expect(run(['n', 'number'], 'UPDATE number SET n = n WHERE n = ?', n)).toBe(1);
    }
    expect(built).toEqual(['number n', 'number', 'n number']);
  });
});

describe('what is worked out of an event', () => {
  it('a value computed from an event is computed once for all that ask for it, and again for the next event and on another connection', () => {
    const asked: string[] = [];
    const nameOf = (event: { name: string }) => (asked.push(event.name), event.name);
    const otherOf = ({ name }: { name: string }) => `other ${name}`;
    const [db, elsewhere] = [numbers(), numbers()];
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect([db.onceFor(a, nameOf), db.onceFor(a, nameOf), db.onceFor(b, nameOf)]).toEqual(['a', 'a', 'b']);
    expect(asked).toEqual(['a', 'b']);
    expect([db.onceFor(b, otherOf), elsewhere.onceFor(b, nameOf)]).toEqual(['other b', 'b']);
    expect(asked).toEqual(['a', 'b', 'b']);
  });

  it('a value computed from an event is tried again when it failed', () => {
    const db = numbers();
    const event = {};
    let isThere = false;
    const find = () => {
      if (!isThere) throw new RangeError('nothing opened it');
      return 1;
    };
    expect(() => db.onceFor(event, find)).toThrow(RangeError);
    isThere = true;
    expect(db.onceFor(event, find)).toBe(1);
  });
});
