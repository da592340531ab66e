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
import { instant, plusHours, SettableClock } from '@ecl/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Subject } from 'rxjs';
import { Listening } from './listening.js';
import { LedgerMetrics } from '../../../apps/ledger/src/metrics/ledger-metrics.js';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { storyOf } from './told-cases.js';

const NOW = instant('2026-11-30T01:00:00.000Z');
const clock = new SettableClock(NOW);
const beats = new Subject<void>();
const metrics = new LedgerMetrics();
const { li, gao, xu } = people;
const [sun] = bannerUnit.handlers;

let served: ServedLedger;
let listening: Listening[] = [];
let leads = 0;

beforeAll(async () => {
  served = await ServedLedger.start(undefined, { metrics, eventStreams: { beats, perAccount: 2 } }, clock);
  await served.populate([li, gao, xu, sun]);
});
afterEach(() => {
  for (const each of listening) each.leave();
  listening = [];
});
afterAll(async () => {
  await served.stop();
  metrics.close();
});

/** Asks for a stream once; whoever listens may ask with a session of their own. */
const askOnce = async (as: string, headers: Record<string, string> = {}, token?: string): Promise<Listening> => {
  const heard = await Listening.to(`${served.url}/api/events`, token ?? (await served.tokenOf(as)), headers);
  listening.push(heard);
  return heard;
};

/** The same, until there is a place: the server may not have seen yet that an earlier stream was left. */
const listen = async (...asking: Parameters<typeof askOnce>): Promise<Listening> => {
  for (;;) {
    const heard = await askOnce(...asking);
    if (heard.status !== 429) return heard;
  }
};

/** A lead of a unit: the shortest thing that happens. @returns its id */
const newLead = async ({ agencyId, unitId, handlers }: typeof firstUnit): Promise<string> => {
  const id = `lead-${String((leads += 1))}`;
  const registration = leadRegistration(id, clock.now(), { agencyId, unitId });
  const { status } = await new StepsOn(served, `leads/${id}`).take(handlers[0].id, registration);
  if (status !== 200) throw new Error(`no lead: ${String(status)}`);
  return `lead/${id}`;
};

describe('the stream of events', () => {
  it('the stream of events tells each of what they may see as it happens, and of nothing else', async () => {
    const [own, other] = [await listen(li.id), await listen(sun.id)];
    expect(own.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    const subjects = [await newLead(firstUnit), await newLead(bannerUnit)];
    const [first, second] = [await own.next(), await other.next()];
    expect([first?.event, first?.data.subject, second?.data.subject]).toEqual(['change', ...subjects]);
    expect(first?.lastEventId).toBe(`${first?.data.position}:${first?.data.id}`);
    expect(first?.data).toMatchObject({ specversion: '1.0', type: 'enforcement-case-ledger.LeadRegistered' });
  });

  it('a client that lost its stream goes on behind the last message: none is lost, none comes twice', async () => {
    const before = await listen(li.id);
    const one = await newLead(firstUnit);
    const heard = await before.next();
    before.leave();
    const missed = [await newLead(firstUnit), await newLead(firstUnit)];
    const after = await listen(li.id, { 'Last-Event-ID': heard?.lastEventId ?? '' });
    const again = [await after.next(), await after.next()];
    const live = await newLead(firstUnit);
    expect([heard, ...again, await after.next()].map((message) => message?.data.subject)).toEqual([
      one,
      ...missed,
      live,
    ]);
  });

  it('whoever goes on behind the last message of another account hears nothing of what only that account may see', async () => {
    const before = await listen(li.id);
    await newLead(firstUnit);
    const heard = await before.next();
    await newLead(firstUnit);
    const other = await listen(sun.id, { 'Last-Event-ID': heard?.lastEventId ?? '' });
    const own = await newLead(bannerUnit);
    expect((await other.next())?.data.subject).toBe(own);
  });

  it('a heartbeat shows that the stream is alive, and leads past what its reader may not see', async () => {
    const heard = await listen(li.id);
    await heard.block();
    await newLead(bannerUnit);
    const last = (await served.ledger.store.lastPosition()) ?? '';
    await served.caughtUp();
    beats.next();
    expect(await heard.block()).toMatch(new RegExp(`^id: ${last}:[0-9a-f-]{36}\n: $`));
    beats.next();
    expect(await heard.block()).toBe(': ');
  });

  it('supervision hears that a case changes, and not by what', async () => {
    const heard = await listen(xu.id);
    const { steps } = tellTo(storyOf(caseAbout('told', { team: firstUnit }), NOW), 'filed');
    await deliver(steps, new ThroughDoors(served.ledger));
    expect((await heard.next())?.data).toMatchObject({
      subject: 'case/told',
      type: 'enforcement-case-ledger.CaseChanged',
    });
  });

  it('what is no id of a message is refused, and so is whoever is not signed in', async () => {
    expect((await listen(li.id, { 'Last-Event-ID': 'x' })).status).toBe(400);
    expect((await served.get('/api/events')).status).toBe(401);
    expect((await served.ask('HEAD', '/api/events', { as: li.id })).status).toBe(200);
  });
});

describe('the end of a stream', () => {
  it('one account may have so many streams open, and others are not kept out by it', async () => {
    const one = await listen(gao.id);
    await listen(gao.id);
    expect([(await askOnce(gao.id)).status, (await listen(li.id)).status]).toEqual([429, 200]);
    expect(await metrics.text()).toMatch(/^ecl_event_streams [3-9]$/m);
    one.leave();
    expect((await listen(gao.id)).status).toBe(200);
  });

  it('signing out ends the streams of that sign-in at once, and no other', async () => {
    const token = await served.signIn(li.id);
    const [ended, other] = [await listen(li.id, {}, token), await listen(li.id)];
    const signedOut = await fetch(`${served.url}/api/session`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect([signedOut.status, (await ended.next())?.data, await ended.next()]).toEqual([
      200,
      { reason: 'session-over' },
      undefined,
    ]);
    const subject = await newLead(firstUnit);
    expect((await other.next())?.data.subject).toBe(subject);
  });

  it('a stream ends when its session has expired, before anything more is told', async () => {
    const heard = await listen(sun.id, {}, await served.signIn(sun.id));
    clock.set(plusHours(clock.now(), 9));
    beats.next();
    expect(await heard.next()).toMatchObject({ event: 'end', data: { reason: 'session-over' } });
    clock.set(NOW);
  });

  it('a stream ends when its account is closed', async () => {
    const heard = await listen(sun.id);
    const administrator = { personId: ADMINISTRATOR, roles: ['administrator'] } as const;
    await served.identity.closeAccount(sun.id, administrator, '018f6b1e-4c2a-5d3e-9b10-2f6a5c8d7e90' as never);
    beats.next();
    expect(await heard.next()).toMatchObject({ event: 'end', data: { reason: 'session-over' } });
  });

  it('a graceful stop says so to whoever listens, and does not wait for anyone', async () => {
    const heard = await listen(li.id);
    const stopped = served.app.close();
    expect(await heard.next()).toMatchObject({ event: 'end', data: { reason: 'stopping' } });
    await stopped;
  });
});
