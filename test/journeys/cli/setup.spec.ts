import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from '../http/served-ledger.js';
import { dataFolder, ecl, eclIn, removeFolders, resultOf, type Said } from './ecl.fixture.js';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await dataFolder();
  data = join(folder, 'data');
});
afterAll(removeFolders);

/** A bureau of one squad and one officer. */
const bureau = (squad: string, more = ''): string => `
agencies:
  - { agencyId: x-bureau, nameZh: 示例局, nameEn: Bureau, level: county, territory: 150402, socialCreditCode: x, from: 2026-01-01 }
units: [{ unitId: x-squad, agencyId: x-bureau, nameZh: ${squad}, nameEn: Squad, territory: 150402, from: 2026-01-01 }]
people:
  - { personId: x-li, name: 李示例, standing: officer, agencyId: x-bureau, unitId: x-squad, from: 2026-01-01 }
${more}accounts: [{ username: x-li, roles: [officer] }]
`;

/** Rows with amounts, which a ledger that serves says in yuan as well: in a list, and in a choice. */
const AMOUNTS = `
provisions: [{ provisionId: x-36, kind: substantive, law: 条例, article: 第三十六条, from: 2017-03-01, instrument: x }]
powers: [{ agencyId: x-bureau, powerCode: 08-3, from: 2026-01-01, instrument: x }]
benchmarks:
  - benchmarkId: x-benchmark
    powerCode: 08-3
    from: 2026-01-01
    basis: [x-36]
    tiers: [{ tierId: light, zh: 较轻, en: lighter, fineFrom: 0, fineTo: 500 }]
parameters:
  - agencyId: x-bureau
    parameter: hearingFineFrom
    value: { citizen: 3000, soleTrader: 3000, organisation: 30000 }
    effectiveFrom: 2026-01-01
    instrument: x
`;

const file = (content: string): string => {
  const path = join(folder, 'bureau.yaml');
  writeFileSync(path, content);
  return path;
};

const entered = async (register: string, ...more: readonly string[]) =>
  resultOf(await ecl('registers', 'list', register, '--data', data, '--json', ...more)).entries as readonly {
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];

