import { people } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from '../http/served-ledger.js';
import { dataFolder, ecl, eclIn, removeFolders, resultOf, type Said } from './ecl.fixture.js';

let served: ServedLedger;
let folder: string;
beforeAll(async () => {
  served = await ServedLedger.populated();
  folder = await dataFolder();
});
afterAll(async () => {
  await served.stop();
  await removeFolders();
});

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** As the administrator, at a ledger that serves. */
const enter = (...args: readonly string[]): Promise<Said> =>
  eclIn({ ECL_PASSWORD: PASSWORD }, ...args, '--url', served.url, '--as', ADMINISTRATOR);
/** From the data folder, beside the ledger that serves it. */
const read = (...args: readonly string[]): Promise<Said> => ecl(...args, '--data', served.place.data);
const listed = async (register: string, ...more: readonly string[]) =>
  resultOf(await read('registers', 'list', register, '--json', ...more)).entries as readonly {
    readonly entry: number;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly recordedAt: string;
  }[];

const flat = (days: Readonly<Record<string, readonly [string, 0 | 1]>>): string => JSON.stringify({ days });
const notice2032 = flat({
  '2031-10-01': ['国庆节', 1],
  '2031-12-31': ['元旦', 1],
  '2032-01-01': ['元旦', 1],
  '2032-02-14': ['春节', 0],
  '2032-12-30': ['元旦', 1],
});

describe('ecl calendar', () => {
  const publish = (path: string, ...more: readonly string[]) =>
    enter('calendar', 'publish', path, '--year', '2032', '--published-on', '2026-05-06', ...more);

  it('ecl calendar lists the years that are known, with their notices, and says from which year on a day may move', async () => {
    const { out, code } = await read('calendar');
    expect(code).toBe(0);
    expect(out).toMatch(/^2026 +2025-11-04 +随软件 packaged/m);
    expect(out).toContain('There is no notice for 2027');
    expect((await read('calendar', 'show', '2026')).out).toMatch(/放假 off: 2026-01-01/);
    expect(await read('calendar', 'show', '2032')).toMatchObject({ code: 1, notes: expect.stringContaining('尚无') });
  });

  it('a dry run says what would be entered and enters nothing; the notice is entered from a file of many years, its own days only', async () => {
    const path = file('flat.json', notice2032);
    const dry = await publish(path, '--source', '示例通知', '--dry-run');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('尚未登记')]);
    expect(await listed('calendar')).toEqual([]);
    expect((await publish(path, '--source', '示例通知')).code).toBe(0);
    expect((await listed('calendar')).map(({ data }) => data)).toMatchObject([
      { year: 2032, holidays: ['2031-12-31', '2032-01-01'], makeUpWork: ['2032-02-14'], source: '示例通知' },
    ]);
    expect((await read('calendar')).out).toMatch(/^2032 +2026-05-06 +已登记 registered/m);
  });

  it('a second notice of a year is refused with what to do, and a correction is entered; the earlier calendar can still be asked', async () => {
    const path = file('table.csv', '日期,安排\n2032-01-01,放假\n2032-01-02,放假\n2032-01-04,上班\n');
    const again = await publish(path, '--source', '示例更正');
    expect([again.code, again.notes]).toEqual([3, expect.stringContaining('registers.year-published-already')]);
    const [first] = await listed('calendar');
    const corrected = await enter(
      ...['calendar', 'correct', path, '--year', '2032', '--published-on', '2026-05-06'],
      ...['--source', '示例更正', '--because', '漏列一日'],
    );
    expect(corrected.code).toBe(0);
    expect((await read('calendar', 'show', '2032')).out).toContain('2032-01-01 2032-01-02');
    const before = await read('calendar', 'show', '2032', '--known-at', String(first?.recordedAt));
    expect(before.out).toContain('2031-12-31 2032-01-01');
  });

  it('a file that is no notice is told with its place, and nothing is entered', async () => {
    const wrong = async (name: string, content: string) => (await publish(file(name, content), '--source', 'x')).notes;
    expect(await wrong('a.csv', '日期,安排\n2032-01-01,假\n')).toMatch(/第 2 行.*放假 或者 上班/);
    expect(await wrong('b.csv', '日期,安排\n2032/1/1,放假\n')).toMatch(/第 2 行.*2027-01-01/);
    expect(await wrong('c.json', '{')).toContain('不是 JSON');
    expect(await wrong('d.json', flat({ '2031-05-01': ['劳动节', 1] }))).toContain('没有 2032 年');
    expect((await publish(file('e.json', notice2032))).notes).toContain('--source');
    expect(await wrong('f.json', JSON.stringify({ year: 2033, days: [] }))).toContain('2033');
  });
});

