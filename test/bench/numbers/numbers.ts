import { comparableNumber } from '@ecl/kernel';
import { caseRegister, casesByNumber } from '@ecl/read-models';
import { Database } from '@ecl/sqlite';
import { join } from 'node:path';
import { inTurns, rateOf, type Figure } from '../figure.js';
import { queriesOf } from '../queries.js';
import { inTemporaryFolder } from '../temporary-folder.js';

const DEFAULT_CASES = 100_000;
const ROUNDS = 5;
const SEARCHES = 5_000;
const AGENCIES = 20;

/** One number as people type it: any brackets, width and spacing. */
const WRITTEN: readonly ((number: number) => string)[] = [
  (number) => `赤城管罚决〔2026〕${String(number)}号`,
  (number) => `赤城管罚决［2026］第${String(number)}号`,
  (number) => `赤城管罚决(2026) ${String(number)} 号`,
  (number) => `赤城管罚决【２０２６】${fullWidth(number)}号`,
  (number) => `赤城管罚决[2026]第${String(number).padStart(8, '0')}号`,
  (number) => `  赤城管 罚决〔 2026 〕\u3000${String(number)}号`,
];

const fullWidth = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/**
 * The search for a number among so many cases (`numbers=1000000`), each time written in another way, compared with a bare table
 * that finds a number by the very signs with which it was stored.
 */
export const measureNumbers = (howMany = String(DEFAULT_CASES)): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const cases = Number(howMany);
    const database = new Database(join(folder, 'register.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; ${caseRegister.schema}`);
    database.exec('CREATE TABLE bare (number TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID');
    fill(database, cases);
    const db = queriesOf(database);
    const bare = database.prepare('SELECT content FROM bare WHERE number = ?');
    const searching = (find: (number: number, nth: number) => number) => () =>
      rateOf(SEARCHES, () => {
        for (let nth = 0; nth < SEARCHES; nth += 1) {
          const number = 1 + ((nth * 7919) % cases);
          const found = find(number, nth);
          if (found !== 1) throw new RangeError(`${String(found)} cases have the number ${String(number)}`);
        }
      });
    const [ours = 0, reference = 0] = await inTurns(
      ROUNDS,
      searching((number, nth) => casesByNumber(db, WRITTEN[nth % WRITTEN.length]?.(number) ?? '').length),
      searching((number) => bare.all(WRITTEN[0]?.(number)).length),
    );
    database.close();
    return [
      {
        name: `a number of one of ${cases.toLocaleString('en')} cases, in any writing`,
        unit: '/s',
        ours,
        reference: { name: 'bare better-sqlite3, one table, the exact signs', value: reference },
      },
    ];
  });

/** Three numbers for each case: of the case itself, of its decision and of its notice. */
const fill = (database: Database, cases: number): void => {
  const aCase = database.prepare(
    `INSERT INTO case_file (seq, caseId, caseNumber, decisionNumber, agencyId, unitId, powerCode, fieldCode, concernsMinor)
     VALUES (?, ?, ?, ?, ?, 'unit-1', '02-1', '02', 0)`,
  );
  const aNumber = database.prepare('INSERT INTO case_number (number, seq) VALUES (?, ?)');
  const bare = database.prepare('INSERT INTO bare (number, content) VALUES (?, ?)');
  database.transaction(() => {
    for (let i = 1; i <= cases; i += 1) {
      const decision = WRITTEN[0]?.(i) ?? '';
      const filing = `赤城管立〔2026〕${String(i)}号`;
      aCase.run(i, `case-${String(i)}`, filing, decision, `agency-${String(i % AGENCIES)}`);
      for (const number of [filing, decision, `赤城管告〔2026〕${String(i)}号`])
        aNumber.run(comparableNumber(number), i);
      bare.run(decision, `case-${String(i)}`);
    }
  })();
};
