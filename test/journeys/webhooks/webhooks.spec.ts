import {
  ThroughDoors,
  bannerUnit,
  caseAbout,
  deliver,
  firstUnit,
  leadRegistration,
  people,
  tellTo,
} from '@ecl/storytelling';
import { instant, plusHours, plusMilliseconds, SettableClock } from '@ecl/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eclIn } from '../cli/ecl.fixture.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger, type Reply } from '../http/served-ledger.js';
import { newKey, StepsOn } from '../http/steps.js';
import { storyOf } from '../http/told-cases.js';
import { isSignedBy, Receiver, refusing, taking } from './receiver.js';

const NOW = instant('2026-11-30T01:00:00.000Z');
const clock = new SettableClock(NOW);
const { li, gao } = people;
const [sun] = bannerUnit.handlers;
const ATTEMPTS = 20;

let served: ServedLedger;
let receiver: Receiver;
let webhook: { webhookId: string; secret: string };
let leads = 0;

beforeAll(async () => {
  served = await ServedLedger.start(undefined, undefined, clock);
  await served.populate([li, gao, sun]);
});
afterAll(() => served.stop());
beforeEach(async () => {
  receiver = await Receiver.listening();
  const { status, body } = await administer('POST', '', {
    url: receiver.url,
    username: li.id,
    kinds: ['case', 'lead'],
  });
  expect(status).toBe(201);
  webhook = body;
  await agree();
});
afterEach(async () => {
  await administer('DELETE', `/${webhook.webhookId}`);
  await receiver.close();
});

/** The clock moves by days here, so each request has a session of its own. */
const asking = async (as: string) => ({ Authorization: `Bearer ${await served.signIn(as)}` });

const administer = async (method: string, path: string, body?: object, key = newKey()): Promise<Reply> =>
  served.ask(method, `/api/webhooks${path}`, {
    headers: { 'Idempotency-Key': key, ...(await asking(ADMINISTRATOR)) },
    ...(body === undefined ? {} : { body }),
  });
/** The account whose sight it has says what becomes of it. */
const asAccount = async (method: string, path: string, as: string = li.id): Promise<Reply> =>
  served.ask(method, `/api/me/webhooks${path}`, { headers: { 'Idempotency-Key': newKey(), ...(await asking(as)) } });
const agree = async (as: string = li.id, { webhookId } = webhook): Promise<void> => {
  expect((await asAccount('POST', `/${webhookId}/agree`, as)).status).toBe(200);
};
const own = async () => (await administer('GET', '')).body.webhooks[0];

/** Everything that is due at the moment of the clock. */
const look = async (): Promise<void> => {
  await served.caughtUp();
  await served.webhooks.delivering.look();
};

type Team = Pick<typeof firstUnit, 'agencyId' | 'unitId' | 'handlers'>;

/** @returns its subject */
const newLead = async ({ agencyId, unitId, handlers }: Team = firstUnit): Promise<string> => {
  const id = `lead-${String((leads += 1))}`;
  const registration = leadRegistration(id, clock.now(), { agencyId, unitId });
  await new StepsOn(served, `leads/${id}`).take(handlers[0].id, registration);
  return `lead/${id}`;
};
const newCase = async (id: string): Promise<void> => {
  const { steps } = tellTo(storyOf(caseAbout(id, { team: firstUnit }), clock.now()), 'filed');
  await deliver(steps, new ThroughDoors(served.ledger));
};