describe('ecl registers', () => {
  const FROM = ['--from', '2026-05-06'];

  it('every register is filled from options: a division, an agency, a unit, a person, a certificate, a setting', async () => {
    const steps = [
      ['register-division', '--division-code', '150402077', '--name-zh', '示例街道', '--parent', '150402', ...FROM],
      [
        ...['register-agency', '--agency-id', 'cli-bureau', '--name-zh', '示例局', '--name-en', 'Example bureau'],
        ...['--level', 'county', '--territory', '150402', '--social-credit-code', '11150402EXAMPLE01X', ...FROM],
      ],
      [
        ...['register-unit', '--unit-id', 'cli-unit', '--agency-id', 'cli-bureau', '--name-zh', '示例队'],
        ...['--name-en', 'Example squad', '--territory', '150402077', ...FROM],
      ],
      [
        ...['register-person', '--person-id', 'cli-li', '--name', '李示例', '--standing', 'officer'],
        ...['--agency-id', 'cli-bureau', '--unit-id', 'cli-unit', ...FROM],
      ],
      [
        ...['issue-certificate', '--number', 'CLI-1', '--person-id', 'cli-li', '--fields', '02、08'],
        ...['--territory', '150402', '--valid-from', '2026-05-06', '--valid-to', '2030-05-05'],
      ],
      [
        ...['set-local-parameter', '--agency-id', 'cli-bureau', '--parameter', 'hearingFineFrom'],
        ...['--value', 'citizen=3000.50,soleTrader=3000,organisation=30000', '--effective-from', '2026-05-06'],
        ...['--instrument', '示例文件'],
      ],
      ['assign-power', '--agency-id', 'cli-bureau', '--power-code', '02-1', '--instrument', '示例文件', ...FROM],
    ];
    for (const step of steps) expect(await enter('registers', ...step)).toMatchObject({ code: 0, notes: '' });
    expect((await listed('personnel')).at(-1)?.data).toMatchObject({ number: 'CLI-1', fields: ['02', '08'] });
    expect((await listed('rule-packs')).at(-1)?.data['value']).toEqual({
      citizen: 300_050,
      soleTrader: 300_000,
      organisation: 3_000_000,
    });
  });

  it('a provision is entered, amended and repealed, and a power rests on it in the words of the register', async () => {
    const law = ['--law', '示例条例', '--article', '第一条', '--instrument', '示例公告'];
    const steps = [
      ['enact-provision', '--provision-id', 'cli-1', '--kind', 'substantive', ...law, '--from', '2020-01-01'],
      ['amend-provision', '--provision-id', 'cli-1', ...law, '--from', '2024-01-01'],
      [
        ...['assign-power', '--agency-id', 'cli-bureau', '--power-code', '02-2', '--instrument', '示例文件', ...FROM],
        ...['--basis', 'cli-1@2'],
      ],
      [
        ...['repeal-provisions', '--on', '2026-06-01', '--instrument', '示例公告'],
        ...['--repealed', file('repeal.csv', 'provisionId,successors\ncli-1,\n')],
      ],
    ];
    for (const step of steps) expect(await enter('registers', ...step)).toMatchObject({ code: 0, notes: '' });
    expect((await listed('powers')).at(-1)?.data['basis']).toEqual([
      { law: '示例条例', article: '第一条', provisionId: 'cli-1', version: 2 },
    ]);
    const unknown = await enter(
      ...['registers', 'assign-power', '--agency-id', 'cli-bureau', '--power-code', '02-3', '--instrument', 'x'],
      ...[...FROM, '--basis', 'cli-1@3'],
    );
    expect([unknown.code, unknown.notes]).toEqual([3, expect.stringContaining('现有 2 版')]);
  });

  it('an amount that is likely a slip is not entered unseen: a dry run shows it, and whoever checked it names it', async () => {
    const slip = [
      ...['registers', 'set-local-parameter', '--agency-id', 'cli-bureau', '--parameter', 'hearingFineFrom'],
      ...['--value', 'citizen=10,soleTrader=3000,organisation=30000', '--effective-from', '2026-07-01'],
      ...['--instrument', '示例文件二'],
    ];
    const shown = await enter(...slip, '--dry-run');
    expect([shown.code, shown.out]).toEqual([0, expect.stringMatching(/注意 warning: .*10\.00元/)]);
    const before = (await listed('rule-packs')).length;
    expect(await enter(...slip)).toMatchObject({
      code: 3,
      notes: expect.stringMatching(/likely slips, check them:[^]*10\.00元[^]*--acknowledge amount-likely-yuan/),
    });
    expect(await listed('rule-packs')).toHaveLength(before);
    expect(await enter(...slip, '--acknowledge', 'everything')).toMatchObject({ code: 2 });
    expect(await enter(...slip, '--acknowledge', 'amount-likely-yuan')).toMatchObject({ code: 0, notes: '' });
    expect(await listed('rule-packs')).toHaveLength(before + 1);
  });

  it('a wrong entry is corrected by its number and struck, and the list keeps both', async () => {
    const wrong = ['--division-code', '150402078', '--name-zh', '示列街道', '--parent', '150402', ...FROM];
    expect((await enter('registers', 'register-division', ...wrong)).code).toBe(0);
    const number = String((await listed('divisions')).at(-1)?.entry);
    const right = wrong.map((each) => (each === '示列街道' ? '示例街道二' : each));
    const because = ['--because', '名称录入错误'];
    expect((await enter('registers', 'register-division', ...right, '--corrects', number, ...because)).code).toBe(0);
    expect((await listed('divisions')).at(-1)?.data['nameZh']).toBe('示例街道二');
    const held = String((await listed('divisions')).at(-1)?.entry);
    expect((await enter('registers', 'strike-entry', 'divisions', held, ...because)).code).toBe(0);
    expect((await listed('divisions')).map(({ data }) => data['divisionCode'])).not.toContain('150402078');
    expect((await listed('divisions', '--all')).filter(({ type }) => type === 'EntryCorrected')).toHaveLength(2);
    const again = await enter('registers', 'strike-entry', 'divisions', held, ...because);
    expect([again.code, again.notes]).toEqual([3, expect.stringContaining('registers.entry-corrected-already')]);
  });

  it('what is wrong is told: a missing option, a word that is not allowed, an unknown division, a wrong password, no ledger', async () => {
    const division = ['registers', 'register-division', '--division-code', '150402079', '--name-zh', 'x', ...FROM];
    expect(await enter(...division.slice(0, 4), ...FROM)).toMatchObject({
      code: 2,
      notes: expect.stringContaining('--name-zh'),
    });
    expect(await enter(...division, '--parent', '999999')).toMatchObject({
      code: 3,
      notes: expect.stringContaining('registers.division-unknown'),
    });
    const person = ['registers', 'register-person', '--person-id', 'x', '--name', 'x', '--agency-id', 'cli-bureau'];
    expect(await enter(...person, '--standing', 'boss', ...FROM)).toMatchObject({
      code: 2,
      notes: expect.stringContaining('officer|auxiliary|other'),
    });
    const as = ['--url', served.url, '--as', ADMINISTRATOR];
    expect((await eclIn({ ECL_PASSWORD: 'wrong' }, ...division, ...as)).code).toBe(1);
    expect(await eclIn({}, ...division, ...as)).toMatchObject({
      code: 2,
      notes: expect.stringContaining('ECL_PASSWORD'),
    });
    expect(await eclIn({ ECL_PASSWORD: 'x' }, ...division, '--url', 'http://127.0.0.1:9')).toMatchObject({ code: 4 });
    const byAnother = await eclIn({ ECL_PASSWORD: PASSWORD }, ...division, '--url', served.url, '--as', people.li.id);
    expect([byAnother.code, byAnother.notes]).toEqual([3, expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/)]);
    expect(byAnother.notes).not.toContain('answered');
  });
});

