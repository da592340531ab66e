import { instant, newUuid, plusMilliseconds, SettableClock, type Instant } from '@ecl/kernel';
import { openLedger, openWebhooks, placesOf, type Ledger, type OpenWebhooks } from '@ecl/ledger';
import { ReadModels } from '@ecl/read-models';
import { actorOf, deliver, firstUnit, leadRegistration, people, registerSteps, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caughtUp } from '../caught-up.js';
import { Receiver, refusing, taking } from './receiver.js';

const NOW = instant('2026-11-30T01:00:00.000Z');
const clock = new SettableClock(NOW);
const data = mkdtempSync(join(tmpdir(), 'ecl-held-'));
const { folder } = placesOf({ data });
/** As the read models are while they are rebuilt: they know nothing of what came last. */
const half = join(data, 'half-built');

let ledger: Ledger;
let readModels: ReadModels;
let receiver: Receiver;
let webhooks: OpenWebhooks;
let webhookId: string;
let isBuilding = false;
let isRefusing = false;
let faults: unknown[] = [];
let leads = 0;

beforeAll(async () => {
  ledger = await openLedger({ data, clock, looks: 'whenAsked', projects: 'here' });
  await deliver(registerSteps({ id: 'admin', roles: ['administrator'] }, NOW), new ThroughDoors(ledger));
  await caughtUp(ledger);
  await ledger.close();
  cpSync(folder.readModels, half, { recursive: true });
  readModels = new ReadModels(half);
  ledger = await openLedger({ data, clock, looks: 'whenAsked', projects: 'here' });
  const store = new Proxy(ledger.store, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      if (name === 'appendToStream' && isRefusing) return async () => Promise.reject(new Error('the disk is full'));
      return found.bind(target) as unknown;
    },
  });
  webhooks = openWebhooks({
    ledger: {
      ...{ store, clock, engine: ledger.engine, scopeOf: (actor) => ledger.scopeOf(actor) },
      get readModels() {
        return isBuilding ? readModels : ledger.readModels;
      },
    },
    ...{ folder, ownHosts: new Set(['127.0.0.1']), looks: 'whenAsked', chance: () => 0 },
    sightOf: (username) => (username === people.li.id ? actorOf(people.li) : undefined),
    onFault: (error) => faults.push(error),
  });
});
afterAll(async () => {
  await webhooks.delivering.stop();
  readModels.close();
  await ledger.close();
  rmSync(data, { recursive: true, force: true });
});
beforeEach(async () => {
  receiver = await Receiver.listening();
  const form = { url: receiver.url, username: people.li.id, kinds: ['lead'] } as const;
  ({ webhookId } = await webhooks.desk.subscribe(form, request()));
});
afterEach(async () => {
  isBuilding = isRefusing = false;
  faults = [];
  await webhooks.desk.end(webhookId, request());
  await receiver.close();
});

const request = () => ({ by: 'admin', username: people.li.id, requestId: newUuid() });
const later = (ms: number): Instant => plusMilliseconds(clock.now(), ms);
const own = async () => (await webhooks.desk.list()).find((each) => each.webhookId === webhookId);

/** @returns what its letter tells */
const newLead = async (): Promise<string> => {
  const id = `held-${String((leads += 1))}`;
  const { agencyId, unitId, handlers } = firstUnit;
  await ledger.leads.execute(id, leadRegistration(id, clock.now(), { agencyId, unitId }), {
    ...{ actor: actorOf(handlers[0]), commandId: newUuid() },
  });
  await caughtUp(ledger);
  return `lead/${id} 0`;
};

it('a letter waits while the read models that say who may see it are rebuilt, and is sent when they know it', async () => {
  receiver.answer = refusing(500);
  const lead = await newLead();
  await webhooks.delivering.look();
  receiver.answer = taking;
  isBuilding = true;
  clock.set(later(60_000));
  await webhooks.delivering.look();
  expect([receiver.told, (await own())?.waiting, faults]).toEqual([[lead], 1, []]);
  isBuilding = false;
  clock.set(later(60_000));
  await webhooks.delivering.look();
  expect([receiver.told, (await own())?.waiting]).toEqual([[lead, lead], 0]);
});

it('where the end of a letter cannot be recorded, it waits a minute, and its receiver is not asked at each look', async () => {
  receiver.answer = refusing(410);
  await newLead();
  isRefusing = true;
  await webhooks.delivering.look();
  await webhooks.delivering.look();
  expect([receiver.received.length, faults.map(String)]).toEqual([1, ['Error: the disk is full']]);
  isRefusing = false;
  clock.set(later(60_000));
  await webhooks.delivering.look();
  expect([receiver.received.length, (await own())?.state]).toEqual([2, 'paused']);
});
