import type { CaseGround, CaseScope } from '@ecl/identity';
import { Database } from '@ecl/sqlite';
import { readingOn, rulePacks, workingCalendar, type ClockFacts } from '@ecl/enforcement';
import { addDays, chinaDateOf, instant, plainDate, type Instant, type PlainDate } from '@ecl/kernel';
import { caseRegister, searchDeadlines, type DeadlineList, type Queries } from '@ecl/read-models';
import { join } from 'node:path';
import { inTurns, rateOf, type Figure } from '../figure.js';
import { queriesOf } from '../queries.js';
import { inTemporaryFolder } from '../temporary-folder.js';

const DEFAULT_CASES = 100_000;
const ROUNDS = 5;
const PAGES = 200;
const READINGS = 20_000;
const PAGE = 50;
const UNITS = 200;
const TODAY = plainDate('2026-11-29');
/** A moment of the past, for the lists as they were known then. */
const THEN = instant('2026-07-29T04:00:00Z');
const AGENCIES = 20;

const seeing = (ground: CaseGround): CaseScope => ({ personId: 'somebody', grounds: [ground] });
const everywhere = seeing({
  is: 'oversight',
  extent: 'file',
  agencyIds: Array.from({ length: AGENCIES }, (_, i) => `agency-${String(i)}`),
});
const unit = seeing({ is: 'own-unit', extent: 'file', agencyId: 'agency-7', unitId: 'unit-7' });

/**
 * The lists of deadlines of so many cases (`deadlines=1000000`), compared with a bare table that has nothing but a day and
 * a text under the same kind of index.
 */
export const measureDeadlines = (howMany = String(DEFAULT_CASES)): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const cases = Number(howMany);
    const database = new Database(join(folder, 'register.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; ${caseRegister.schema}`);
    database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, day TEXT NOT NULL, content TEXT NOT NULL)');
    fill(database, cases);
    database.exec('CREATE INDEX bare_by_day ON bare (day, id)');
    const db = queriesOf(database);
    const figures = [
      await pages(
        'overdue',
        `a page of ${String(PAGE)} overdue among ${cases.toLocaleString('en')} cases`,
        db,
        everywhere,
      ),
      await pages('warned', 'a page of those that are near', db, everywhere),
      await pages('due', 'a page of those that are due', db, everywhere),
      await pages('paused', 'a page of those that are paused', db, everywhere),
      await pages('met', 'a page of those that were met', db, everywhere),
      await pages('metLate', 'a page of those that were met late', db, everywhere),
      await pages('overdue', 'a page of one unit of two hundred', db, unit),
      await pages(
        'overdue',
        'a page of what was overdue on a day four months ago, as known then',
        db,
        everywhere,
        THEN,
      ),
      await pages('due', 'a page of what was due then, as known then', db, everywhere, THEN),
      await readings(),
    ];
    database.close();
    return figures;
  });

const pages = async (
  list: DeadlineList,
  name: string,
  db: Queries,
  scope: Parameters<typeof searchDeadlines>[1],
  knownAt?: Instant,
): Promise<Figure> => {
  const on = knownAt === undefined ? TODAY : chinaDateOf(knownAt);
  const listed = () =>
    rateOf(PAGES, () => {
      for (let i = 0; i < PAGES; i += 1) searchDeadlines(db, scope, { list, on, knownAt }, { size: PAGE });
    });
  const bare = () =>
    rateOf(PAGES, () => {
      for (let i = 0; i < PAGES; i += 1)
        db.all('SELECT day, content FROM bare WHERE day < ? ORDER BY day, id LIMIT ?', on, PAGE + 1);
    });
  const [ours = 0, reference = 0] = await inTurns(ROUNDS, listed, bare);
  return { name, unit: '/s', ours, reference: { name: 'bare better-sqlite3, one table, no case', value: reference } };
};

