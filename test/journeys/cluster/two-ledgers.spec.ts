import { position, type RecordedEvent } from '@ecl/event-sourcing';
import { systemClock } from '@ecl/kernel';
import { openLedger } from '@ecl/ledger';
import { caseAbout, deliver, firstUnit, people, photographs, tellTo, type InventedPerson } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildProcess } from '../../faults/child-process.js';
import { deepOnly, repetitions } from '../../running/repetitions.js';
import { untilTestEnds } from '../../running/until.js';
import { ServedLedger, type Reply } from '../http/served-ledger.js';
import { StepsOn } from '../http/steps.js';
import { deliveryTo, storyOf } from '../http/told-cases.js';
import { projectedRows } from './projected-rows.js';
import { isFragile, sharedLogs, type SharedLog } from './shared-log.js';

const until = untilTestEnds();
// One of them waits for a store that is away, and for three ledgers, one after the other.
jest.setTimeout(240_000);

const [li, wang] = [people.li.id, people.wang.id];

/** Only they have accounts: each costs some appends over the network, seen by both ledgers. */
const inTheCases = Object.values<InventedPerson>(people).filter(
  ({ id }) => id === wang || tellTo(storyOf(caseAbout('of-whom')), 'filed').steps.some(({ who }) => who.id === id),
);

let evidence = 0;
const collect = () => {
  evidence += 1;
  return photographs(`evidence-${String(evidence)}`, { occurredAt: systemClock.now(), officers: [li, wang] });
};

