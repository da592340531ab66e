import { describe, expect, it } from '@jest/globals';
import { systemClock } from '@ecl/kernel';
import { caseAbout, deliver, leadRegistration, people, reportedBy, tellTo } from '@ecl/storytelling';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configuration } from '../../apps/ledger/src/configuration.js';
import { serve, type Serving } from '../../apps/ledger/src/serving.js';
import { startError } from '../../apps/ledger/src/start-error.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ServedLedger, type Reply } from '../journeys/http/served-ledger.js';
import { newKey } from '../journeys/http/steps.js';
import { deliveryTo, storyOf } from '../journeys/http/told-cases.js';
import { repetitions } from '../running/repetitions.js';
import { untilTestEnds } from '../running/until.js';
import { MountedDisk } from './mounted-disk.js';

const until = untilTestEnds();
const mountPoint = freshFolders()();
const probe = MountedDisk.mount(mountPoint, 1);
probe?.unmount();

const registered = (served: ServedLedger, number: number): Promise<Reply> => {
  const leadId = `lead-${String(number)}`;
  const conduct = '占道堆放。'.repeat(300);
  const { leadId: _, ...data } = leadRegistration(leadId, systemClock.now(), { conduct, ...reportedBy(leadId) }).data;
  const headers = { 'Idempotency-Key': newKey() };
  return served.post('/api/leads/steps/register-lead', { as: people.li.id, body: data, headers });
};

describe('a served ledger on a full disk (skipped where a test may not mount one)', () => {
  (probe ? it : it.skip)(
    'refuses steps as 507, answers queries, and goes on by itself when there is space again',
    async () => {
      const disk = MountedDisk.mount(mountPoint, 96);
      if (!disk) throw new Error('the disk was mounted a moment ago');
      const served = await (await ServedLedger.start({ data: join(mountPoint, 'data') })).populate();
      try {
        const delivery = await deliveryTo(served);
        await deliver(tellTo(storyOf(caseAbout('before')), 'notified').steps, delivery);
        const listed = async (): Promise<string[]> => {
          const { status, body } = await served.get('/api/cases?size=50', { as: people.li.id });
          expect(status).toBe(200);
          return body.items.map(({ caseId }: { caseId: string }) => caseId);
        };
        await served.tokenOf(people.li.id);
        await until(async () => (await listed()).includes('before'));

        disk.fill();
        // The files have some room of their own, which is used up first; every step is either recorded or refused.
        let refusal = await registered(served, 0);
        for (let i = 1; refusal.status === 201; i += 1) refusal = await registered(served, i);
        expect(refusal).toMatchObject({ status: 507, body: { type: '/problems/disk-full' } });
        expect(await listed()).toContain('before');

        disk.makeRoom();
        await deliver(tellTo(storyOf(caseAbout('after')), 'notified').steps, delivery);
        await until(async () => (await listed()).includes('after'));
        expect(served.ledger.engine.status().filter(({ state }) => state === 'halted')).toEqual([]);
      } finally {
        await served.stop();
        disk.unmount();
      }
    },
  );
});

describe('a start on a full disk (skipped where a test may not mount one)', () => {
  (probe ? it : it.skip)(
    'says so with hardly any room, at whatever it fails first, and leaves what was there; with some it serves, and recovers',
    async () => {
      const disk = MountedDisk.mount(mountPoint, 96);
      if (!disk) throw new Error('the disk was mounted a moment ago');
      let serving: Serving | undefined;
      const data = join(mountPoint, 'data');
      const start = (folder = data) => serve(configuration({ LEDGER_DATA: folder, LEDGER_PORT: '0' }));
      const readModels = () => readdirSync(join(data, 'read-models')).filter((name) => name.endsWith('.sqlite'));
      try {
        await (await start()).close();
        const before = readModels();
        const tried = [
          [data, 100],
          [data, 0],
          [join(mountPoint, 'another'), 250],
        ] as const;
        for (const [folder, kilobytes] of tried.slice(0, repetitions(1, tried.length))) {
          disk.fill(kilobytes);
          const line = await start(folder).then(
            () => 'it started',
            (error: unknown) => startError(error, false),
          );
          expect([kilobytes, line]).toEqual([kilobytes, expect.stringMatching(/^启动失败 cannot start: 磁盘已满/)]);
          disk.makeRoom();
        }
        expect(readModels()).toEqual(before);

        disk.fill(4096);
        serving = await start();
        expect(serving.trouble).toBe('disk-full');
        const ready = async (): Promise<number> => (await fetch(`${serving?.url ?? ''}/health/ready`)).status;
        expect(await ready()).toBe(503);
        disk.makeRoom();
        await until(async () => (await ready()) === 200);
      } finally {
        await serving?.close();
        disk.unmount();
      }
    },
  );
});
