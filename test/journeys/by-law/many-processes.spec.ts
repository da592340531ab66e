import { caseDecider, DisposePreserved, workingCalendar, type RunOut } from '@ecl/enforcement';
import { contextOn, DeputyHead, disposal, System } from '@ecl/enforcement/testing';
import { attemptsOn, CommandExecutor, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock, type Instant } from '@ecl/kernel';
import { actByLaw, eventVocabulary, OldEnds, openDoors, type StepTaker } from '@ecl/ledger';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDED_ON, endsOf, tellPaidLongAgo } from './ended-cases.js';
import { eventsOf, keepGoods, keptInDecember, RELEASED_AT, releasesOf } from './preserved-goods.js';
import { testLogs, type TestLog } from './stores.js';

const run: RunOut & { caseId: string } = {
  caseId: 'kept',
  clock: 'L05',
  subject: 'preservation-1',
  from: plainDate('2026-03-04'),
  lastDay: plainDate('2026-03-13'),
};
const threeWeeksLater = instant('2026-04-04T09:00:00+08:00');

describe.each(testLogs)('processes of one ledger on $name', ({ isShared, open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ecl-looking-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let log: TestLog;
  let store: EventStore;
  const stopping: (() => void)[] = [];
  beforeEach(async () => {
    log = await open();
    store = await log.connect();
    await keepGoods(store, ['kept']);
  });
  afterEach(async () => {
    for (const stop of stopping.splice(0)) stop();
    await log.close();
  });

  /** Another process, as far as the log can tell: its own connection, state and clock. */
  const process = async (now: Instant): Promise<StepTaker> => {
    const connection = withSchemas(await log.connect(), eventVocabulary());
    const doors = await openDoors({ store: connection, clock: new SettableClock(now), isShared });
    stopping.push(doors.stop);
    return doors.cases;
  };
  const look = (cases: StepTaker, now: Instant, row = run) => actByLaw({ cases, runOut: [row], now });

  it('eight processes that look at the same time, three times each, record one release [8, L05]', async () => {
    const processes = await Promise.all(Array.from({ length: 8 }, () => process(threeWeeksLater)));
    const looks = await Promise.all(processes.flatMap((cases) => [1, 2, 3].map(() => look(cases, threeWeeksLater))));
    expect(looks.flatMap(({ alarms }) => alarms)).toEqual([]);
    // A server acknowledges the identical append to each of two processes that send it at the same moment.
    const recorded = looks.flatMap((acts) => acts.recorded);
    expect(isShared ? recorded.slice(0, 1) : recorded).toEqual([run]);
    expect(await releasesOf(store, 'kept')).toEqual([RELEASED_AT]);
    expect((await eventsOf(store, 'kept')).at(-1)?.metadata).toMatchObject({ actor: 'system' });
  });

  it('processes that look at the same time note the end of a case of an old log once [L17]', async () => {
    await tellPaidLongAgo(store, 'paid');
    const ends = await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const connection = withSchemas(await log.connect(), eventVocabulary());
        const cases = await process(instant('2026-05-12T09:00:00+08:00'));
        return OldEnds.start({ store: connection, cases, bookmarkFile: join(folder, `ends-${String(n)}.bookmark`) });
      }),
    );
    const looks = await Promise.all(ends.map((each) => each.look()));
    expect(looks.flatMap(({ alarms }) => alarms)).toEqual([]);
    expect(await endsOf(store, 'paid')).toEqual([ENDED_ON]);
  });

  it('a ledger that was down for months records the release with its own day [9, L05]', async () => {
    const months = instant('2026-09-01T09:00:00+08:00');
    expect((await look(await process(months), months)).recorded).toHaveLength(1);
    expect(await releasesOf(store, 'kept')).toEqual([RELEASED_AT]);
  });

  it('a process records nothing on the last day, and nothing in the five minutes after it [14, L05]', async () => {
    for (const [moment, expected] of [
      ['2026-03-13T23:59:59+08:00', { waiting: 1 }],
      ['2026-03-14T00:04:59+08:00', { waiting: 1 }],
      ['2026-03-14T00:05:00+08:00', { waiting: 0, recorded: [run] }],
    ] as const) {
      const now = instant(moment);
      expect(await look(await process(now), now)).toMatchObject(expected);
    }
  });

  it('a decision that came first leaves nothing to release, and nobody is recorded to have tried [10, L05]', async () => {
    const executor = new CommandExecutor({
      store: withSchemas(store, eventVocabulary()),
      decider: caseDecider,
      clock: new SettableClock(threeWeeksLater),
    });
    const decided = await executor.execute({
      commandId: newUuid(),
      streamName: 'case-kept',
      command: DisposePreserved(disposal()),
      actor: DeputyHead.personId,
      context: () => contextOn(threeWeeksLater, { actor: DeputyHead }),
    });
    expect(decided.is).toBe('accepted');
    expect(await look(await process(threeWeeksLater), threeWeeksLater)).toMatchObject({ recorded: [], notDue: 1 });
    expect(await releasesOf(store, 'kept')).toEqual([]);
    for await (const attempt of store.readStream(attemptsOn('case-kept'))) throw new Error(attempt.type);
  });

  it('a decision in time that is recorded after the release takes it back in one append [10, L05, B5]', async () => {
    await look(await process(threeWeeksLater), threeWeeksLater);
    const executor = new CommandExecutor({
      store: withSchemas(store, eventVocabulary()),
      decider: caseDecider,
      clock: new SettableClock(threeWeeksLater),
    });
    await executor.execute({
      commandId: newUuid(),
      streamName: 'case-kept',
      command: DisposePreserved(disposal()),
      actor: DeputyHead.personId,
      context: () => contextOn(threeWeeksLater, { actor: DeputyHead }),
    });
    const events = await eventsOf(store, 'kept');
    expect(events.slice(-3).map(({ type }) => type)).toEqual([
      'PreservationLapsed',
      'PreservationLapseAnnulled',
      'PreservationDisposed',
    ]);
    expect(events.at(-1)?.metadata['commandId']).toBe(events.at(-2)?.metadata['commandId']);
    // Another look finds nothing: the goods are decided about.
    expect(await look(await process(threeWeeksLater), threeWeeksLater)).toMatchObject({ recorded: [], alarms: [] });
    expect(await releasesOf(store, 'kept')).toHaveLength(1);
  });

  it('nothing is released by a calendar that is not published, also if a list names it [11, K7]', async () => {
    await keepGoods(store, ['december'], keptInDecember);
    const may = instant('2027-05-03T09:00:00+08:00');
    const row = { ...run, caseId: 'december', from: plainDate('2026-12-28'), lastDay: plainDate('2027-01-07') };
    expect(await look(await process(may), may, row)).toMatchObject({ recorded: [], notDue: 1, alarms: [] });
    expect(await releasesOf(store, 'december')).toEqual([]);
  });

  it('two processes with different calendars collide, and the second one raises an alarm [15, K7]', async () => {
    await look(await process(threeWeeksLater), threeWeeksLater);
    const calendar = workingCalendar();
    const another = {
      ...calendar,
      addWorkingDays: (...args: Parameters<typeof calendar.addWorkingDays>) => ({
        ...calendar.addWorkingDays(...args),
        date: plainDate('2026-03-16'),
      }),
    };
    const executor = new CommandExecutor({
      store: withSchemas(await log.connect(), eventVocabulary()),
      decider: caseDecider,
      clock: new SettableClock(threeWeeksLater),
    });
    const cases: StepTaker = {
      execute: (id, command, { commandId, actor }) =>
        executor.execute({
          commandId,
          streamName: `case-${id}`,
          command: command as never,
          actor: actor.personId,
          context: () => ({ ...contextOn(threeWeeksLater, { actor: System }), calendar: another }),
        }),
    };
    const { alarms, recorded } = await look(cases, threeWeeksLater, { ...run, lastDay: plainDate('2026-03-16') });
    expect(recorded).toEqual([]);
    expect(alarms).toMatchObject([{ caseId: 'kept', limit: 'L05', why: 'calendarsDiffer' }]);
    expect(await releasesOf(store, 'kept')).toEqual([RELEASED_AT]);
  });
});
