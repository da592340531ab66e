import { chinaDateOf, instantOf } from '@ecl/kernel';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openAccounts } from '../../../apps/cli/src/demo/accounts.js';
import { DemoApi } from '../../../apps/cli/src/demo/demo-api.js';
import { CITY, FIRST_UNIT, people } from '../../../apps/cli/src/demo/people.js';
import { registerEntries } from '../../../apps/cli/src/demo/register-entries.js';
import { inTurns, type Figure } from '../figure.js';
import { inTemporaryFolder } from '../temporary-folder.js';
import { answersPerSecond } from './load.js';

const ROUNDS = 5;
const REQUESTS = 4000;
const CONNECTIONS = 64;
const LEDGER_PORT = 3917;
const EMPTY_PORT = 3918;

const EMPTY_BODY = JSON.stringify({ place: '示例路', findings: '现场检查'.repeat(20) });

const builtLedger = fileURLToPath(new URL('../../../dist/apps/ledger/src/main.js', import.meta.url));

/** Commands through HTTP (sign-in checked, validated, decided, durable) beside an empty validated POST on the same server. */
export const measureCommands = (): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    if (!existsSync(builtLedger)) throw new Error('the ledger is not built yet: npm run build');
    const children: ChildProcess[] = [];
    try {
      const { api, child } = await startLedger(folder);
      children.push(child);
      children.push(await startEmpty());
      const token = api.tokenOf(people.li.id);
      let next = 0;
      const commands = () =>
        answersPerSecond({
          url: `http://127.0.0.1:${String(LEDGER_PORT)}`,
          connections: CONNECTIONS,
          headers: { authorization: `Bearer ${token}`, 'if-none-match': '*' },
          requests: Array.from({ length: REQUESTS }, () => leadRequest(next++)),
        });
      const empty = () =>
        answersPerSecond({
          url: `http://127.0.0.1:${String(EMPTY_PORT)}`,
          connections: CONNECTIONS,
          headers: {},
          requests: Array.from({ length: REQUESTS }, () => ({ path: '/empty', body: EMPTY_BODY })),
        });
      const [ours = 0, reference = 0] = await inTurns(ROUNDS, commands, empty);
      return [
        {
          name: `commands through HTTP, ${String(CONNECTIONS)} connections`,
          unit: 'commands/s',
          ours,
          reference: { name: 'empty validated POST', value: reference },
          atLeastRatio: 0.5,
          note: 'one new stream each: session, validation, decision, durable append',
        },
      ];
    } finally {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')));
    }
  });

const leadRequest = (n: number) => ({
  path: `/api/leads/bench-${String(n)}/steps/register-lead`,
  headers: { 'idempotency-key': `bench-lead-${String(n)}` },
  body: JSON.stringify({
    occurredAt: '2026-05-06T02:00:00.000Z',
    leadId: `bench-${String(n)}`,
    source: 'patrol',
    place: '示例路 1 号',
    conduct: '占道经营'.repeat(20),
    powerCode: '08-4',
    agencyId: CITY,
    unitId: FIRST_UNIT,
    foundOn: '2026-05-06',
  }),
});

const startLedger = async (folder: string): Promise<{ api: DemoApi; child: ChildProcess }> => {
  const child = spawn(process.execPath, [builtLedger], {
    env: { ...process.env, LEDGER_DATA: folder, LEDGER_PORT: String(LEDGER_PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /admin \/ (\S+?)（/.exec(line);
    if (!found) continue;
    child.stdout.resume();
    const api = new DemoApi(`http://127.0.0.1:${String(LEDGER_PORT)}`);
    await api.signIn('admin', found[1] ?? '');
    await openAccounts(api, 'admin');
    const now = instantOf(new Date());
    for (const [register, entries] of registerEntries(now, chinaDateOf(now)))
      for (const entry of entries) await api.give('admin', 'registers', register, entry);
    return { api, child };
  }
  throw new Error('the ledger ended before it said that it serves');
};

const startEmpty = async (): Promise<ChildProcess> => {
  const child = fork(new URL('./empty-app.ts', import.meta.url), {
    env: { ...process.env, PORT: String(EMPTY_PORT) },
    execArgv: ['--import', 'tsx'],
  });
  await once(child, 'message');
  return child;
};
