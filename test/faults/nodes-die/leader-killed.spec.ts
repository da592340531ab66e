import { describe, expect, it, jest } from '@jest/globals';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { untilTestEnds } from '../../running/until.js';
import { appendsUnderWay } from './appends-under-way.js';

// Elections take seconds, and there are many of them.
jest.setTimeout(600_000);
const until = untilTestEnds();

const run = promisify(execFile);

/**
 * A cluster whose nodes may be killed: `ESDB_CLUSTER_URL` names it, `ESDB_CLUSTER_PROGRAM` a program that kills the
 * node that leads (-9) when it is called with `kill-leader`, and starts it again with `restart`.
 */
const url = process.env['ESDB_CLUSTER_URL'];
const program = process.env['ESDB_CLUSTER_PROGRAM'];
const rounds = Number(process.env['ESDB_CLUSTER_ROUNDS'] ?? 5);
const isGiven = url !== undefined && program !== undefined;

(isGiven ? describe : describe.skip)(
  'a cluster whose leader is killed under load, again and again (skipped without ESDB_CLUSTER_URL)',
  () => {
    it('a cluster whose leader is killed loses no acknowledged event, stores no event twice, and its subscribers miss nothing', async () => {
      const store = await EventStoreDbEventStore.open({ connectionString: url!, settleWithin: 60_000 });
      const appends = await appendsUnderWay(store, 32, until);
      for (let round = 0; round < rounds; round += 1) {
        await appends.more(500);
        await run(program!, ['kill-leader']);
        await appends.more(500);
        await run(program!, ['restart']);
      }
      await appends.more(500);
      const { acknowledged, unknown } = await appends.endAndCompare();
      expect(acknowledged).toBeGreaterThan(1_000 * rounds);
      expect(unknown).toBe(0);
      await store.close();
    });
  },
);