describe('the README of the command line', () => {
  it('the README of the command line names every command that the help lists', async () => {
    const readme = readFileSync('apps/cli/README.md', 'utf8');
    const namesIn = (help: string) => [...help.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map(([, name = '']) => name);
    const names = async (...group: readonly string[]) =>
      namesIn((await ecl(...group, '--help')).out.split('Commands:')[1] ?? '').filter((name) => name !== 'help');
    const top = await names();
    expect(top.length).toBeGreaterThan(12);
    expect(top.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
    for (const group of ['calendar', 'registers'])
      expect(
        (await names(group)).filter((name) => !readme.includes(`\`${name}`) && !readme.includes(`${group} ${name}`)),
      ).toEqual([]);
  });
});

describe('ecl projections', () => {
  it('ecl projections builds read models again while the ledger serves, says how each is, and refuses a name that none has', async () => {
    const rebuilt = await enter('projections', 'rebuild', 'leads', '--json');
    expect(rebuilt.code).toBe(0);
    const { projections } = resultOf(rebuilt) as { readonly projections: readonly Readonly<Record<string, unknown>>[] };
    expect(projections.find(({ name }) => name === 'leads')).toMatchObject({ underWay: null, rebuildGivenUpAt: null });
    expect(await enter('projections', 'retry')).toMatchObject({ code: 0 });
    const { out } = await enter('projections', 'status');
    expect(out).toMatch(/^case-register +\d+ +\S+ \S+ +\d+/m);
    expect(await enter('projections', 'rebuild', 'lead')).toMatchObject({ notes: expect.stringContaining('leads') });
  });
});
