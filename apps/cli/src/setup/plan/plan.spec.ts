import type { Actor, RegisterEvent, RegisterName } from '@ecl/enforcement';
import { accountsDecider, type Accounts } from '@ecl/identity';
import { instant, type Instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRows } from '../reading/read-rows.js';
import type { Row } from '../reading/row.js';
import { tablesOf } from '../template/tables-of.js';
import { planOf, type PlannedRow } from './plan.js';
import { NOTHING, type Present } from './present.js';
import { Trial } from './trial.js';

const EXAMPLE = fileURLToPath(new URL('../template/bureau.yaml', import.meta.url));
const administrator: Actor = { personId: 'admin', roles: ['administrator'] };
const now: Instant = instant('2026-11-30T02:00:00.000Z');
const options = { actor: administrator, now, because: '录入错误' };

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'ecl-setup-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const rowsIn = (yaml: string): readonly Row[] =>
  inFolder((folder) => {
    const file = join(folder, 'bureau.yaml');
    writeFileSync(file, yaml);
    return readRows(file);
  });

/** What a ledger holds after a plan is recorded, as the ledger would record it. */
const recorded = (plan: readonly PlannedRow[], before: Present = NOTHING): Present => {
  const events = new Map<RegisterName, readonly RegisterEvent[]>(before.events);
  const trial = new Trial(before, administrator, now);
  let accounts: Accounts = before.accounts;
  for (const { step } of plan) {
    trial.learn();
    if (step?.is === 'entry') {
      const { register, commandType, body } = step;
      const tried = trial.try(register, commandType, { occurredAt: now, ...body });
      if (tried.is === 'refused') throw new Error(JSON.stringify(tried.violations));
      trial.accept(register, tried.events);
      events.set(register, [...(events.get(register) ?? []), ...tried.events]);
    } else if (step) {
      const type = step.is === 'openAccount' ? 'OpenAccount' : 'ChangeAccount';
      expect(trial.account({ type, data: step.form })).toEqual([]);
      accounts = trial.accounts;
    }
  }
  return { events, accounts };
};

const said = (plan: readonly PlannedRow[]) =>
  plan.map(({ kind, subject, is, faults }) => ({
    row: `${kind.name} ${subject}`,
    is,
    ...(faults.length > 0 ? { rules: faults.map(({ rule, column }) => rule ?? column) } : {}),
  }));

const example = readRows(EXAMPLE);
const first = planOf(example, NOTHING, options);
const present = recorded(first);

