import { aCase, naming, noticeIssued, penaltyDecided, type CaseHistory } from '@ecl/enforcement/testing';
import { newUuid } from '@ecl/kernel';
import { dataFolder as placesIn, openLedger } from '@ecl/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { writeLedger } from '../../../apps/cli/src/folder/write-ledger.js';
import { dataFolder, ecl, removeFolders, resultOf } from './ecl.fixture.js';

afterAll(removeFolders);

const NOTICE = { documentId: 'notice-paper', title: '行政处罚事先告知书', sha256: 'a'.repeat(64) };

/** One case that is decided, and one that was only proposed. */
const withCases = async (): Promise<string> => {
  const data = await dataFolder();
  const stories: Readonly<Record<string, CaseHistory>> = {
    C1: aCase()
      .filed({ caseNumber: '赤城管立〔2026〕71号' })
      .and(
        noticeIssued({ document: { ...NOTICE, number: '赤城管罚告〔2026〕72号' } }),
        penaltyDecided({ decisionNumber: '赤城管罚决〔2026〕73号' }),
      ),
    C2: aCase().proposed(),
  };
  await writeLedger({ data }, 'here', async ({ store, catchUp }) => {
    for (const [id, events] of Object.entries(stories))
      await store.appendToStream(
        `case-${id}`,
        [...events].map((event) => ({
          ...naming(event, events.state),
          id: newUuid(),
          metadata: { actor: 'li', recordedAt: event.data.occurredAt },
        })),
        { expectedRevision: 'noStream' },
      );
    await catchUp();
  });
  return data;
};

describe('ecl cases --number', () => {
  let data = '';
  beforeAll(async () => {
    data = await withCases();
  });

  it.each([
    ['its case number in other brackets', '赤城管立[2026]71号'],
    ['its case number in wide signs and with spaces', ' 赤城管立［２０２６］ 第 ７１ 号'],
    ['the number of its decision', '赤城管罚决（2026）073号'],
    ['the number of its notice', '赤城管罚告【2026】72号'],
  ])('ecl cases --number finds a case by %s', async (_, number) => {
    const said = resultOf(await ecl('cases', '--number', number, '--json', '--data', data));
    expect(said).toMatchObject({
      number,
      cases: [
        {
          caseId: 'C1',
          caseNumber: '赤城管立〔2026〕71号',
          decisionNumber: '赤城管罚决〔2026〕73号',
          agencyId: 'cf-bureau',
          state: 'decided',
        },
      ],
    });
    expect(said.cases).toHaveLength(1);
  });

  it('ecl cases --number shows a person the id, the numbers and the state of the case, and names no party', async () => {
    const { out, code, notes } = await ecl('cases', '--number', '赤城管立<2026>71号', '--data', data);
    expect([code, notes]).toEqual([0, '']);
    expect(out).toMatch(/^C1 +赤城管立〔2026〕71号 +赤城管罚决〔2026〕73号 +已决定 Penalty decided +cf-bureau/m);
    expect(out).not.toContain('示例');
  });

  it('ecl cases --number says that no case has the number: a part of a number is another number', async () => {
    const none = await ecl('cases', '--number', '赤城管立〔2026〕7号', '--data', data);
    expect(none.code).toBe(0);
    expect(none.out).toContain('没有案件使用文号 赤城管立〔2026〕7号。');
    expect(none.out).toContain('No case has the number 赤城管立〔2026〕7号.');
    const asJson = await ecl('cases', '--number', '赤城管立〔2026〕7号', '--json', '--data', data);
    expect(resultOf(asJson)).toMatchObject({ cases: [] });
  });

  it.each([[['cases']], [['cases', '--number', ' 　']], [['cases', '--number', '1'.repeat(129)]]])(
    'ecl cases refuses %j with exit code 2: it finds by a number, which has a sign and at most 128',
    async (args) => {
      const said = await ecl(...args, '--data', data);
      expect([said.code, said.out]).toEqual([2, '']);
      expect(said.notes).toContain('用法错误');
    },
  );

  it('ecl cases --number works beside the process that serves the folder', async () => {
    const serving = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
    try {
      const said = await ecl('cases', '--number', '赤城管立〔2026〕71号', '--json', '--data', data);
      expect(resultOf(said).cases).toHaveLength(1);
    } finally {
      await serving.close();
    }
  });

  it('ecl cases --number of a folder whose lists are not made says what to do, with exit code 4', async () => {
    const bare = await withCases();
    await rm(placesIn(bare).readModels, { recursive: true });
    const said = await ecl('cases', '--number', '赤城管立〔2026〕71号', '--data', bare);
    expect(said.code).toBe(4);
    expect(said.notes).toMatch(/登记簿尚未生成.*The register of cases has not been made/);
    expect((await ecl('cases', '--number', '1', '--data', '/nowhere/at/all')).code).toBe(4);
  });
});
