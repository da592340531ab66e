import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '@ecl/storytelling';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillDemo } from '../../../apps/cli/src/demo/fill-demo.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';
import { dataFolder, ecl, removeFolders } from '../cli/ecl.fixture.js';
import { ADMINISTRATOR, ServedLedger } from '../http/served-ledger.js';

const ownTable = fileURLToPath(new URL('../../../apps/cli/src/demo/ordinary-cases.csv', import.meta.url));
const [headings = '', first = ''] = readFileSync(ownTable, 'utf8').split('\n');

/** The table as someone changed it: its first row again, with other cells. */
const tableOf = async (...rows: readonly Readonly<Record<number, string>>[]): Promise<string> => {
  const changed = rows.map((cells) =>
    first
      .split(',')
      .map((cell, i) => cells[i] ?? cell)
      .join(','),
  );
  const file = join(await dataFolder(), 'my.csv');
  writeFileSync(file, [headings, ...changed, ''].join('\r\n'));
  return file;
};

afterAll(removeFolders);

describe('the table of cases that comes with the program', () => {
  it('the table of cases opens in a spreadsheet: it has a byte-order mark, Chinese headings and one row per case', () => {
    expect(headings).toMatch(/^\uFEFF编号,/);
    expect(ordinaryCases().length).toBeGreaterThan(40);
  });

  it('the table of cases has no cell that a spreadsheet takes for a date', () => {
    const cells = readFileSync(ownTable, 'utf8').split(/[,\r\n]/);
    expect(cells.filter((cell) => /^\d+[-/]\d+([-/]\d+)?$/.test(cell))).toEqual([]);
  });
});

describe('ecl demo --cases', () => {
  it('ecl demo --cases is in the help, in both languages', async () => {
    const { out } = await ecl('demo', '--help');
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/--cases <file> 自己的案件表（CSV）.*a table of cases of your own/);
  });

  it('ecl demo --cases stops at a wrong cell before anything is opened, and says in one line where and what is allowed', async () => {
    const file = await tableOf({}, { 0: '102', 4: '无此人' });
    const { code, out, notes } = await ecl('demo', '--cases', file);
    expect([code, out]).toEqual([2, '']);
    expect(notes.split('\n')).toHaveLength(1);
    expect(notes).toContain(`${file} 第3行“主办人员”列：“无此人”无法使用，应填李示范、王示范、`);
    expect(notes).toContain(
      `${file}, row 3, column “主办人员”: “无此人” cannot be used here; it needs one of: 李示范、王示范、`,
    );
  });
});

describe('a demonstration of one’s own cases', () => {
  let served: ServedLedger;
  let filling: Promise<unknown>;
  let file: string;

  beforeAll(async () => {
    served = await ServedLedger.start();
    await served.identity.beginDemonstration();
    // The second row is a fine that needs a hearing and legal review first.
    file = await tableOf({ 0: '901', 1: '立案', 7: '自己的单位' }, { 0: '902', 1: '已决定', 12: '150000' });
    filling = fillDemo({
      ledger: served.ledger,
      identity: served.identity,
      administrator: { username: ADMINISTRATOR },
      ordinaryCases: ordinaryCases(file),
      progress: () => undefined,
    });
    await filling.catch(() => undefined);
  });
  afterAll(() => served.stop());

  it('a demonstration of one’s own cases has the case of each row', async () => {
    const { lastPosition } = (await served.get('/health/ready')).body.log;
    const signedIn = await served.post('/api/session', {
      body: { username: people.gao.id, password: 'Demo-2026-xuni' },
    });
    const headers = { Authorization: `Bearer ${String(signedIn.body.token)}` };
    const { body } = await served.get(`/api/cases?party=自己的单位&atLeast=${String(lastPosition)}`, { headers });
    expect(body.items).toMatchObject([{ caseId: 'demo-901', state: 'filed' }]);
  });

  it('a demonstration of one’s own cases stops at a row that the law does not allow, and names the row and the rules', async () => {
    await expect(filling).rejects.toMatchObject({
      exitCode: 2,
      zh: expect.stringMatching(
        new RegExp(`^${file} 第3行：依法不能办到这一阶段（[a-z.-]+(, [a-z.-]+)*）：.*。$`, 'u'),
      ),
      en: expect.stringMatching(new RegExp(`^${file}, row 3: the law does not allow this stage \\([a-z.-]+`)),
    });
  });
});
