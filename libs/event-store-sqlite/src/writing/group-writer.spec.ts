import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { serializeAppend } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { createSchema } from '../schema.js';
import { GroupWriter, type CommitWitness } from './group-writer.js';
import { encodeAppend, type Flush } from './protocol.js';

let db: Database;
beforeEach(() => {
  db = new Database(':memory:');
  createSchema(db);
});
afterEach(() => {
  db.close();
});

const aFlush = (...streams: string[]): Flush => {
  const flush: Flush = [];
  for (const stream of streams) {
    const event = { id: newUuid(), type: 'Noted', data: {}, metadata: {} };
    encodeAppend(flush, serializeAppend(stream, [event], { expectedRevision: 'noStream' }));
  }
  return flush;
};
const noMore = () => undefined;
const inPlace: CommitWitness = { beforeGroup: noMore, beforeAnswer: noMore };
const written = () => db.prepare('SELECT stream FROM events ORDER BY position').pluck().all();

it('the group writer writes with the first flush of a group the appends that came in meanwhile', () => {
  const waiting = [aFlush('case-2', 'case-1'), aFlush('case-3')];
  expect(new GroupWriter(db, inPlace).write(aFlush('case-1'), () => waiting.shift())).toEqual({
    is: 'committed',
    outcomes: [0, 0, 1, 0, 0, 2, 2, 0, 0, 0, 0, 3],
    refusals: [{ is: 'wrong-revision', actual: 0 }],
  });
  expect(written()).toEqual(['case-1', 'case-2', 'case-3']);
});

it('the group writer writes nothing of a group in which anything fails, and counts every append that it has taken', () => {
  db.exec(`CREATE TRIGGER fault AFTER INSERT ON events WHEN NEW.stream = 'case-3'
           BEGIN SELECT RAISE(ABORT, 'struck'); END`);
  const writer = new GroupWriter(db, inPlace);
  const waiting = [aFlush('case-3', 'case-4')];
  expect(writer.write(aFlush('case-1', 'case-2'), () => waiting.shift())).toMatchObject({ is: 'failed', appends: 4 });
  expect(written()).toEqual([]);
  expect(writer.write(aFlush('case-1'), noMore)).toMatchObject({ is: 'committed', outcomes: [0, 0, 1] });
});

it('the group writer does not confirm a commit that failed, because what reached the disk is not known', () => {
  db.exec(`PRAGMA foreign_keys = ON;
           CREATE TABLE absent (id INTEGER PRIMARY KEY);
           CREATE TABLE wants (id INTEGER REFERENCES absent DEFERRABLE INITIALLY DEFERRED);
           CREATE TRIGGER fault AFTER INSERT ON events BEGIN INSERT INTO wants VALUES (1); END`);
  expect(() => new GroupWriter(db, inPlace).write(aFlush('case-1'), noMore)).toThrow('FOREIGN KEY');
});
