import { afterEach, describe, expect, it } from '@jest/globals';
import { CaseFiled, FilingProposed } from '@ecl/enforcement';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { instant, newUuid, plainDate } from '@ecl/kernel';
import { dataFolder as placesIn } from '@ecl/ledger';
import { rm } from 'node:fs/promises';
import { textWidth } from '../../../apps/cli/src/console/text-width.js';
import { writeLedger } from '../../../apps/cli/src/folder/write-ledger.js';
import { dataFolder, ecl, importedFines, removeFolders, resultOf } from './ecl.fixture.js';

afterEach(removeFolders);

/** A case that was proposed, and perhaps filed. */
const withCase = async (upTo: 'proposed' | 'filed' = 'proposed', filedOn = '2026-03-02'): Promise<string> => {
  const data = await dataFolder();
  const metadata = { actor: 'li@bureau', recordedAt: '2026-03-02T01:05:00.000Z' };
  const proposal = FilingProposed({
    occurredAt: instant('2026-03-02T09:00:00+08:00'),
    agencyId: 'cf-bureau',
    unitId: 'cf-squad-1',
    handlers: ['li', 'wang'],
    parties: [{ partyId: 'party-1', kind: 'citizen', name: '示例甲', birthDate: plainDate('1980-01-01') }],
    conduct: { description: '堆放物料', endedOn: plainDate('2026-02-26'), place: '示例街12号', territory: '150402' },
    discoveredOn: plainDate('2026-02-27'),
    powerCode: '02-1',
    basis: [{ law: '城市市容和环境卫生管理条例', article: '第14条' }],
    documents: [{ documentId: 'doc-1', title: '立案审批表', sha256: 'a'.repeat(64) }],
    proposedBy: 'li',
  });
  const filed = CaseFiled({
    occurredAt: instant(`${filedOn}T10:00:00+08:00`),
    caseNumber: '赤城管立〔2026〕1号',
    documents: [],
    approvedBy: 'zhou',
    filedOn: plainDate(filedOn),
    termDueOn: plainDate('2026-06-01'),
    packs: {},
  });
  const steps = upTo === 'filed' ? [proposal, filed] : [proposal];
  const events = steps.map((event) => ({ id: newUuid(), ...event, metadata }));
  await writeLedger({ data }, 'here', async ({ store, catchUp }) => {
    await store.appendToStream('case-C1', events, {
      expectedRevision: 'noStream',
    });
    await catchUp();
  });
  return data;
};