describe('the plan of a bureau', () => {
  it('the example passes as it is; recorded and applied again, it makes nothing', () => {
    expect(first.flatMap(({ faults }) => faults)).toEqual([]);
    expect([...new Set(planOf(example, present, options).map(({ is }) => is))]).toEqual(['same']);
  });

  it('what an interruption left out is all that the next plan makes', () => {
    const half = recorded(first.slice(0, 17));
    const next = planOf(example, half, options).map(({ is }) => is);
    expect(next.slice(0, 17)).toEqual(Array(17).fill('same'));
    expect(next.slice(17)).toEqual(first.slice(17).map(({ is }) => is));
  });

  it('the same bureau as tables with Chinese headings gives the same plan', () => {
    inFolder((folder) => {
      for (const { name, text } of tablesOf(example)) writeFileSync(join(folder, `${name}.csv`), text);
      // As a spreadsheet keeps it: neither a day nor a number.
      expect(readFileSync(join(folder, '职权.csv'), 'utf8')).toMatch(/,08（[^）]+）,/);
      expect(readFileSync(join(folder, '裁量基准.csv'), 'utf8')).toMatch(/,08-3（.+）,light,/);
      const plan = planOf(readRows(folder), NOTHING, options);
      expect(plan.map(({ kind, step }) => [kind.name, step])).toEqual(first.map(({ kind, step }) => [kind.name, step]));
    });
  });

  it('a row with other content is a correction of the entry, on the same day too, and names what differs', () => {
    const changed = rowsIn(`
执法机构:
  - { unitId: sl-squad-1, agencyId: sl-bureau, 中文名称: 直属一中队, nameEn: Squad 1, territory: 150402, from: 2026-01-01 }
裁量基准:
  - benchmarkId: sl-benchmark-08-3
    powerCode: 08-3
    from: 2026-01-01
    basis: appearance-36@1
    tiers: [{ 裁量档次: light, zh: 较轻, en: lighter, 罚款下限: 0, 罚款上限（元）: 500.50 }]
法律规定:
  - { provisionId: appearance-36, kind: 实体, law: 城市市容和环境卫生管理条例, article: 第三十六条, from: 2017/3/2, instrument: 国务院令第676号 }
账号:
  - { username: sl-ma, roles: 机构负责人、执法人员 }
`);
    const plan = planOf(changed, present, options);
    expect(said(plan)).toEqual([
      { row: 'units sl-squad-1', is: 'changed' },
      { row: 'provisions appearance-36', is: 'changed' },
      { row: 'benchmarks sl-benchmark-08-3', is: 'changed' },
      { row: 'accounts sl-ma', is: 'changed' },
    ]);
    expect(plan[0]?.differences).toEqual([
      { member: 'nameZh', zh: '中文名称', en: expect.any(String), before: '一中队', after: '直属一中队' },
    ]);
    expect(plan[2]?.differences[0]?.after).toContain('fineTo=500.50');
    const after = recorded(plan, present);
    expect(after.events.get('agencies')?.at(-2)).toMatchObject({
      type: 'EntryCorrected',
      data: { reason: '录入错误', entryType: 'UnitRegistered' },
    });
    expect(planOf(changed, after, options).map(({ is }) => is)).toEqual(['same', 'same', 'same', 'same']);
  });

  it('a later day is a change from that day on; an earlier one, which cannot be, is a correction of the day', () => {
    const person = (from: string) =>
      rowsIn(`people: [{ personId: sl-gao, name: 高示例, standing: other, agencyId: sl-bureau, from: ${from} }]`);
    const later = planOf(person('2026-06-01'), present, options);
    expect(later.map(({ is }) => is)).toEqual(['new']);
    const earlier = planOf(person('2025-12-01'), present, options);
    // His agency is not there yet on the earlier day, so it can be no correction either.
    expect(earlier.map(({ is, faults }) => [is, faults.map(({ rule }) => rule)])).toEqual([
      ['refused', ['registers.agency-unknown', 'registers.not-in-order']],
    ]);
    // A spreadsheet makes `8` of `08`; it is the whole field, of which the agency holds everything.
    const field = rowsIn(
      `powers: [{ agencyId: sl-bureau, powerCode: 8, from: 2026-01-01, instrument: 示例区政发〔2026〕1号（虚构） }]`,
    );
    expect(planOf(field, present, options).map(({ is }) => is)).toEqual(['same', 'same', 'same']);
    const power = rowsIn(
      `powers: [{ agencyId: sl-bureau, powerCode: 08-3, from: 2026-02-01, instrument: 示例区政发〔2026〕1号（虚构） }]`,
    );
    expect(planOf(power, present, options)).toMatchObject([
      { is: 'changed', differences: [{ member: 'from', before: '2026-01-01', after: '2026-02-01' }] },
    ]);
  });

  it('every row is tried after the ones before it, and every fault is named with its row and rule', () => {
    const plan = planOf(
      rowsIn(`
agencies:
  - { agencyId: a, nameZh: 甲局, nameEn: A, level: 区县级, territory: 150402, socialCreditCode: x, from: 2026-01-01 }
  - { agencyId: a, nameZh: 甲局, nameEn: A, level: 区县级, territory: 150402, socialCreditCode: x, from: 2026-01-01 }
  - { agencyId: b, nameZh: 乙局, nameEn: B, level: 乡级, territory: 150402, socialCreditCode: x, from: 2026-01-01 }
units:
  - { unitId: u, agencyId: a, nameZh: 队, nameEn: U, territory: 150403, from: 2026-01-01 }
  - { unitId: v, agencyId: a, nameZh: 队, nameEn: V, territory: 150402, from: 2026-01-01, colour: red }
banks: [{ bankId: k, nameZh: 行, nameEn: K, accounts: [t], from: 2026-01-01 }]
agencyAccounts: [{ agencyId: a, account: t, from: 2026-01-01 }]
people:
  - { personId: p, name: 某, standing: 协管人员, agencyId: a, from: 2026-01-01 }
  - { personId: q, name: 某, standing: officer, agencyId: b, from: 2026-01-01 }
certificates: [{ number: n, personId: p, fields: all, territory: 150402, validFrom: 2026-01-01, validTo: 2030-12-31 }]
accounts:
  - { username: p, roles: [auxiliary, bank] }
  - { username: unregistered, roles: [head] }
`),
      NOTHING,
      options,
    );
    expect(said(plan)).toEqual([
      { row: 'agencies a', is: 'new' },
      { row: 'agencies a', is: 'refused', rules: [undefined] },
      { row: 'agencies b', is: 'refused', rules: ['level'] },
      { row: 'units u', is: 'refused', rules: ['registers.unit-outside-territory'] },
      { row: 'units v', is: 'refused', rules: ['colour'] },
      { row: 'banks k', is: 'new' },
      { row: 'agencyAccounts t', is: 'refused', rules: ['registers.account-collects-fines'] },
      { row: 'people p', is: 'new' },
      { row: 'people q', is: 'refused', rules: ['registers.agency-unknown'] },
      { row: 'certificates n', is: 'refused', rules: ['registers.auxiliary'] },
      {
        row: 'accounts p',
        is: 'refused',
        rules: ['accounts.bank-plays-another-part', 'accounts.post-incomplete'],
      },
      { row: 'accounts unregistered', is: 'refused', rules: ['accounts.post-incomplete', 'accounts.person-unknown'] },
    ]);
    expect(plan[2]?.place.row).toBe(5);
    expect(plan[2]?.faults[0]?.zh).toContain('区县级');
  });

  it('what is missing is called as the columns of the tables are', () => {
    const plan = planOf(
      rowsIn(`
people: [{ personId: p, name: 某, standing: officer, agencyId: a }]
benchmarks: [{ benchmarkId: b, powerCode: 08-3, from: 2026-01-01, tiers: [{ tierId: light, zh: 较轻, en: lighter, fineTo: 5 }] }]
accounts: [{ username: p }]
`),
      NOTHING,
      options,
    );
    expect(plan.map(({ faults }) => faults[0]?.zh)).toEqual([
      '缺少起始日期（from）',
      '缺少罚款下限（元）（fineFrom）',
      '缺少角色（roles）',
    ]);
  });

  it('what a ledger that serves would refuse as odd is refused before anything is recorded', () => {
    const example = readFileSync(EXAMPLE, 'utf8');
    const plan = planOf(rowsIn(example.replace('validTo: 2035-12-31', 'validTo: 9999-12-31')), NOTHING, options);
    expect(plan.find(({ is }) => is === 'refused')?.faults[0]?.en).toContain('check the year');
  });

  it('a closed account is not opened again by a file', () => {
    const closed = accountsDecider.evolve(present.accounts, {
      type: 'AccountClosed',
      data: { occurredAt: now, username: 'sl-li', closedBy: 'admin' },
    });
    const plan = planOf(
      rowsIn(`accounts: [{ username: sl-li, roles: [officer] }]`),
      { ...present, accounts: closed },
      options,
    );
    expect(said(plan)).toEqual([{ row: 'accounts sl-li', is: 'refused', rules: ['username'] }]);
  });
});

