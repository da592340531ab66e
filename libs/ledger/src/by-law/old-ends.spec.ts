import { caseDecider, explainedClocks, type CaseEvent } from '@ecl/enforcement';
import { aCase, contextOn, fineOwed, finePaid, naming, type CaseHistory } from '@ecl/enforcement/testing';
import { attemptsOn, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventVocabulary } from '../event-vocabulary.js';
import { openDoors } from '../open-doors.js';
import { OldEnds } from './old-ends.js';

const NOW = '2026-05-12T09:00:00+08:00';
const owed = fineOwed();
/** A fine that was paid on 6 May 2026, in a log that does not say that the case has ended. */
const paid = owed.and(finePaid());
const closing = { occurredAt: instant('2026-05-11T09:00:00+08:00'), ground: 'performed' as const };
const closed = paid.and(
  {
    type: 'CaseClosureProposed',
    data: { ...closing, explanation: '执行完毕', dueOn: plainDate('2026-05-26'), proposedBy: 'li' },
  },
  { type: 'CaseClosed', data: { ...closing, approvedBy: 'zhou' } },
);
const noted = {
  type: 'EndReached',
  data: {
    occurredAt: [...paid].at(-1)?.data.occurredAt,
    ends: [{ partyId: 'party-1', ground: 'performed', endedOn: '2026-05-06' }],
    lastEndedOn: '2026-05-06',
  },
};

describe('ends of cases that an old log lacks', () => {
  let folder: string;
  let store: EventStore;
  const stopping: (() => void)[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecl-ends-'));
    store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  });
  afterEach(() => {
    for (const stop of stopping.splice(0)) stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = async (id: string, history: CaseHistory, from = 0): Promise<void> => {
    const events = [...history].slice(from).map((event) => ({
      ...naming(event, history.state),
      id: newUuid(),
      metadata: { recordedAt: event.data.occurredAt, actor: 'li' },
    }));
    const expectedRevision = from === 0 ? 'noStream' : from - 1;
    await store.appendToStream(`case-${id}`, events, { expectedRevision });
  };
  const start = async (): Promise<OldEnds> => {
    const { cases, stop } = await openDoors({ store, clock: new SettableClock(instant(NOW)), isShared: false });
    stopping.push(stop);
    return OldEnds.start({ store, cases, bookmarkFile: join(folder, 'ends.bookmark') });
  };
  const endsIn = async (id: string): Promise<readonly unknown[]> => {
    const ends: unknown[] = [];
    for await (const { type, data } of store.readStream(`case-${id}`))
      if (type.startsWith('End')) ends.push({ type, data });
    return ends;
  };
  const limitsOf = async (id: string) => {
    let state = caseDecider.initialState;
    for await (const { type, data } of store.readStream(`case-${id}`))
      state = caseDecider.evolve(state, { type, data } as CaseEvent);
    return explainedClocks(state, contextOn(NOW))
      .filter(({ limit }) => limit === 'L17' || limit === 'L26')
      .map(({ limit, status, dueOn }) => [limit, status, status === 'due' ? dueOn : ''])
      .toSorted();
  };

  it('a case of an old log that ended has its closure form due, and nobody has to apply to the court for it [L17, L26]', async () => {
    await tell('paid', paid);
    expect(await limitsOf('paid')).toEqual([['L26', 'due', '2027-01-18']]);
    const ends = await start();
    expect(await ends.look()).toEqual({
      ends: [{ caseId: 'paid', partyIds: ['party-1'], lastEndedOn: '2026-05-06' }],
      alarms: [],
    });
    expect(await ends.look()).toEqual({ ends: [], alarms: [] });
    expect(await endsIn('paid')).toEqual([noted]);
    expect(await limitsOf('paid')).toEqual([
      ['L17', 'due', '2026-05-26'],
      ['L26', 'fellAway', ''],
    ]);
  });

  it('a case that goes on and one that is closed are left as they are, and nobody is recorded to have tried', async () => {
    await tell('owed', owed);
    await tell('filed', aCase().filed());
    await tell('closed', closed);
    expect(await (await start()).look()).toEqual({ ends: [], alarms: [] });
    for (const id of ['owed', 'filed', 'closed']) {
      expect(await endsIn(id)).toEqual([]);
      for await (const attempt of store.readStream(attemptsOn(`case-${id}`))) throw new Error(attempt.type);
    }
  });

  it('each start looks at what came since the start before: a payment that an older version recorded meanwhile', async () => {
    await tell('owed', owed);
    expect((await (await start()).look()).ends).toEqual([]);
    await tell('owed', paid, [...owed].length);
    expect((await (await start()).look()).ends).toHaveLength(1);
    expect((await (await start()).look()).ends).toEqual([]);
    expect(await endsIn('owed')).toEqual([noted]);
  });

  it('a case that cannot be looked at is an alarm, and is found again by the next look and the next start', async () => {
    await tell('broken', paid);
    await tell('paid', paid);
    const { cases, stop } = await openDoors({ store, clock: new SettableClock(instant(NOW)), isShared: false });
    stopping.push(stop);
    const failing = await OldEnds.start({
      store,
      cases: {
        execute: (id, ...asked) =>
          id === 'broken' ? Promise.reject(new Error('unreadable')) : cases.execute(id, ...asked),
      },
      bookmarkFile: join(folder, 'ends.bookmark'),
    });
    const alarm = { caseId: 'broken', limit: 'L17', subject: '', why: 'failed', message: 'unreadable' };
    expect(await failing.look()).toMatchObject({ ends: [{ caseId: 'paid' }], alarms: [alarm] });
    expect(await failing.look()).toMatchObject({ ends: [], alarms: [alarm] });
    expect((await (await start()).look()).ends).toMatchObject([{ caseId: 'broken' }]);
  });
});
