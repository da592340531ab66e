import { ocelFaults, type OcelLog } from '@ecl/exports';
import { systemClock } from '@ecl/kernel';
import { caseAbout, company, deliver, people, tellTo, ThroughDoors } from '@ecl/storytelling';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from '@ecl/exports/testing';
import { ocelErrors, xesErrors } from '../exports/valid.js';
import { ServedLedger } from './served-ledger.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
const { li, gao, fang, sun, finance } = people;

/** A party whose name a spreadsheet would reckon with. */
const FORMULA = '=HYPERLINK("http://evil.example","点击")';

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = new ThroughDoors(served.ledger);
  const published = storyOf(caseAbout('951'));
  tellTo(published, 'paid');
  const hostile = storyOf(
    caseAbout('952', { party: { ...company('952', '示例'), name: FORMULA }, conduct: '@SUM(1)占道经营𠮷' }),
    systemClock.now(),
    40,
  );
  tellTo(hostile, 'served');
  await deliver(published.steps, delivery);
  await deliver(hostile.steps, delivery);
  await served.caughtUp();
});
afterAll(() => served.stop());

const bytesOf = async (path: string, as: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> => {
  const response = await fetch(`${served.url}${path}`, {
    headers: { Authorization: `Bearer ${await served.tokenOf(as)}` },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};
const taken = async (path: string, as: string = gao.id): Promise<Buffer> => {
  const { status, bytes } = await bytesOf(path, as);
  expect([path, status, status === 200 ? '' : bytes.toString()]).toEqual([path, 200, '']);
  return bytes;
};
const rowsOf = (csv: Buffer): Record<string, string>[] => parse(csv, { columns: true, bom: true });
const takings = async (personId: string) => {
  const found: unknown[] = [];
  for await (const { data } of served.ledger.store.readStream(`taken-${personId}`)) found.push(data);
  return found;
};

describe('a list that is taken away', () => {
  it('the list of cases has a line for each case that the taker may see, and no formula', async () => {
    const rows = rowsOf(await taken('/api/taking/cases?format=csv'));
    expect(rows.map((row) => [row['案件编号'], row['当事人'], row['违法行为']])).toEqual([
      ['952', `'${FORMULA}`, "'@SUM(1)占道经营𠮷"],
      ['951', '途中示例有限公司（虚构）', '占道堆放建筑材料'],
    ]);
    const { sheets, xml } = readXlsx(await taken('/api/taking/cases?format=xlsx'));
    expect(xml).not.toMatch(/<f[ >]/);
    expect(sheets[0]!.rows[1]!.slice(0, 1)).toEqual(['952']);
    expect(sheets[0]!.rows[1]).toContain(FORMULA);
  });

  it('a list is searched as the list that one reads, and is no longer than what the taker may see', async () => {
    const few = rowsOf(await taken('/api/taking/cases?format=csv&state=performing'));
    const listed = (await served.get('/api/cases?state=performing', { as: gao.id })).body.items;
    expect(few.map((row) => row['案件编号'])).toEqual(listed.map(({ caseId }: { caseId: string }) => caseId));
    expect(rowsOf(await taken('/api/taking/cases?format=csv', sun.id))).toEqual([]);
    const refused = await served.get('/api/taking/cases?format=pdf', { as: gao.id });
    expect([refused.status, refused.body.type]).toEqual([400, '/problems/invalid-request']);
    expect((await served.get('/api/taking/cases?format=csv')).status).toBe(401);
  });

  it('payments and deadlines are taken away as they are listed, with amounts in yuan', async () => {
    const payments = rowsOf(await taken('/api/taking/payments?format=csv', finance.id));
    expect(payments.find((row) => row['案件编号'] === '951')).toMatchObject({
      ...{ 状态: '已缴清', '应缴（元）': '2000.00', '已缴本金（元）': '2000.00', '未缴本金（元）': '0.00' },
    });
    // Whoever may not read the file sees debtors by their ids, as in the list.
    expect(payments.map((row) => row['缴款人']).join()).not.toContain('有限公司');
    const deadlines = rowsOf(await taken('/api/taking/deadlines?format=csv&list=due'));
    const listed = (await served.get('/api/deadlines?list=due&limit=200', { as: gao.id })).body.items;
    expect(deadlines.map((row) => [row['案件编号'], row['最后一日']])).toEqual(
      listed.map(({ caseId, dueOn }: Record<string, string>) => [caseId, dueOn]),
    );
    expect((await bytesOf('/api/taking/leads?format=xlsx', li.id)).status).toBe(200);
  });

  it('an attachment says its name, and that nobody is to keep or show it', async () => {
    const { headers } = await bytesOf('/api/taking/cases?format=xlsx', gao.id);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="cases-\d{4}-\d{2}-\d{2}\.xlsx"$/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  });

  it('that a list was taken is on record: by whom, what, in which form, and what was asked for', async () => {
    await taken('/api/taking/cases?format=csv&state=performing', li.id);
    expect((await takings(li.id)).at(-1)).toMatchObject({
      ...{ takerId: li.id, what: 'cases', form: 'csv', asked: { state: 'performing' } },
    });
  });
});

describe('what goes to the credit platforms', () => {
  it('what goes to the credit platforms is what the public reads, in thirty columns, to the fen', async () => {
    const rows = rowsOf(await taken('/api/taking/credit-publicity?format=csv', fang.id));
    const row = rows.find((each) => each['行政处罚决定书文号']?.includes('951'));
    expect(Object.keys(row ?? {})).toHaveLength(30);
    expect(row).toMatchObject({
      行政相对人名称: '途中示例有限公司（虚构）',
      行政相对人类别: '法人及非法人组织',
      处罚类别: '罚款',
      '罚款金额（万元）': '0.200000',
      处罚有效期: '2099/12/31',
      法定代表人: '',
      证件号码: '',
    });
    expect(row?.['行政相对人代码_1(统一社会信用代码)']).toMatch(/^91[0-9A-Z]{16}$/);
    expect(row?.['处罚决定日期']).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(rowsOf(await taken('/api/taking/credit-publicity?format=csv', sun.id))).toEqual([]);
  });
});

describe('a process log that is taken away', () => {
  it('a process log of our own cases is valid XES and OCEL, in which every reference is to something', async () => {
    const xes = (await taken('/api/taking/process-log?format=xes')).toString();
    expect(await xesErrors(xes)).toEqual([]);
    const ocel = JSON.parse((await taken('/api/taking/process-log?format=ocel')).toString()) as OcelLog;
    expect([ocelErrors(ocel), ocelFaults(ocel)]).toEqual([[], []]);
    expect(ocel.objects.filter(({ type }) => type === 'case').map(({ id }) => id)).toEqual(['case/952', 'case/951']);
    const steps = (await served.get('/api/cases/951/timeline?limit=200', { as: gao.id })).body.items;
    const own = ocel.events.filter(({ id }) => id.startsWith('case/951#'));
    expect(own).toHaveLength(steps.filter(({ kind }: { kind: string }) => kind !== 'attempt').length);
    // Ids, and no names or texts of anybody.
    for (const text of [xes, JSON.stringify(ocel)]) expect(text).not.toMatch(/有限公司|占道|HYPERLINK/);
    expect((await takings(gao.id)).at(-1)).toMatchObject({ what: 'process-log', form: 'ocel' });
  });

  it('a supervisor takes no process log outside of a check: it is the record of files', async () => {
    const { xu } = people;
    expect((await taken('/api/taking/process-log?format=xes', xu.id)).toString()).not.toContain('<trace>');
  });
});