describe('the files of a bureau', () => {
  const problemIn = (files: Readonly<Record<string, string | Buffer>>, name = ''): string =>
    inFolder((folder) => {
      mkdirSync(folder, { recursive: true });
      for (const [each, content] of Object.entries(files)) writeFileSync(join(folder, each), content);
      try {
        readRows(join(folder, name));
      } catch (error) {
        return (error as Error).message.replaceAll(folder, '');
      }
      return 'read';
    });

  it('what cannot be read is told with its place: no UTF-8, no YAML, an unknown section or table, a column twice', () => {
    // 机关 in GBK.
    const gbk = Buffer.from([0xbb, 0xfa, 0xb9, 0xd8, 0x0a]);
    expect(problemIn({ '执法机关.csv': gbk })).toMatch(/执法机关\.csv：文件不是 UTF-8 编码/);
    expect(problemIn({ 'a.yaml': gbk }, 'a.yaml')).toContain('文件不是 UTF-8 编码');
    expect(problemIn({ 'a.yaml': 'units: [' }, 'a.yaml')).toMatch(/a\.yaml 第1行：不是有效的 YAML/);
    expect(problemIn({ 'a.yaml': '\nsquads: []' }, 'a.yaml')).toMatch(
      /第2行：没有“squads”这一部分；可用的有：行政区划、/,
    );
    expect(problemIn({ 'a.yaml': 'units: x' }, 'a.yaml')).toContain('应为列表');
    expect(problemIn({ 'a.yaml': 'units: &a []\nbanks: *a' }, 'a.yaml')).toMatch(/列表|锚点/);
    expect(problemIn({ 'squads.csv': 'a\n1\n' })).toContain('执法机关.csv');
    expect(problemIn({ 'units.csv': '起始日期,起始日期\n1,2\n' })).toMatch(/第1行“起始日期”列：这一列出现了两次/);
    expect(problemIn({ 'units.csv': 'a\n', '执法机构.csv': 'a\n' })).toContain('有两个文件');
    expect(problemIn({ 'a.txt': '' })).toContain('没有 CSV 文件');
    expect(problemIn({}, 'none.yaml')).toContain('找不到');
  });
});
