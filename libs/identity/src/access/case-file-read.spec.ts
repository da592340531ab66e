import {
  EventStoreUnavailable,
  eventTypes,
  InMemoryEventStore,
  withSchemas,
  type EventStore,
} from '@ecl/event-sourcing';
import { FaultyEventStore } from '@ecl/event-sourcing/testing';
import { instant, SettableClock } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CaseFileRead, Readings, type CaseFileAccess } from './case-file-read.js';

const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));
const access: CaseFileAccess = {
  caseId: '2026-1',
  actor: { personId: 'xu', roles: ['supervisor'] },
  ground: 'oversight',
  session: 'morning',
};
const emptyLog = () => withSchemas(new InMemoryEventStore(), eventTypes(CaseFileRead));
const recordedIn = async (store: EventStore, caseId = '2026-1') => {
  const recorded = [];
  for await (const { type, data } of store.readStream(`access-${caseId}`)) recorded.push({ type, data });
  return recorded;
};

describe('reading a case file', () => {
  it('reading a case file is recorded: who, on what ground, when; looking on in the same session adds nothing', async () => {
    const store = emptyLog();
    const readings = new Readings(store, clock);
    for (let i = 0; i < 50; i += 1) await readings.record(access);
    const reading = CaseFileRead({
      ...{ occurredAt: clock.now(), caseId: '2026-1', readerId: 'xu' },
      ...{ roles: ['supervisor'], ground: 'oversight' },
    });
    expect(await recordedIn(store)).toEqual([reading]);
  });

  it.each<[string, Partial<CaseFileAccess>]>([
    ['in another session', { session: 'evening' }],
    ['on another ground', { ground: 'handler' }],
    ['by another person', { actor: { personId: 'li', roles: ['supervisor'] } }],
    ['with other roles', { actor: { personId: 'xu', roles: ['head'] } }],
  ])('reading a case file %s is another reading', async (_, other) => {
    const store = emptyLog();
    const readings = new Readings(store, clock);
    await readings.record(access);
    await readings.record({ ...access, ...other });
    expect(await recordedIn(store)).toHaveLength(2);
  });

  it('reading a case file is one reading in several processes, and on another day another', async () => {
    const store = emptyLog();
    const moving = new SettableClock(instant('2026-05-06T01:00:00Z'));
    await new Readings(store, moving).record(access);
    moving.set(instant('2026-05-06T03:00:00Z'));
    await new Readings(store, moving).record(access);
    expect(await recordedIn(store)).toHaveLength(1);
    moving.set(instant('2026-05-07T03:00:00Z'));
    await new Readings(store, moving).record(access);
    expect(await recordedIn(store)).toHaveLength(2);
  });

  it('reading a case file is recorded each time where there is no session', async () => {
    const store = emptyLog();
    const readings = new Readings(store, clock);
    const { session: _, ...without } = access;
    await readings.record(without);
    await readings.record(without);
    expect(await recordedIn(store)).toHaveLength(2);
  });

  it('reading a case file fails where it cannot be recorded, and is tried again the next time', async () => {
    const store = new FaultyEventStore(new InMemoryEventStore());
    const readings = new Readings(store, clock);
    await store.close();
    await expect(readings.record(access)).rejects.toThrow(EventStoreUnavailable);
    await expect(readings.record(access)).rejects.toThrow(EventStoreUnavailable);
  });
});
