import { caseDecider, explainedClocks, type CaseEvent } from '@ecl/enforcement';
import { aCase, contextOn, fineOwed, finePaid, naming, type CaseHistory } from '@ecl/enforcement/testing';
import { attemptsOn, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventVocabulary } from '../event-vocabulary.js';
import type { StepTaker } from '../ledger.js';
import { openDoors } from '../open-doors.js';
import { OldEnds, type OldEndsOptions, type PiecesOfWork } from './old-ends.js';

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
  const bookmarkFile = () => join(folder, 'ends.bookmark');
  const start = async (otherwise: Partial<OldEndsOptions> = {}): Promise<OldEnds> => {
    const { cases, stop } = await openDoors({ store, clock: new SettableClock(instant(NOW)), isShared: false });
    stopping.push(stop);
    return OldEnds.start({ store, cases, bookmarkFile: bookmarkFile(), ...otherwise });
  };
  /** Doors that cannot ask some cases; `asked` has every case that was asked. */
  const failingFor = async (...ids: readonly string[]) => {
    const { cases, stop } = await openDoors({ store, clock: new SettableClock(instant(NOW)), isShared: false });
    stopping.push(stop);
    const asked: string[] = [];
    const door: StepTaker = {
      execute: (id, ...rest) => {
        asked.push(id);
        return ids.includes(id) ? Promise.reject(new Error('unreadable')) : cases.execute(id, ...rest);
      },
    };
    return { asked, cases: door };
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
    const failing = await start({ cases: (await failingFor('broken')).cases });
    const alarm = { caseId: 'broken', limit: 'L17', subject: '', why: 'failed', message: 'unreadable' };
    expect(await failing.look()).toMatchObject({ ends: [{ caseId: 'paid' }], alarms: [alarm] });
    expect(await failing.look()).toMatchObject({ ends: [], alarms: [alarm] });
    expect((await (await start()).look()).ends).toMatchObject([{ caseId: 'broken' }]);
  });

  const small = (pieces: Partial<PiecesOfWork>): PiecesOfWork => ({
    read: 1_000,
    asked: 1_000,
    waiting: 1_000,
    ...pieces,
  });

  it('a large log is read in pieces, and the next start goes on after the last one', async () => {
    for (const id of ['one', 'two', 'three']) await tell(id, paid);
    const { asked, cases } = await failingFor();
    const first = await start({ cases, pieces: small({ read: [...paid].length, waiting: 0 }) });
    expect((await first.look()).ends).toMatchObject([{ caseId: 'one' }]);
    expect([first.isDone, asked]).toEqual([false, ['one']]);
    const second = await start({ cases });
    expect((await second.look()).ends.map(({ caseId }) => caseId)).toEqual(['two', 'three']);
    expect([second.isDone, asked]).toEqual([true, ['one', 'two', 'three']]);
  });

  it('one look asks so many cases and no more, the case whose last event is oldest first', async () => {
    for (const id of ['one', 'two', 'three']) await tell(id, paid);
    const ends = await start({ pieces: small({ asked: 2 }) });
    const looks = [await ends.look(), await ends.look()];
    expect(looks.map((look) => look.ends.map(({ caseId }) => caseId))).toEqual([['one', 'two'], ['three']]);
    expect(ends.isDone).toBe(true);
  });

  it('cases that fail are not asked again while the log is read, however many they are', async () => {
    const ids = ['one', 'two', 'three', 'four'];
    for (const id of ids) await tell(id, paid);
    const { asked, cases } = await failingFor(...ids);
    const ends = await start({ cases, pieces: small({ read: 2, waiting: 1 }) });
    while (!ends.isDone) await ends.look();
    expect(asked.toSorted()).toEqual(ids.toSorted());
    expect(ends.alarms.map(({ caseId }) => caseId)).toEqual(asked);
  });

  it('a case that fails does not make the next start ask the others again', async () => {
    for (const id of ['broken', 'one', 'two']) await tell(id, owed);
    const { asked, cases } = await failingFor('broken');
    await (await start({ cases })).look();
    await (await start({ cases })).look();
    expect(asked).toEqual(['broken', 'one', 'two', 'broken']);
    expect(await (await start()).look()).toEqual({ ends: [], alarms: [] });
    // It could be asked, so it is no longer on the list.
    await (await start({ cases })).look();
    expect(asked).toHaveLength(4);
  });

  it('a case is asked about its last event, also where the log was read to an earlier one only', async () => {
    await tell('paid', paid);
    const ends = await start({ pieces: small({ read: 2, waiting: 0 }) });
    await ends.look();
    expect(await endsIn('paid')).toEqual([noted]);
    while (!ends.isDone) expect((await ends.look()).ends).toEqual([]);
    expect(await endsIn('paid')).toEqual([noted]);
  });
});
