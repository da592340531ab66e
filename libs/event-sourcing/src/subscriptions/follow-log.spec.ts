import { expect, it } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import { firstValueFrom, Subject } from 'rxjs';
import type { RecordedEvent } from '../event.js';
import type { Position } from '../position.js';
import type { LogPage } from '../reading/log-page.js';
import { eventNumberOf, positionOf } from '../sequence.js';
import { followLog } from './follow-log.js';

/** A log far away: each page comes when it is let through, and shows the log as it stood when it was asked for. */
class DistantLog {
  readonly commits = new Subject<void>();
  readonly asked: { readonly signal: AbortSignal; readonly arrive: () => void }[] = [];
  private readonly events: RecordedEvent[] = [];

  commit(): void {
    const revision = this.events.length;
    const position = positionOf(revision + 1);
    this.events.push({ id: newUuid(), streamName: 'a', revision, position, type: 'Noted', data: {}, metadata: {} });
    this.commits.next();
  }

  pageAfter = (after: Position | undefined, maxCount: number, signal: AbortSignal): Promise<LogPage> => {
    const events = this.events.slice(eventNumberOf(after), eventNumberOf(after) + maxCount);
    const page = { events, isLast: eventNumberOf(after) + events.length === this.events.length };
    return new Promise((resolve) => this.asked.push({ signal, arrive: () => resolve(page) }));
  };

  /** Lets the n-th page through that was asked for. */
  async letThrough(n: number): Promise<void> {
    while (!this.asked[n]) await new Promise((resolve) => setImmediate(resolve));
    this.asked[n].arrive();
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

it('a follower sees what was committed while the page before it was being read', async () => {
  const log = new DistantLog();
  const seen: Position[] = [];
  const following = followLog(log).subscribe(({ events, done }) => {
    seen.push(...events.map(({ position }) => position));
    done();
  });
  await log.letThrough(0);
  await new Promise((resolve) => setImmediate(resolve));
  // The second page is asked for, finds nothing, and before it is here something is committed.
  while (log.asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
  log.commit();
  await log.letThrough(1);
  await log.letThrough(2);
  expect(seen).toEqual(['1']);
  following.unsubscribe();
});

it('a follower reports the end, without events, where the page before could not know that it was the last', async () => {
  const commits = new Subject<void>();
  const event = (n: number): RecordedEvent => ({
    id: newUuid(),
    streamName: 'a',
    revision: n,
    position: positionOf(n + 1),
    type: 'Noted',
    data: {},
    metadata: {},
  });
  const pages: LogPage[] = [
    { events: [event(0)], isLast: true },
    { events: [], isLast: true },
    { events: [event(1)], isLast: false },
    { events: [], isLast: true },
    { events: [], isLast: true },
  ];
  const batches: [number, boolean][] = [];
  const following = followLog({ commits, pageAfter: () => pages.shift()! }).subscribe((batch) => {
    batches.push([batch.events.length, batch.isCaughtUp]);
    batch.done();
  });
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  commits.next();
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  following.unsubscribe();
  expect(batches).toEqual([
    [1, true],
    [1, false],
    [0, true],
  ]);
});

it('a follower that leaves tells the log that nobody waits for its page any more', async () => {
  const log = new DistantLog();
  const following = followLog(log).subscribe();
  while (log.asked.length < 1) await new Promise((resolve) => setImmediate(resolve));
  expect(log.asked[0]?.signal.aborted).toBe(false);
  following.unsubscribe();
  expect(log.asked[0]?.signal.aborted).toBe(true);
});

it('a follower ends with an error where no events come although more are announced', async () => {
  const log = { commits: new Subject<void>(), pageAfter: () => ({ events: [], isLast: false }) };
  await expect(firstValueFrom(followLog(log))).rejects.toMatchObject({ reason: 'damaged' });
});
