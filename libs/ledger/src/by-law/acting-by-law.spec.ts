import type { CaseEvent } from '@ecl/enforcement';
import { aCase, fineOwed, finePaid, naming, preserved } from '@ecl/enforcement/testing';
import {
  EventStoreUnavailable,
  InMemoryEventStore,
  withSchemas,
  type EventStore,
  type Position,
} from '@ecl/event-sourcing';
import { instant, newUuid, SettableClock } from '@ecl/kernel';
import { caseRegister, ProjectionEngine, ReadModels } from '@ecl/read-models';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concatMap, firstValueFrom, take, toArray } from 'rxjs';
import { eventVocabulary } from '../event-vocabulary.js';
import type { StepTaker } from '../ledger.js';
import { openDoors } from '../open-doors.js';
import type { LawAlarm } from './act-by-law.js';
import { ActingByLaw } from './acting-by-law.js';

const NOW = instant('2026-05-12T09:00:00+08:00');
const kept: readonly CaseEvent[] = [...aCase().filed(), ...preserved()];
const paid = fineOwed().and(finePaid());

let folder: string;
let store: EventStore;
let alarms: LawAlarm[];
let isListed: (at: Position) => Promise<unknown>;
const ending: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-acting-by-law-'));
  store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  alarms = [];
});
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

const tell = async (id: string, events: readonly CaseEvent[]): Promise<Position> => {
  const recorded = events.map((event) => ({
    ...naming(event, paid.state),
    id: newUuid(),
    metadata: { recordedAt: NOW, actor: 'li' },
  }));
  return (await store.appendToStream(`case-${id}`, recorded, { expectedRevision: 'noStream' })).position;
};

interface Otherwise {
  readonly cases?: (doors: StepTaker) => StepTaker;
  readonly store?: EventStore;
  readonly looks?: 'everyMinute';
}
/** Acts on the log as it is now; when it is asked to, unless said otherwise. */
const acting = async (otherwise: Otherwise = {}): Promise<ActingByLaw> => {
  const clock = new SettableClock(NOW);
  const doors = await openDoors({ store, clock, isShared: false });
  const engine = new ProjectionEngine({ store, folder, models: [caseRegister], clock });
  await engine.start();
  const readModels = new ReadModels(folder, engine);
  const last = await store.lastPosition();
  isListed = (at) => readModels.open(caseRegister).atLeast(at, Infinity);
  if (last !== undefined) await isListed(last);
  const byLaw = await ActingByLaw.start({
    store: otherwise.store ?? store,
    ...{ clock, readModels },
    cases: otherwise.cases?.(doors.cases) ?? doors.cases,
    bookmarkFile: join(folder, 'ends.bookmark'),
    onAlarm: (alarm) => alarms.push(alarm),
    looks: otherwise.looks ?? 'whenAsked',
  });
  ending.push(
    doors.stop,
    () => engine.stop(),
    () => readModels.close(),
    () => byLaw.stop(),
  );
  return byLaw;
};

/** The step of a case fails, each named as `Step case`. */
const failingFor =
  (failures: Readonly<Record<string, Error>>) =>
  (doors: StepTaker): StepTaker => ({
    execute: (id, command, request) => {
      const failure = failures[`${command.type} ${id}`];
      return failure ? Promise.reject(failure) : doors.execute(id, command, request);
    },
  });
const unreadable = new Error('unreadable');
const unreachable = new EventStoreUnavailable('unreachable', 'no connection');

describe('acting by law', () => {
  it('what the law brings about does not wait until an old log is read for ends of cases [L05]', async () => {
    await tell('paid', [...paid]);
    let goOn = (): void => undefined;
    const reading = new Promise<void>((resolve) => (goOn = resolve));
    // An old log that nobody has read to its end yet.
    const slow: EventStore = Object.assign(Object.create(store) as EventStore, {
      async *readAll(...asked: Parameters<EventStore['readAll']>) {
        await reading;
        yield* store.readAll(...asked);
      },
    });
    const byLaw = await acting({ store: slow });
    const whole = byLaw.look();
    ending.push(goOn);
    await isListed(await tell('kept', kept));
    expect(await byLaw.act()).toMatchObject({ recorded: [{ caseId: 'kept', clock: 'L05' }] });
    goOn();
    expect(await whole).toMatchObject({ ends: [{ caseId: 'paid' }] });
  });

  it('a process that looks by itself acts upon limits first, and notes the ends of an old log after that [L05, L17]', async () => {
    await tell('paid', [...paid]);
    const after = await tell('kept', kept);
    await acting({ looks: 'everyMinute' });
    const done = store.subscribeToAll({ after }).pipe(
      concatMap(({ events, done: next }) => {
        next();
        return events.map(({ type }) => type);
      }),
      take(2),
      toArray(),
    );
    expect(await firstValueFrom(done)).toEqual(['PreservationLapsed', 'EndReached']);
  });

  it('an alarm about a limit is given, and remains, where the log cannot be reached afterwards', async () => {
    await tell('broken', kept);
    await tell('unreachable', kept);
    const byLaw = await acting({
      cases: failingFor({ 'LapsePreservation broken': unreadable, 'LapsePreservation unreachable': unreachable }),
    });
    await expect(byLaw.look()).rejects.toThrow(unreachable);
    const alarm = { caseId: 'broken', limit: 'L05', why: 'failed', message: 'unreadable' };
    expect([alarms, byLaw.status().alarms]).toMatchObject([[alarm], [alarm]]);
    await expect(byLaw.look()).rejects.toThrow(unreachable);
    expect([alarms, byLaw.status().alarms]).toMatchObject([[alarm], [alarm]]);
  });

  it('an alarm about a limit is given where the old ends cannot be looked at, and one about an end where the next end cannot', async () => {
    await tell('kept', kept);
    await tell('broken', [...paid]);
    await tell('unreachable', [...paid]);
    const byLaw = await acting({
      cases: failingFor({
        'LapsePreservation kept': unreadable,
        'NoteEnd broken': unreadable,
        'NoteEnd unreachable': unreachable,
      }),
    });
    await expect(byLaw.look()).rejects.toThrow(unreachable);
    const both = [
      { caseId: 'kept', limit: 'L05' },
      { caseId: 'broken', limit: 'L17' },
    ];
    expect([alarms, byLaw.status().alarms]).toMatchObject([both, both]);
  });

  it('an alarm ends with the look that no longer finds it, and is given anew when it comes back', async () => {
    await tell('kept', kept);
    const failures: Record<string, Error> = { 'LapsePreservation kept': unreadable };
    const byLaw = await acting({
      cases: (doors) => ({ execute: (...asked) => failingFor(failures)(doors).execute(...asked) }),
    });
    await byLaw.look();
    await byLaw.look();
    expect([alarms.length, byLaw.status().alarms.length]).toEqual([1, 1]);
    delete failures['LapsePreservation kept'];
    await byLaw.look();
    expect([alarms.length, byLaw.status().alarms.length]).toEqual([1, 0]);
  });
});
