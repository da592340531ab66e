import type { EventStore } from '@ecl/event-sourcing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildProcess } from '../../faults/child-process.js';
import { deepOnly, repetitions } from '../../running/repetitions.js';
import { untilTestEnds } from '../../running/until.js';
import { ENDED_ON, endsOf, tellPaidLongAgo } from './ended-cases.js';
import { caseIds, keepGoods, RELEASED_AT, releasesOf } from './preserved-goods.js';
import { testLogs, type TestLog } from './stores.js';

const until = untilTestEnds();
jest.setTimeout(240_000);

const ids = caseIds(repetitions(20, 60));
const ended = caseIds(repetitions(6, 30)).map((id) => id.replace('kept', 'paid'));
const MOMENT = '2026-05-12T09:00:00+08:00';

// A server for each test, and processes of its own: the embedded store, and several stores in one process, show the same.
for (const { name: nameOfLog, isShared, open } of testLogs)
  (isShared ? deepOnly(describe) : describe)(`a process that records by law on ${nameOfLog}`, () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ecl-acting-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    let log: TestLog;
    beforeEach(async () => {
      log = await open();
      const store = await log.connect();
      await keepGoods(store, ids);
      for (const id of ended) await tellPaidLongAgo(store, id);
      // The embedded store has one writer: from here on it is one of the processes below.
      if (!isShared) await log.disconnect();
    });
    afterEach(() => log.close());

    const start = (name: string): ChildProcess =>
      new ChildProcess('../journeys/by-law/acting-process.ts', [
        join(folder, `data-${name}`),
        log.address,
        join(folder, `read-models-${name}`),
        MOMENT,
      ]);

    const releasesIn = (store: EventStore): Promise<readonly (readonly string[])[]> =>
      Promise.all(ids.map((id) => releasesOf(store, id)));
    const releases = async () => releasesIn(await log.read());
    const eachOnce = ids.map(() => [RELEASED_AT]);
    const endsIn = (store: EventStore) => Promise.all(ended.map((id) => endsOf(store, id)));
    const eachEndOnce = ended.map(() => [ENDED_ON]);

    it('a process that was killed with kill -9 in between leaves the rest to the next one, and nothing is recorded twice: neither a release nor the end of an old case [8, L05, L17]', async () => {
      const killed = start('killed');
      await killed.untilLines(1);
      killed.say('look');
      const store = await log.read();
      await until(async () => (await releasesIn(store)).some((days) => days.length > 0));
      await killed.kill();
      const next = start('next');
      await next.untilLines(1);
      next.say('look');
      await until(async () => (await endsIn(store)).some((days) => days.length > 0));
      await next.kill();
      // The last one has the folder of the one before, so also the place up to which that one had looked.
      const last = start('next');
      await last.untilLines(1);
      last.say('look');
      last.say('look');
      const lines = await last.untilLines(3);
      expect(lines.at(-1)).toBe('looked 0 ');
      await last.leave();
      expect(await releases()).toEqual(eachOnce);
      expect(await endsIn(await log.read())).toEqual(eachEndOnce);
    });

    (isShared ? it : it.skip)(
      'two processes that look at the same time record each release and each end of an old case once [8, L05, L17]',
      async () => {
        const both = [start('first'), start('second')];
        await Promise.all(both.map((each) => each.untilLines(1)));
        for (const each of both) each.say('look');
        for (const each of both) expect((await each.untilLines(2)).at(-1)).toMatch(/^looked \d+ $/);
        await Promise.all(both.map((each) => each.leave()));
        expect(await releases()).toEqual(eachOnce);
        expect(await endsIn(await log.read())).toEqual(eachEndOnce);
      },
    );
  });