describe('a webhook', () => {
  it('a webhook tells its receiver of what its account may see, as a signed CloudEvent, and of nothing else', async () => {
    const subject = await newLead();
    await newLead(bannerUnit);
    await look();
    expect(receiver.told).toEqual([`${subject} 0`]);
    const [letter] = receiver.received;
    expect(letter?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect([letter?.headers['webhook-id'], isSignedBy(webhook.secret, letter!)]).toEqual([letter?.event.id, true]);
    expect(JSON.parse(letter?.body ?? '')).toEqual((await lastChange(subject)).event);
    expect(Object.keys(letter?.headers ?? {})).not.toContain('authorization');
  });

  it('it tells nothing of before it was subscribed', async () => {
    await look();
    expect(receiver.told).toEqual([]);
  });

  it('nothing is sent before the account whose sight it has agrees, and then what happens from there on', async () => {
    const { body: other } = await administer('POST', '', { url: receiver.url, username: gao.id, kinds: ['lead'] });
    await administer('DELETE', `/${webhook.webhookId}`);
    webhook = other;
    await newLead();
    await administer('POST', `/${webhook.webhookId}/resume`, {});
    await look();
    expect([receiver.received.length, (await own()).state]).toEqual([0, 'asked']);
    // Neither the administrator nor somebody else can agree in place of the account.
    for (const as of [ADMINISTRATOR, li.id])
      expect([as, (await asAccount('POST', `/${webhook.webhookId}/agree`, as)).status]).toEqual([as, 404]);
    const { webhooks } = (await asAccount('GET', '', gao.id)).body;
    expect(webhooks).toEqual([expect.objectContaining({ webhookId: webhook.webhookId, subscribedBy: ADMINISTRATOR })]);
    const { out, code } = await eclIn(
      { ECL_PASSWORD: PASSWORD },
      ...['webhooks', 'agree', webhook.webhookId, '--url', served.url, '--as', gao.id],
    );
    expect([code, out]).toEqual([0, expect.stringContaining(webhook.webhookId)]);
    const subject = await newLead();
    await look();
    expect([receiver.told, (await own()).state]).toEqual([[`${subject} 0`], 'active']);
  });

  it('the account may end it at any time, and nobody else by this way', async () => {
    expect((await asAccount('DELETE', `/${webhook.webhookId}`, gao.id)).status).toBe(404);
    expect((await asAccount('DELETE', `/${webhook.webhookId}`)).status).toBe(200);
    await newLead();
    await look();
    expect([receiver.told, (await asAccount('GET', '')).body.webhooks]).toEqual([[], []]);
  });

  it('who begins one with an account of their own has agreed by it', async () => {
    const form = { url: receiver.url, username: ADMINISTRATOR, kinds: ['register'] };
    const { body: begun } = await administer('POST', '', form);
    const listed = (await administer('GET', '')).body.webhooks as { webhookId: string; state: string }[];
    expect(listed.find(({ webhookId }) => webhookId === begun.webhookId)?.state).toBe('active');
    await administer('DELETE', `/${begun.webhookId}`);
  });

  it('what an address carries behind its host is sent to, and is neither on record nor in a list', async () => {
    await administer('DELETE', `/${webhook.webhookId}`);
    const url = `${receiver.url}?key=s3cret`;
    ({ body: webhook } = await administer('POST', '', { url, username: li.id, kinds: ['lead'] }));
    await agree();
    await newLead();
    await look();
    expect([receiver.addresses, (await own()).url]).toEqual([['/hooks?key=s3cret'], `${receiver.url}?…`]);
    const onRecord: string[] = [];
    for await (const event of served.ledger.store.readStream('webhooks')) onRecord.push(JSON.stringify(event));
    expect(onRecord.join('')).not.toMatch(/s3cret|\/hooks/);
  });

  it('after a rotation both secrets sign for a day, so that a receiver can change over', async () => {
    const { body: fresh } = await administer('POST', `/${webhook.webhookId}/rotate-secret`, {});
    expect(fresh.secret).not.toBe(webhook.secret);
    await newLead();
    await look();
    clock.set(plusHours(clock.now(), 25));
    await newLead();
    await look();
    expect(
      receiver.received.map((letter) => [webhook.secret, fresh.secret].map((each) => isSignedBy(each, letter))),
    ).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('a paused one sends nothing, and what happened meanwhile when it is resumed', async () => {
    await administer('POST', `/${webhook.webhookId}/pause`, { reason: '接收方维护' });
    const subject = await newLead();
    await look();
    expect([receiver.told, (await own()).state]).toEqual([[], 'paused']);
    await administer('POST', `/${webhook.webhookId}/resume`, {});
    await look();
    expect(receiver.told).toEqual([`${subject} 0`]);
  });

  it('the same request counts once, and gets the same secret', async () => {
    const form = { url: receiver.url, username: li.id, kinds: ['register'] };
    const [key, known] = [newKey(), (await administer('GET', '')).body.webhooks.length as number];
    const [first, again] = [await administer('POST', '', form, key), await administer('POST', '', form, key)];
    expect([again.body, (await administer('GET', '')).body.webhooks.length]).toEqual([first.body, known + 1]);
    expect((await administer('POST', '', { ...form, kinds: ['case'] }, key)).status).toBe(422);
    await administer('DELETE', `/${first.body.webhookId}`);
  });

  it('the same key on two webhooks does what is asked on each, and with another reason on one of them is refused', async () => {
    const form = { url: receiver.url, username: li.id, kinds: ['register'] };
    const { body: other } = await administer('POST', '', form);
    await agree(li.id, other);
    const key = newKey();
    const paused = await Promise.all(
      [webhook, other].map(({ webhookId }) => administer('POST', `/${webhookId}/pause`, { reason: '维护' }, key)),
    );
    const states = (await administer('GET', '')).body.webhooks.map(({ state }: { state: string }) => state);
    expect([paused.map(({ status }) => status), states]).toEqual([
      [200, 200],
      ['paused', 'paused'],
    ]);
    const again = (reason: string) => administer('POST', `/${other.webhookId}/pause`, { reason }, key);
    expect([(await again('维护')).status, (await again('另一理由')).status]).toEqual([200, 422]);
    await administer('DELETE', `/${other.webhookId}`);
  });

  it.each([
    [{ url: 'http://portal.example.cn/' }, '/url'],
    [{ url: 'https://169.254.169.254/latest' }, '/url'],
    [{ username: 'nobody' }, '/username'],
    [{ kinds: ['accounts'] }, '/kinds/0'],
  ])('a form with %j is refused, and the answer names its place', async (wrong, path) => {
    const { status, body } = await administer('POST', '', {
      url: receiver.url,
      username: li.id,
      kinds: ['case'],
      ...wrong,
    });
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  it('only an administrator keeps webhooks, and one that is not there is not found', async () => {
    expect((await served.get('/api/webhooks', { headers: await asking(gao.id) })).status).toBe(403);
    expect((await administer('POST', '/w-none/resume', {})).status).toBe(404);
  });
});

describe('a letter that is not taken', () => {
  it('is sent again after a wait that doubles, and by the clock alone', async () => {
    receiver.answer = refusing(500);
    await newLead();
    await look();
    await look();
    expect(receiver.received).toHaveLength(1);
    clock.set(plusMilliseconds(clock.now(), 2500));
    await look();
    clock.set(plusMilliseconds(clock.now(), 4999));
    await look();
    expect(receiver.received).toHaveLength(2);
    receiver.answer = taking;
    clock.set(plusMilliseconds(clock.now(), 1));
    await look();
    expect([receiver.received.length, (await own()).waiting]).toEqual([3, 0]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('holds back what comes after it in the same case, and nothing of another: the order in a case is kept', async () => {
    await newCase('held');
    receiver.answer = ({ event }, response) => {
      (event.subject === 'case/held' ? refusing(503) : taking)(undefined as never, response);
    };
    await look();
    await newCase('other');
    await look();
    const ofOther = receiver.told.filter((told) => told.startsWith('case/other'));
    expect(receiver.told.filter((told) => told.startsWith('case/held'))).toEqual(['case/held 0']);
    expect(ofOther.length).toBeGreaterThan(1);
    expect(ofOther).toEqual(ofOther.map((_, revision) => `case/other ${String(revision)}`));
    receiver.answer = taking;
    clock.set(plusHours(clock.now(), 1));
    await look();
    const held = receiver.told.filter((told) => told.startsWith('case/held')).slice(1);
    expect(held.length).toBeGreaterThan(1);
    expect(held).toEqual(held.map((_, revision) => `case/held ${String(revision)}`));
  });

  it('is dead after twenty attempts, on record, lets the next one pass, and is taken when it is sent again', async () => {
    receiver.answer = refusing(500);
    const subject = await newLead();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await look();
      clock.set(plusHours(clock.now(), 7));
    }
    await look();
    expect(receiver.received).toHaveLength(ATTEMPTS);
    const dead = (await administer('GET', `/${webhook.webhookId}/dead-letters`)).body.items;
    expect(dead).toEqual([
      expect.objectContaining({ streamName: subject.replace('/', '-'), attempts: ATTEMPTS, fault: 'status-500' }),
    ]);
    receiver.answer = taking;
    expect((await webhooks('list')).out).toContain(webhook.webhookId);
    expect((await webhooks('dead-letters', webhook.webhookId)).out).toContain('status-500');
    const { code, out } = await webhooks('replay', webhook.webhookId, '--json');
    expect([code, JSON.parse(out).replayed, receiver.received.length]).toEqual([0, 1, ATTEMPTS]);
    await look();
    await look();
    expect([receiver.received.length, (await own()).deadLetters]).toEqual([ATTEMPTS + 1, 0]);
    expect(receiver.received.at(-1)?.event.id).toBe(dead[0].eventId);
    expect(await typesOnRecord()).toEqual(
      expect.arrayContaining(['WebhookDeadLettered', 'WebhookReplayed', 'WebhookReplayEnded']),
    );
  });

  it('where one case is rejected for good, each letter behind the dead one is sent once, and the case is through in days', async () => {
    await newCase('rejected');
    receiver.answer = refusing(400);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await look();
      clock.set(plusHours(clock.now(), 7));
    }
    const letters = new Set(receiver.told).size;
    expect(letters).toBeGreaterThan(1);
    expect([receiver.received.length, (await own()).waiting, (await own()).deadLetters]).toEqual([
      ATTEMPTS + letters - 1,
      0,
      letters,
    ]);
  });

  it('where the receiver is gone (410), the webhook is paused on record, and nothing is lost', async () => {
    receiver.answer = refusing(410);
    const subject = await newLead();
    await look();
    expect(await own()).toMatchObject({ state: 'paused', pausedFor: expect.stringContaining('410'), waiting: 1 });
    receiver.answer = taking;
    await administer('POST', `/${webhook.webhookId}/resume`, {});
    await look();
    expect(receiver.told).toEqual([`${subject} 0`, `${subject} 0`]);
  });

  it('is not followed to where the receiver sends it on', async () => {
    const other = await Receiver.listening();
    receiver.answer = refusing(307, { location: other.url });
    await newLead();
    await look();
    expect([receiver.received.length, other.received.length, (await own()).waiting]).toEqual([1, 0, 1]);
    await other.close();
  });

  it('is not sent any more when the account may no longer see what it is about', async () => {
    await administer('DELETE', `/${webhook.webhookId}`);
    ({ body: webhook } = await administer('POST', '', { url: receiver.url, username: sun.id, kinds: ['lead'] }));
    await agree(sun.id);
    await newLead(bannerUnit);
    receiver.answer = refusing(500);
    await look();
    expect((await own()).waiting).toBe(1);
    await served.identity.closeAccount(
      sun.id,
      { personId: ADMINISTRATOR, roles: ['administrator'] },
      '018f6b1e-4c2a-5d3e-9b10-2f6a5c8d7e91' as never,
    );
    clock.set(plusHours(clock.now(), 1));
    await look();
    expect(receiver.received).toHaveLength(1);
  });
});

/** `ecl webhooks …` as the administrator. */
const webhooks = (...args: readonly string[]) =>
  eclIn({ ECL_PASSWORD: PASSWORD }, 'webhooks', ...args, '--url', served.url, '--as', ADMINISTRATOR);

const typesOnRecord = async (): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const { type } of served.ledger.store.readStream('webhooks')) types.push(type);
  return types;
};

const lastChange = async (subject: string) => {
  const { body } = await served.get('/api/changes?limit=1000', { headers: await asking(li.id) });
  return { event: (body as { subject: string }[]).findLast((each) => each.subject === subject) };
};
