import { instant, instantOf } from '@ecl/kernel';
import { beginDemonstration } from '../../../apps/cli/src/demo/begin-demonstration.js';
import { openStoryAccounts } from '../../../apps/cli/src/demo/open-story-accounts.js';
import {
  OverHttp,
  ThroughDoors,
  deliver,
  leadRegistration,
  people,
  registerSteps,
  storyAccounts,
} from '@ecl/storytelling';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inTurns, median, type Figure } from '../figure.js';
import { inTemporaryFolder } from '../temporary-folder.js';
import { cpuOfMainThread } from './cpu-of.js';
import { answersPerSecond } from './load.js';

const ROUNDS = 5;
const REQUESTS = 4000;
const CONNECTIONS = 64;
const LEDGER_PORT = 3917;
const EMPTY_PORT = 3918;

const EMPTY_BODY = JSON.stringify({ place: '示例路', findings: '现场检查'.repeat(20) });

const builtLedger = fileURLToPath(new URL('../../../dist/apps/ledger/src/main.js', import.meta.url));

/**
 * Commands through HTTP (sign-in checked, validated, decided, durable) compared with an empty validated POST on the
 * same server.
 */
export const measureCommands = (): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    if (!existsSync(builtLedger)) throw new Error('the ledger is not built yet: npm run build');
    const children: ChildProcess[] = [];
    try {
      const { ledger, child } = await startLedger(folder);
      children.push(child);
      const emptyApp = await startEmpty();
      children.push(emptyApp);
      const [costs, emptyCosts]: [number[], number[]] = [[], []];
      const token = ledger.tokenOf(people.li.id);
      let next = 0;
      const commands = measuring(child, costs, () =>
        answersPerSecond({
          url: `http://127.0.0.1:${String(LEDGER_PORT)}`,
          connections: CONNECTIONS,
          headers: { authorization: `Bearer ${token}` },
          requests: Array.from({ length: REQUESTS }, () => leadRequest(next++)),
        }),
      );
      const empty = measuring(emptyApp, emptyCosts, () =>
        answersPerSecond({
          url: `http://127.0.0.1:${String(EMPTY_PORT)}`,
          connections: CONNECTIONS,
          headers: {},
          requests: Array.from({ length: REQUESTS }, () => ({ path: '/empty', body: EMPTY_BODY })),
        }),
      );
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
        ...inProcessorTime(costs, emptyCosts),
      ];
    } finally {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')));
    }
  });

/** Also adds to `costs` what a request of each round cost the main thread of a server, in seconds. */
const measuring =
  (server: ChildProcess, costs: number[], round: () => Promise<number>) => async (): Promise<number> => {
    const before = cpuOfMainThread(server.pid ?? 0);
    const rate = await round();
    const after = cpuOfMainThread(server.pid ?? 0);
    if (before !== undefined && after !== undefined) costs.push((after - before) / REQUESTS);
    return rate;
  };

/** Requests of which the main thread alone could answer so many in a second; undefined where that is not known. */
const inProcessorTime = (costs: readonly number[], emptyCosts: readonly number[]): readonly Figure[] => {
  // As of the rates, the first round is not counted.
  const perSecond = (each: readonly number[]): number => 1 / median(each.slice(1));
  if (costs.length < 2 || emptyCosts.length < 2) return [];
  return [
    {
      name: 'the same by processor time of the main thread',
      unit: 'commands/s',
      ours: perSecond(costs),
      reference: { name: 'empty validated POST', value: perSecond(emptyCosts) },
      atLeastRatio: 0.5,
      note: 'does not depend on what else runs on the machine',
    },
  ];
};

const leadRequest = (n: number) => {
  const at = instant('2026-05-06T02:00:00.000Z');
  const { leadId: _, ...lead } = leadRegistration(`bench-${String(n)}`, at, { conduct: '占道经营'.repeat(20) }).data;
  return {
    path: '/api/leads/steps/register-lead',
    headers: { 'idempotency-key': `bench-lead-${String(n)}` },
    body: JSON.stringify(lead),
  };
};

const startLedger = async (folder: string): Promise<{ ledger: OverHttp; child: ChildProcess }> => {
  await beginDemonstration({ data: folder }, async ({ ledger, identity, administrator }) => {
    const entering = { id: administrator.username, roles: ['administrator'] } as const;
    await deliver(registerSteps(entering, instantOf(new Date())), new ThroughDoors(ledger));
    await openStoryAccounts(identity, administrator.username);
  });
  const child = spawn(process.execPath, [builtLedger], {
    env: { ...process.env, LEDGER_DATA: folder, LEDGER_PORT: String(LEDGER_PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${String(LEDGER_PORT)}`;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes(address)) continue;
    child.stdout.resume();
    const ledger = new OverHttp(address);
    for (const { username, password } of storyAccounts)
      if (username === people.li.id) await ledger.signIn(username, password);
    return { ledger, child };
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
