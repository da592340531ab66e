import { newUuid, systemClock } from '@ecl/kernel';
import { openLedger, openWebhooks, placesOf } from '@ecl/ledger';
import { deliver, firstUnit, leadRegistration, people, registerSteps, ThroughDoors, actorOf } from '@ecl/storytelling';
import { afterAll, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildProcess } from '../../faults/child-process.js';
import { caughtUp } from '../caught-up.js';
import { Receiver, taking } from './receiver.js';

jest.setTimeout(240_000);
const data = mkdtempSync(join(tmpdir(), 'ecl-webhooks-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const LEADS = 30;
/** The letter at which the process dies: it was taken, and nobody heard that it was. */
const DIES_AT = 11;

/** A ledger with a webhook, and leads after it. */
const prepared = async (url: string): Promise<readonly string[]> => {
  const ledger = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
  const now = systemClock.now();
  const doors = new ThroughDoors(ledger);
  await deliver(registerSteps({ id: 'admin', roles: ['administrator'] }, now), doors);
  const { desk, delivering } = openWebhooks({
    ...{ ledger, folder: placesOf({ data }).folder, ownHosts: new Set<string>(), looks: 'whenAsked' },
    sightOf: () => undefined,
  });
  await desk.subscribe(
    { url, username: people.li.id, kinds: ['lead'] },
    { by: people.li.id, username: people.li.id, requestId: newUuid() },
  );
  const ids = Array.from({ length: LEADS }, (_, n) => `killed-${String(n)}`);
  const { agencyId, unitId, handlers } = firstUnit;
  for (const id of ids)
    await ledger.leads.execute(id, leadRegistration(id, now, { agencyId, unitId }), {
      ...{ actor: actorOf(handlers[0]), commandId: newUuid() },
    });
  await caughtUp(ledger);
  await delivering.stop();
  await ledger.close();
  return ids.map((id) => `lead/${id} 0`);
};

it('a process that is killed with kill -9 while it delivers loses no letter: the next one goes on, and what was not known to be taken comes again', async () => {
  const receiver = await Receiver.listening();
  const all = await prepared(receiver.url);
  const killed = new ChildProcess('../journeys/webhooks/delivering-process.ts', [data]);
  receiver.answer = (letter, response) => {
    // From here on nobody is answered: the process dies with letters under way.
    if (receiver.received.length < DIES_AT) taking(letter, response);
  };
  await receiver.until(() => receiver.received.length >= DIES_AT);
  await killed.kill();
  const before = new Set(receiver.told);
  receiver.answer = taking;
  const next = new ChildProcess('../journeys/webhooks/delivering-process.ts', [data]);
  await receiver.until(() => all.every((each) => receiver.told.includes(each)));
  await next.kill();
  expect(before.size).toBeLessThan(all.length);
  expect(new Set(receiver.told)).toEqual(new Set(all));
  // At least once: only what was under way, at most four at a time, came again.
  expect(receiver.told.length).toBeLessThanOrEqual(all.length + 8);
  await receiver.close();
});
