import { InMemoryEventStore } from '@ecl/event-sourcing';
import { instant, newUuid, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClocksOfOthers } from './clocks-of-others.js';

let store: InMemoryEventStore;
let clock: SettableClock;
let others: ClocksOfOthers;
const tell = async (recordedAt: string): Promise<void> => {
  const event = { id: newUuid(), type: 'CaseFiled', data: {}, metadata: { recordedAt: instant(recordedAt) } };
  await store.appendToStream('case-a', [event], { expectedRevision: 'any' });
  await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(async () => {
  store = new InMemoryEventStore();
  clock = new SettableClock(instant('2026-03-14T00:30:00+08:00'));
  await tell('2026-03-01T09:00:00+08:00');
  others = await ClocksOfOthers.follow(store, clock);
});
afterEach(() => {
  others.stop();
});

describe('the moment that all processes have reached', () => {
  it('it is the own one where nobody recorded anything since the start, however old the log is', () => {
    expect(others.now()).toBe(clock.now());
  });

  it('it is the one of a process that records with an earlier time: an hour fast, nothing happens on the last day [14]', async () => {
    await tell('2026-03-13T23:30:00+08:00');
    expect(others.now()).toBe(instant('2026-03-13T23:30:00+08:00'));
    clock.set(instant('2026-03-14T00:40:00+08:00'));
    expect(others.now()).toBe(instant('2026-03-13T23:40:00+08:00'));
  });

  it('its own events, which come with its own time, do not make it forget that', async () => {
    await tell('2026-03-13T23:30:00+08:00');
    await tell('2026-03-14T00:30:00+08:00');
    expect(others.now()).toBe(instant('2026-03-13T23:30:00+08:00'));
  });

  it('it stands back for an hour, and a process that is ahead of it does not move it', async () => {
    await tell('2026-03-14T01:30:00+08:00');
    expect(others.now()).toBe(clock.now());
    await tell('2026-03-13T23:30:00+08:00');
    clock.set(instant('2026-03-14T01:30:00+08:00'));
    expect(others.now()).toBe(clock.now());
  });
});
