import { aCase, evidencePreserved, fineOwed, finePaid, naming, preserved } from '@ecl/enforcement/testing';
import type { CaseEvent } from '@ecl/enforcement';
import { newUuid, plainDate } from '@ecl/kernel';
import { openLedger } from '@ecl/ledger';
import { afterEach, describe, expect, it } from '@jest/globals';
import { writeLedger } from '../../../apps/cli/src/folder/write-ledger.js';
import { dataFolder, ecl, removeFolders, resultOf } from './ecl.fixture.js';

afterEach(removeFolders);

/** A data folder with a case whose goods were preserved on 4 March 2026 and then forgotten. */
const withGoods = async (
  events: readonly CaseEvent[] = preserved(),
  before: readonly CaseEvent[] = [...aCase().filed()],
): Promise<string> => {
  const data = await dataFolder();
  const recorded = [...before, ...events].map((event) => ({
    ...event,
    id: newUuid(),
    metadata: { actor: 'li', recordedAt: event.data.occurredAt },
  }));
  await writeLedger({ data }, 'here', async ({ store, catchUp }) => {
    await store.appendToStream('case-C1', recorded, { expectedRevision: 'noStream' });
    await catchUp();
  });
  return data;
};

describe('ecl act-by-law', () => {
  it('ecl act-by-law releases goods whose days are over once, and a second time finds nothing [L05, 9]', async () => {
    const data = await withGoods();
    const first = await ecl('act-by-law', '--data', data);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/已记录 recorded +1$/m);
    expect(first.out).toMatch(/C1 +L05 +preservation-1 +2026-03-13/);
    const again = await ecl('act-by-law', '--json', '--data', data);
    expect(resultOf(again)).toEqual({ recorded: [], ends: [], notDue: 0, waiting: 0, alarms: [] });
    const { out } = await ecl('case', 'C1', '--json', '--data', data);
    expect(out.match(/"PreservationLapsed"/g)).toHaveLength(1);
    expect(out).toContain('2026-03-13T16:00:00.000Z');
  });

  it('ecl act-by-law shows the release among the time limits of the case, with its last day', async () => {
    const data = await withGoods();
    await ecl('act-by-law', '--data', data);
    const { out } = await ecl('deadlines', 'C1', '--data', data);
    expect(out).toMatch(/先行登记保存处理决定/);
    expect(out).toMatch(/2026-03-13 {2}期满失效 lapsed/);
    expect(out).toContain('后果：先行登记保存自动解除，物品应当返还。');
  });

  it('ecl act-by-law leaves goods alone that a decision disposed of, and an empty ledger', async () => {
    const data = await withGoods([]);
    expect(resultOf(await ecl('act-by-law', '--json', '--data', data))).toMatchObject({ recorded: [], alarms: [] });
  });

  it('ecl act-by-law releases nothing by a calendar that is not published [11, K7]', async () => {
    const beyond = evidencePreserved({
      occurredAt: '2030-03-04T02:00:00.000Z' as never,
      dueOn: plainDate('2030-03-13'),
    });
    const data = await withGoods([beyond]);
    expect(resultOf(await ecl('act-by-law', '--json', '--data', data))).toMatchObject({ recorded: [] });
  });

  it('ecl act-by-law notes the end of a case of an old log, and says since when its closure form is due [L17]', async () => {
    const history = fineOwed().and(finePaid());
    const data = await withGoods(
      [],
      [...history].map((event) => naming(event, history.state)),
    );
    const { out, code } = await ecl('act-by-law', '--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(/已补记办结 ends noted +1$/m);
    expect(out).toMatch(/^C1 +party-1 +2026-05-06$/m);
    expect((await ecl('deadlines', 'C1', '--data', data)).out).toMatch(/\(L17\)/);
  });

  it('ecl act-by-law does not touch a ledger that is being served', async () => {
    const data = await withGoods();
    const serving = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
    try {
      const said = await ecl('act-by-law', '--data', data);
      expect(said.code).not.toBe(0);
      expect(said.out).toBe('');
    } finally {
      await serving.close();
    }
  });
});
