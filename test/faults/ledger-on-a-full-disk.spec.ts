import { describe, expect, it } from '@jest/globals';
import { RegisterLead } from '@ecl/enforcement';
import { chinaDateOf, systemClock } from '@ecl/kernel';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { CITY, FIRST_UNIT, people } from '../../apps/cli/src/demo/people.js';
import { tellTo } from '../../apps/cli/src/demo/stories/tell-ordinary-case.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ServedLedger, type Reply } from '../journeys/http/served-ledger.js';
import { StepsOn } from '../journeys/http/steps.js';
import { caseTeller, subject } from '../journeys/http/told-cases.js';
import { MountedDisk } from './mounted-disk.js';

const mountPoint = freshFolders()();
const probe = MountedDisk.mount(mountPoint, 1);
probe?.unmount();

const registered = (served: ServedLedger, number: number): Promise<Reply> => {
  const leadId = `lead-${String(number)}`;
  const now = systemClock.now();
  const lead = RegisterLead({
    occurredAt: now,
    leadId,
    source: 'hotline',
    place: '示例区示例街',
    conduct: '占道堆放。'.repeat(300),
    powerCode: '08-3',
    agencyId: CITY,
    unitId: FIRST_UNIT,
    foundOn: chinaDateOf(now),
    reporter: { reporterId: `reporter-${leadId}`, name: '举报人', contact: '000-0000-0000' },
  });
  return new StepsOn(served, `leads/${leadId}`).take(people.li.id, lead);
};

describe('a served ledger on a full disk (skipped where a test may not mount one)', () => {
  (probe ? it : it.skip)(
    'refuses steps as 507, answers queries, and goes on by itself when there is space again',
    async () => {
      const disk = MountedDisk.mount(mountPoint, 96);
      if (!disk) throw new Error('the disk was mounted a moment ago');
      const served = await (await ServedLedger.start({ data: join(mountPoint, 'data') })).populate();
      try {
        const tell = await caseTeller(served);
        await tellTo(tell(subject('before')), 'notified');
        const listed = async (): Promise<string[]> => {
          const { status, body } = await served.get('/api/cases?size=50', { as: people.li.id });
          expect(status).toBe(200);
          return body.items.map(({ caseId }: { caseId: string }) => caseId);
        };
        await served.tokenOf(people.li.id);
        while (!(await listed()).includes('before')) await wait(50);

        disk.fill();
        // The files have some room of their own, which is used up first; every step is either recorded or refused.
        let refusal = await registered(served, 0);
        for (let i = 1; refusal.status === 200; i += 1) refusal = await registered(served, i);
        expect(refusal).toMatchObject({ status: 507, body: { type: '/problems/disk-full' } });
        expect(await listed()).toContain('before');

        disk.makeRoom();
        await tellTo(tell(subject('after')), 'notified');
        while (!(await listed()).includes('after')) await wait(50);
        expect(served.ledger.engine.status().filter(({ state }) => state === 'halted')).toEqual([]);
      } finally {
        await served.stop();
        disk.unmount();
      }
    },
  );
});
