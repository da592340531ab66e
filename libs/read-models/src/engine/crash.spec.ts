import { positionOf } from '@ecl/event-sourcing';
import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { allBalances, balancesModel } from './fines.fixture.js';
import { ledger } from './ledger.fixture.js';
import { LONG_LOG, longLog } from './long-log.fixture.js';

const child = fileURLToPath(new URL('./until-killed.fixture.ts', import.meta.url));
// Lets a program begin from its TypeScript source.
const typescript = new URL('../../../../test/register-typescript-in-workers.js', import.meta.url).href;

/** Projects in a process of its own and kills it (-9) while it writes, some way behind `beyond`. */
const projectAndKill = async (folder: string, beyond: number): Promise<number> => {
  const process_ = spawn(process.execPath, ['--import', typescript, child, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(process_, 'exit');
  let reached = 0;
  for await (const line of createInterface({ input: process_.stdout })) {
    reached = Number(line);
    if (reached > beyond) break;
  }
  process_.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  return reached;
};

it('a read model has every event exactly once in its tables, however often the process is killed', async () => {
  const model = balancesModel();
  const store = await longLog();
  const killed = ledger(store);
  let reached = 0;
  for (const beyond of [500, 4_000, 9_000]) {
    const before = reached;
    reached = await projectAndKill(killed.folder, beyond);
    expect(reached).toBeGreaterThan(before);
  }
  expect(reached).toBeLessThan(LONG_LOG);

  const whole = ledger(store);
  const [goneOn, never] = [await killed.start([model]), await whole.start([model])];
  for (const { readModels } of [goneOn, never]) await readModels.open(model).atLeast(positionOf(LONG_LOG), Infinity);
  const tables = allBalances(goneOn.readModels, model);
  expect(tables).toEqual(allBalances(never.readModels, model));
  expect(tables.value.reduce((sum, { payments }) => sum + payments, 0)).toBe(LONG_LOG - 10);
  await goneOn.stop();
  await never.stop();
});