for (const { name, isThere, canBeTakenAway, open } of sharedLogs)
  (isThere ? describe : describe.skip)(`two ledgers on one log, kept by ${name},`, () => {
    let folder: string;
    let log: SharedLog;
    let first: ServedLedger;
    let second: ServedLedger;
    const closing: (() => Promise<void>)[] = [];

    const placeOf = (process: string) => ({
      data: join(folder, 'data'),
      store: log.address,
      readModels: join(folder, `read-models-${process}`),
    });

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ecl-cluster-'));
      log = await open();
      [first, second] = await Promise.all([ServedLedger.start(placeOf('1')), ServedLedger.start(placeOf('2'))]);
    });
    afterAll(async () => {
      for (const close of closing.splice(0)) await close();
      await Promise.all([first.stop(), second.stop()]);
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const tell = async (served: ServedLedger, id: string) => {
      await deliver(tellTo(storyOf(caseAbout(id)), 'filed').steps, await deliveryTo(served, undefined, inTheCases));
    };
    /** The steps of a case as someone takes them who has just read it. */
    const stepsOn = async (served: ServedLedger, id: string): Promise<StepsOn> => {
      const steps = new StepsOn(served, `cases/${id}`);
      steps.etag = (await served.get(`/api/cases/${id}`, { as: li })).headers.get('ETag') ?? undefined;
      return steps;
    };
    const eventsOf = async (id: string): Promise<RecordedEvent[]> => {
      const events: RecordedEvent[] = [];
      for await (const event of first.ledger.store.readStream(`case-${id}`)) events.push(event);
      return events;
    };
    const lastPosition = async () => (await first.ledger.store.lastPosition())!;

    it('two ledgers judge by the registers that were entered at the other one a moment ago', async () => {
      await first.populate(inTheCases);
      // Registers are read when they are asked; that a person chose a password is heard of a moment later.
      for (const { id } of inTheCases)
        await until(async () => (await second.get('/api/me', { as: id })).status === 200);
      await tell(second, 'told-at-the-second');
      expect((await eventsOf('told-at-the-second')).map(({ type }) => type)).toContain('CaseFiled');
    });

    it('two ledgers accept the sessions of each other', async () => {
      const headers = { Authorization: `Bearer ${await first.tokenOf(li)}` };
      const { status, body } = await second.get('/api/session', { headers });
      expect([status, body.username]).toEqual([200, li]);
    });

    it('two ledgers show at one what was written at the other to a reader who names its position', async () => {
      await tell(first, 'told-at-the-first');
      const { body: step } = await (await stepsOn(first, 'told-at-the-first')).take(li, collect());
      const reply = await second.get(`/api/cases/told-at-the-first?atLeast=${step.position}`, { as: li });
      expect(reply.status).toBe(200);
      expect(reply.headers.get('ETag')).toBe(`"${String(step.revision)}"`);
    });

    it('two ledgers accept one of two steps that are taken at the same revision', async () => {
      await tell(first, 'raced-for');
      const rounds = repetitions(5, 50);
      for (let round = 0; round < rounds; round += 1) {
        const [here, there] = [await stepsOn(first, 'raced-for'), await stepsOn(second, 'raced-for')];
        expect(here.etag).toBe(there.etag);
        const replies: Reply[] = await Promise.all([here.take(li, collect()), there.take(wang, collect())]);
        expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      }
      const collected = (await eventsOf('raced-for')).filter(({ type }) => type === 'EvidenceCollected');
      expect(collected).toHaveLength(rounds);
    });

    const whereItCanBeTakenAway = canBeTakenAway ? deepOnly(it) : it.skip;

    whereItCanBeTakenAway(
      'answer what is known while the log is away, and take steps again when it is back',
      async () => {
        if (!isFragile(log)) throw new Error('this log cannot be taken away');
        await tell(first, 'before-the-outage');
        const steps = await stepsOn(second, 'before-the-outage');
        await second.get(`/api/cases?atLeast=${await lastPosition()}`, { as: li });
        await log.outage(async () => {
          // Until the ledger has noticed: a step that is sent while the log goes away may have been recorded.
          await until(async () => (await second.get('/health/ready')).status === 503);
          const step = await steps.take(li, collect());
          expect([step.status, step.body.reason]).toEqual([503, 'unreachable']);
          expect(Number(step.headers.get('Retry-After'))).toBeGreaterThan(0);
          const list = await second.get('/api/cases', { as: li });
          expect([list.status, list.body.items.length]).toEqual([200, 4]);
          expect(position(list.body.asOfPosition)).toBeDefined();
          expect((await second.get('/health/ready')).status).toBe(503);
          expect((await second.get('/health/live')).status).toBe(200);
        });
        let step = await steps.take(li, collect());
        await until(async () => {
          if (step.status === 503) step = await steps.take(li, collect());
          return step.status !== 503;
        });
        expect(step.status).toBe(200);
        await until(async () => (await second.get('/health/ready')).status === 200);
      },
    );

    deepOnly(it)(
      'two ledgers lose and repeat nothing when one is killed under load, and all agree afterwards, row by row',
      async () => {
        await tell(first, 'under-load');
        const start = (process: string): ChildProcess => {
          const { data, store, readModels } = placeOf(process);
          const officers = [li, wang, firstUnit.agencyId, firstUnit.unitId].join(',');
          const child = new ChildProcess('../journeys/cluster/record-evidence.ts', [
            ...[data, store, readModels, 'under-load', officers],
          ]);
          closing.push(async () => {
            await child.kill();
          });
          return child;
        };
        const accepted = ({ lines }: ChildProcess) => lines.filter((line) => line.startsWith('accepted '));
        const untilAccepted = async (child: ChildProcess, count: number): Promise<void> => {
          while (accepted(child).length < count) await child.untilLines(child.lines.length + 1);
        };

        const [killed, survivor] = [start('3'), start('4')];
        await Promise.all([untilAccepted(killed, 20), untilAccepted(survivor, 20)]);
        await killed.kill();
        await untilAccepted(survivor, accepted(survivor).length + 10);
        const again = start('3');
        await untilAccepted(again, 5);
        await Promise.all([again.leave(), survivor.leave()]);

        const children = [killed, survivor, again];
        const written = (await eventsOf('under-load')).filter(({ type }) => type === 'EvidenceCollected');
        const revisionOf = new Map(written.map(({ metadata, revision }) => [metadata['commandId'], revision]));
        expect(revisionOf.size).toBe(written.length);
        const said = children.flatMap(({ lines }) => lines.map((line) => line.split(' ')));
        const asked = new Set(said.filter(([what]) => what === 'asked').map(([, id]) => id));
        for (const { metadata } of written) expect(asked).toContain(metadata['commandId']);
        for (const [what, id, revision] of said)
          if (what === 'accepted') expect(String(revisionOf.get(id))).toBe(revision);
        const answers = said.filter(([what]) => what === 'refused' || what === 'failed').map(([, , why]) => why);
        expect(answers.filter((why) => why !== 'TooMuchContention')).toEqual([]);
        // The one that was under way when its process was killed.
        expect(written.length - children.flatMap(accepted).length).toBeLessThanOrEqual(1);

        const end = await lastPosition();
        const rows = await projectedRows(placeOf('1').readModels, end);
        expect(Object.values(rows).flat().length).toBeGreaterThan(20);
        // Those of the processes that have left are brought up once more.
        const returned = await Promise.all([openLedger(placeOf('3')), openLedger(placeOf('4'))]);
        closing.push(...returned.map((ledger) => () => ledger.close()));
        for (const process of ['2', '3', '4'])
          expect(await projectedRows(placeOf(process).readModels, end)).toEqual(rows);
      },
    );
  });