describe('ecl setup in a data folder', () => {
  const inData = (path: string, ...more: readonly string[]): Promise<Said> =>
    ecl('setup', path, '--data', data, ...more);
  const passwords = () => join(folder, 'first-passwords.csv');
  let administrator: string;

  it('a check makes no ledger, and neither does a question that nobody can answer', async () => {
    const dry = await inData(file(bureau('一中队')), '--dry-run', '--json');
    expect([dry.code, resultOf(dry).counts]).toEqual([0, { new: 4, changed: 0, same: 0, refused: 0 }]);
    expect(await inData(file(bureau('一中队')))).toMatchObject({ code: 2, notes: expect.stringContaining('--yes') });
    expect(existsSync(data)).toBe(false);
  });

  it('a refused row keeps everything out: a rule of the ledger, or a fault of the file', async () => {
    const wrong =
      'certificates: [{ number: n, personId: x-wang, fields: all, territory: 150402, validFrom: 2026-01-01, validTo: 2030-01-01 }]\n';
    expect(await inData(file(bureau('一中队', wrong)), '--yes')).toMatchObject({
      code: 3,
      out: expect.stringMatching(/bureau\.yaml:7 执法证件 n：.*registers\.person-not-in-post/),
    });
    expect(await inData(file(bureau('一中队').replace('county', 'village')), '--yes')).toMatchObject({ code: 2 });
    expect(existsSync(data)).toBe(false);
  });

  it('passwords that cannot be kept, and likely slips that nobody saw, keep everything out', async () => {
    const nowhere = join(folder, 'nowhere', 'first.csv');
    expect(await inData(file(bureau('一中队')), '--yes', '--passwords', nowhere)).toMatchObject({
      code: 2,
      notes: expect.stringContaining('无法写入（ENOENT）'),
    });
    const slip =
      'parameters: [{ agencyId: x-bureau, parameter: hearingFineFrom, value: { citizen: 10, soleTrader: 3000, organisation: 30000 }, effectiveFrom: 2026-01-01, instrument: x }]\n';
    expect(await inData(file(bureau('一中队', slip)), '--yes')).toMatchObject({
      code: 3,
      notes: expect.stringMatching(/bureau\.yaml:7 本机关参数 .*10\.00元[^]*--acknowledge amount-likely-yuan/),
    });
    expect(existsSync(data)).toBe(false);
    const seen = await inData(
      ...([file(bureau('一中队', slip)), '--acknowledge', 'amount-likely-yuan'] as const),
      ...['--yes', '--data', join(folder, 'seen')],
    );
    expect(seen.code).toBe(0);
  });

  it('an empty folder gets its ledger, its first administrator and the bureau; first passwords are for their owner only', async () => {
    const made = await inData(file(bureau('一中队')), '--yes', '--json', '--passwords', passwords());
    expect(made.code).toBe(0);
    const [admin] = resultOf(made).administrators;
    expect(admin).toMatchObject({ username: 'admin', password: expect.any(String) });
    administrator = admin.password;
    expect(readFileSync(passwords(), 'utf8')).toMatch(/^用户名,人员编号,初始口令\nx-li,x-li,[a-z0-9]{17}\n$/);
    if (process.platform !== 'win32') expect(statSync(passwords()).mode & 0o777).toBe(0o600);
    expect((await entered('agencies')).map(({ data: { nameZh } }) => nameZh)).toEqual(['示例局', '一中队']);
  });

  it('applied again, it records nothing and asks for no password', async () => {
    const again = await inData(file(bureau('一中队')), '--yes');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('无须登记')]);
  });

  it('a changed row is corrected by whoever knows the password, and says why', async () => {
    const changed = file(bureau('直属中队'));
    const as = (password: string, ...more: readonly string[]) =>
      eclIn({ ECL_PASSWORD: password }, 'setup', changed, '--data', data, '--yes', ...more);
    expect(await inData(changed, '--yes')).toMatchObject({ code: 2, notes: expect.stringContaining('ECL_PASSWORD') });
    expect(await as('wrong')).toMatchObject({ code: 1, notes: expect.stringContaining('password') });
    const done = await as(administrator, '--because', '名称有误');
    expect([done.code, done.out]).toEqual([
      0,
      expect.stringMatching(/执法机构 x-squad +中文名称 nameZh +一中队 +直属中队/),
    ]);
    expect((await entered('agencies', '--all')).map(({ type, data: { reason } }) => [type, reason])).toEqual([
      ['AgencyRegistered', undefined],
      ['UnitRegistered', undefined],
      ['EntryCorrected', '名称有误'],
      ['UnitRegistered', undefined],
    ]);
  });

  it('an example that passes is written, once as YAML and once as tables', async () => {
    const template = join(folder, 'template');
    expect((await ecl('setup', '--template', template)).code).toBe(0);
    const counts = async (path: string) =>
      resultOf(await ecl('setup', path, '--data', join(folder, 'none'), '--dry-run', '--json')).counts;
    const fromYaml = await counts(join(template, 'bureau.yaml'));
    expect(fromYaml).toMatchObject({ changed: 1, refused: 0 });
    expect(await counts(join(template, 'tables'))).toEqual(fromYaml);
    expect(await ecl('setup', '--template', template)).toMatchObject({ code: 2 });
  });
});

describe('ecl setup at a ledger that serves', () => {
  it('a bureau is set up by an administrator; applied again it is the same, and others may not', async () => {
    const served = await ServedLedger.start();
    try {
      const at = (as: string, password: string) =>
        eclIn(
          { ECL_PASSWORD: password },
          'setup',
          file(bureau('一中队', AMOUNTS)),
          '--url',
          served.url,
          '--as',
          as,
          '--yes',
          '--json',
        );
      const made = await at(ADMINISTRATOR, PASSWORD);
      expect(made.code).toBe(0);
      const [account] = resultOf(made).accounts;
      expect(account).toMatchObject({ username: 'x-li', password: expect.any(String) });
      const beside = await ecl('setup', file(bureau('二中队')), '--data', served.place.data, '--yes');
      expect([beside.code, beside.notes]).toEqual([4, expect.stringContaining('--url')]);
      const again = resultOf(await at(ADMINISTRATOR, PASSWORD));
      expect(again).toMatchObject({ counts: { new: 0, changed: 0, same: 8 }, recorded: false });
      const other = await at('x-li', account.password);
      expect([other.code, other.notes]).toEqual([3, expect.stringMatching(/无权使用.*administrator/)]);
    } finally {
      await served.stop();
    }
  });
});