/** One reckoning with a stop and an extension, compared with adding days and looking at the calendar once. */
const readings = async (): Promise<Figure> => {
  const packs = rulePacks();
  const calendar = workingCalendar();
  const facts = factsOf(0);
  const read = () =>
    rateOf(READINGS, () => {
      for (let i = 0; i < READINGS; i += 1) readingOn(TODAY, facts, (day) => packs.inForce(day, undefined), calendar);
    });
  const bare = () =>
    rateOf(READINGS, () => {
      for (let i = 0; i < READINGS; i += 1) calendar.rollForward(addDays(facts.from, 90));
    });
  const [ours = 0, reference = 0] = await inTurns(ROUNDS, read, bare);
  return {
    name: 'readings of a case term',
    unit: '/s',
    ours,
    reference: { name: 'ninety days and one roll', value: reference },
  };
};

const factsOf = (i: number): ClockFacts => ({
  clock: 'L04',
  subject: '',
  is: 'running',
  from: addDays(plainDate('2026-03-02'), i % 360),
  lawOf: addDays(plainDate('2026-03-02'), i % 360),
  stops: [{ reason: 'test', id: 'test-1', from: addDays(plainDate('2026-03-20'), i % 360), atMostDays: 20 }],
  extensions: [{ days: 30, by: 'head', on: addDays(plainDate('2026-05-20'), i % 360) }],
  endedFor: [],
});

/** Of ten deadlines four run, half of them late; one is stopped; four were met, and one was met late. */
const fill = (database: Database, cases: number): void => {
  const aCase = database.prepare(
    `INSERT INTO case_file (seq, caseId, caseNumber, agencyId, unitId, powerCode, fieldCode, concernsMinor)
     VALUES (?, ?, ?, ?, ?, '02-1', '02', 0)`,
  );
  const aDeadline = database.prepare(
    `INSERT INTO deadline (seq, clock, subject, facts, isOpen, dueOn, warnsOn, isProvisional, list, day, agencyId, unitId, knownFrom)
     VALUES (?, 'L04', '', ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
  );
  const aBefore = database.prepare(
    `INSERT INTO deadline_before (run, seq, clock, subject, facts, dueOn, warnsOn, isProvisional, list, day, agencyId, unitId,
       knownFrom, knownUntil, wasOverdue, isByCalendar)
     VALUES (?, ?, 'L04', '', ?, ?, ?, 0, 'running', ?, ?, ?, ?, ?, ?, 0)`,
  );
  const bare = database.prepare('INSERT INTO bare (day, content) VALUES (?, ?)');
  const LISTS = ['running', 'running', 'running', 'running', 'stopped', 'met', 'met', 'met', 'met', 'metLate'];
  database.transaction(() => {
    for (let i = 1; i <= cases; i += 1) {
      const unit = `unit-${String(i % UNITS)}`;
      const agency = `agency-${String(i % AGENCIES)}`;
      const facts = factsOf(i);
      const dueOn = addDays(TODAY, (i % 400) - 200);
      const list = LISTS[i % 10] ?? 'running';
      aCase.run(i, `case-${String(i)}`, `立〔2026〕${String(i)}号`, agency, unit);
      const isOpen = list === 'running' || list === 'stopped' ? 1 : 0;
      const warned = addDays(dueOn, -15);
      const begun = momentOn(addDays(dueOn, -90));
      // What was done ran before: it was known so until the day on which it was done.
      const doneOn = addDays(dueOn, list === 'metLate' ? 9 : -3);
      const isDone = list === 'met' || list === 'metLate';
      const knownFrom = isDone ? momentOn(doneOn) : begun;
      const day = isDone ? doneOn : dueOn;
      const json = JSON.stringify(facts);
      aDeadline.run(i, json, isOpen, dueOn, warned, list, day, agency, unit, knownFrom);
      const wasOverdue = list === 'metLate' ? 1 : 0;
      if (isDone) aBefore.run(i, i, json, dueOn, warned, dueOn, agency, unit, begun, knownFrom, wasOverdue);
      bare.run(dueOn, JSON.stringify(facts));
    }
  })();
};

const momentOn = (day: PlainDate): Instant => instant(`${day}T02:00:00Z`);