describe('ecl case', () => {
  it('ecl case shows every step of an imported case in order, with the rules it breaks', async () => {
    const data = await importedFines();
    const { out, code } = await ecl('case', 'F4', '--imported', 'road-traffic-fines', '--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(/2007-02-01 .*作出罚款决定 Fine imposed .*Create Fine · 100\.00 EUR · 行 line 90/);
    expect(out).toMatch(/⚠ 在复议或者诉讼期间加处了罚款。.*imported\.surcharge-during-remedy · APL 73/);
  });

  it('ecl case gives the same as JSON', async () => {
    const data = await importedFines();
    const said = await ecl('case', 'imported-road-traffic-fines-F1', '--json', '--data', data);
    const { stream, steps } = resultOf(said);
    expect(stream).toBe('imported-road-traffic-fines-F1');
    expect(steps.map(({ occurred, en }: { occurred?: string; en: string }) => [occurred, en])).toEqual([
      [undefined, 'Case imported'],
      ['2006-03-01', 'Fine imposed'],
      ['2006-03-05', 'Payment received'],
    ]);
  });

  it('ecl case says that a case does not exist', async () => {
    const said = await ecl('case', 'nobody', '--data', await importedFines());
    expect(said.code).toBe(1);
    expect(said.notes).toBe('ecl: 账本中没有案件 nobody。 The ledger holds no case nobody.');
  });
});

describe('ecl case, of a case of this ledger', () => {
  it('ecl case shows who did what and when in a case of this ledger, with its papers', async () => {
    const { out, code } = await ecl('case', 'C1', '--data', await withCase());
    expect(code).toBe(0);
    expect(out).toMatch(/^case-C1 {2}截至位置 as of position 1$/m);
    expect(out).toMatch(/1 +2026-03-02 09:00:00 +2026-03-02 09:05:00 .*li, wang.*立案审批表.*li@bureau/);
  });

  it('ecl case leaves out the parties of a case, with read models and without', async () => {
    const data = await withCase();
    const withRecord = await ecl('case', 'C1', '--json', '--data', data);
    await rm(placesIn(data).readModels, { recursive: true });
    const without = await ecl('case', 'C1', '--data', data);
    expect(resultOf(withRecord)).toMatchObject({ stream: 'case-C1', steps: [{ type: 'FilingProposed' }] });
    expect(without.out).toContain('FilingProposed');
    expect(withRecord.out + without.out).not.toMatch(/示例甲|1980-01-01/);
  });
});

describe('ecl deadlines', () => {
  it('ecl deadlines shows each time limit of a case and how its last day was reckoned', async () => {
    const { out, code } = await ecl('deadlines', 'C1', '--data', await withCase('filed'));
    expect(code).toBe(0);
    expect(out).toMatch(/^办案期限 {2}Case term \(L04\)$/m);
    expect(out).toContain('90 calendar days from the day after 2026-03-02 (APL 60)');
    expect(out).toContain('2026-05-31不是工作日，顺延至其后第一个工作日');
    expect(out).toContain('ends on 2026-06-01');
  });

  it('ecl deadlines --known-at answers with the steps and the calendar known then: before the notice, a day is provisional [18]', async () => {
    const data = await withCase('filed', '2026-11-02');
    const notice = {
      id: newUuid(),
      type: 'CalendarYearPublished',
      data: {
        occurredAt: instant('2026-12-01T09:00:00+08:00'),
        year: 2027,
        publishedOn: plainDate('2026-12-01'),
        holidays: [plainDate('2027-01-01'), plainDate('2027-02-01')],
        makeUpWork: [],
        source: '示例通知',
      },
      metadata: { actor: 'admin', recordedAt: '2026-12-01T01:00:00.000Z' },
    };
    await writeLedger({ data }, 'here', async ({ store }) => {
      await store.appendToStream('register-calendar', [notice], { expectedRevision: 'noStream' });
    });
    const term = async (...more: readonly string[]) => {
      const said = await ecl('deadlines', 'C1', '--json', '--data', data, ...more);
      const [{ dueOn, isProvisional, status }] = resultOf(said).deadlines;
      return [dueOn, isProvisional, status];
    };
    expect(await term('--known-at', '2026-11-30')).toEqual(['2027-02-01', true, 'due']);
    expect(await term('--known-at', '2026-12-01')).toEqual(['2027-02-02', false, 'due']);
    expect(await ecl('deadlines', 'C1', '--data', data, '--known-at', '2026-02-01')).toMatchObject({ code: 1 });
    expect(await ecl('deadlines', 'C1', '--data', data, '--known-at', 'then')).toMatchObject({ code: 2 });
  });

  it('ecl deadlines says so where no time limit has begun, and where there is no such case', async () => {
    const data = await withCase();
    expect((await ecl('deadlines', 'C1', '--data', data)).out).toContain('No time limit has begun in this case.');
    expect(await ecl('deadlines', 'nobody', '--data', data)).toMatchObject({ code: 1 });
  });
});

describe('ecl streams', () => {
  it('ecl streams lists the streams by name, from any starting name', async () => {
    const data = await importedFines();
    const said = await ecl('streams', '--prefix', 'imported-', '--limit', '2', '--json', '--data', data);
    expect(resultOf(said)).toMatchObject({
      isAll: false,
      streams: [
        { stream: 'imported-road-traffic-fines-F1', events: 3 },
        { stream: 'imported-road-traffic-fines-F10', events: 6 },
      ],
    });
    const rest = await ecl('streams', '--after', 'imported-road-traffic-fines-F8', '--json', '--data', data);
    expect(resultOf(rest).streams.map(({ stream }: { stream: string }) => stream)).toEqual([
      'imported-road-traffic-fines-F9',
      'imports-road-traffic-fines',
    ]);
  });

  it('ecl streams refuses a limit that is not a number, with exit code 2', async () => {
    const said = await ecl('streams', '--limit', 'many');
    expect(said.code).toBe(2);
    expect(said.notes).toContain('用法错误');
  });
});

describe('ecl stats', () => {
  it('ecl stats counts what the log holds', async () => {
    const statistics = resultOf(await ecl('stats', '--json', '--data', await importedFines()));
    expect(statistics).toMatchObject({
      streams: 14,
      kinds: [
        { kind: 'imported', streams: 13 },
        { kind: 'imports', streams: 1, events: 1 },
      ],
    });
    expect(statistics.types).toContainEqual({ type: 'ForeignStepImported', events: 60 });
  });

  it('ecl stats shows the figures of imported cases in tables', async () => {
    const { out } = await ecl('stats', '--imported', '--data', await importedFines());
    expect(out).toMatch(/缴款 payments +564\.07 EUR/);
    expect(out).toMatch(/多缴 overpaid +1 +-4\.00 EUR/);
  });

  it('ecl stats of a folder without a ledger says so, with exit code 4', async () => {
    const said = await ecl('stats', '--data', '/nowhere/at/all');
    expect(said.code).toBe(4);
    expect(said.notes).toBe('ecl: /nowhere/at/all 中没有账本。 There is no ledger in /nowhere/at/all.');
  });
});

describe('reading commands', () => {
  it('reading commands work beside the process that writes to the folder', async () => {
    const data = await importedFines();
    const holder = await SqliteEventStore.open({ folder: placesIn(data).log });
    try {
      for (const args of [['stats'], ['streams'], ['case', 'imported-road-traffic-fines-F1'], ['stats', '--imported']])
        expect(await ecl(...args, '--data', data)).toMatchObject({ code: 0, notes: '' });
    } finally {
      await holder.close();
    }
  });
});

describe('ecl', () => {
  it('the help of every command fits eighty columns, Chinese signs counted as the two that they take', async () => {
    const wide: string[] = [];
    const seen: string[] = [];
    const look = async (command: readonly string[]): Promise<void> => {
      const { out } = await ecl(...command, '--help');
      seen.push(command.join(' '));
      wide.push(...out.split('\n').flatMap((line) => (textWidth(line) > 80 ? [`${command.join(' ')}: ${line}`] : [])));
      const [, commands = ''] = out.split('命令 Commands:');
      for (const [, name = ''] of commands.matchAll(/^ {2}([a-z][a-z-]+)/gmu))
        if (name !== 'help') await look([...command, name]);
    };
    await look([]);
    expect(wide).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(['migrate', 'setup', 'accounts list']));
  });

  it('ecl says in Chinese and English what it can do', async () => {
    const { out, code } = await ecl('--help');
    expect(code).toBe(0);
    for (const command of [
      'start',
      'demo',
      'import',
      'case',
      'cases',
      'streams',
      'stats',
      'backup',
      'restore',
      'check',
      'openapi',
    ])
      expect(out).toMatch(new RegExp(`^  ${command} .*\\p{Script=Han}`, 'mu'));
  });

  it.each([
    [['migrate', '--form', 'x'], 'ecl migrate --help'],
    [['accounts', 'list', '--nothing'], 'ecl accounts list --help'],
    [['backup'], 'ecl backup --help'],
    [['accounts', 'opn'], 'ecl accounts --help'],
    [['nothing-like-it'], 'ecl --help'],
  ])('a wrong command line, %j, points to the help of its own command', async (command, help) => {
    const { code, notes } = await ecl(...command);
    expect([code, notes.split('\n').at(-1)]).toEqual([2, `（${help} 显示帮助 · shows help）`]);
    expect(await ecl(...help.split(' ').slice(1))).toMatchObject({ code: 0 });
  });

  it('ecl does not guess at a command that it does not have', async () => {
    expect(await ecl('imprt')).toMatchObject({ code: 2, out: '' });
  });
});
