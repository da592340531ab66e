import { beforeAll, describe, expect, it } from '@jest/globals';
import { CommandRefused, withSchemas } from '@ecl/event-sourcing';
import { checkLog, SqliteEventStore } from '@ecl/event-store-sqlite';
import { instant, newUuid, systemClock } from '@ecl/kernel';
import { backUp, dataFolder, eventVocabulary, restore } from '@ecl/ledger';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';

const freshFolder = freshFolders();
const EVENTS = 1_200;
const data = freshFolder();
const whole = join(freshFolder(), 'backup');

const attempt = () => ({
  id: newUuid(),
  ...CommandRefused({
    stream: 'case-1',
    commandType: 'FileCase',
    commandDigest: 'a'.repeat(64),
    actor: 'li',
    violations: [{ rule: 'duties.role-not-entitled', articles: [] }],
    occurredAt: instant('2026-05-06T00:00:00.000Z'),
  }),
  metadata: { recordedAt: '2026-05-06T00:00:00.000Z' },
});

beforeAll(async () => {
  const store = withSchemas(await SqliteEventStore.open({ folder: dataFolder(data).log }), eventVocabulary());
  for (let i = 0; i < EVENTS; i += 100)
    await store.appendToStream('attempts-case-1', Array.from({ length: 100 }, attempt), { expectedRevision: 'any' });
  await store.close();
  mkdirSync(dataFolder(data).keys);
  writeFileSync(join(dataFolder(data).keys, 'session-signing.pem'), 'a key');
  await backUp({ data, target: whole, clock: systemClock });
});

/** Kills the work in a phase. */
const killedIn = async (verb: string, from: string, to: string, phase: string): Promise<void> => {
  const child = new ChildProcess('break-off.ts', [verb, from, to, phase]);
  expect(await child.untilLines(1)).toEqual([phase]);
  await child.kill();
};

describe('a backup that is killed with kill -9', () => {
  it.each(['copy', 'events', 'indexes'])(
    'a backup killed in the phase %s does not exist, and the next one clears up after it',
    async (phase) => {
      const folder = freshFolder();
      const target = join(folder, 'backup');
      await killedIn('backup', data, target, phase);
      expect(existsSync(target)).toBe(false);
      expect(readdirSync(folder)).toHaveLength(1);

      expect(await backUp({ data, target, clock: systemClock })).toMatchObject({ log: { events: EVENTS } });
      expect(readdirSync(folder)).toEqual(['backup']);
      expect(await checkLog({ folder: dataFolder(data).log })).toMatchObject({ events: EVENTS });
    },
  );
});

describe('a restore that is killed with kill -9', () => {
  it.each(['copy', 'events', 'reading'])(
    'a restore killed in the phase %s has put nothing in place, and can be started again',
    async (phase) => {
      const target = freshFolder();
      await killedIn('restore', whole, target, phase);
      expect(existsSync(join(dataFolder(target).log, 'events.sqlite'))).toBe(false);
      expect(existsSync(dataFolder(target).keys)).toBe(false);

      expect(await restore({ backup: whole, data: target })).toMatchObject({ log: { events: EVENTS } });
      expect(readdirSync(target).sort()).toEqual(['keys', 'log']);
      const store = await SqliteEventStore.open({ folder: dataFolder(target).log });
      expect(await collect(store.readAll())).toHaveLength(EVENTS);
      await store.close();
    },
  );

  it('a restore killed before the log is in place leaves an empty ledger, into which it can be restored again', async () => {
    // What it leaves in the moment between the keys and the log.
    const target = freshFolder();
    mkdirSync(join(target, '.restoring', 'log'), { recursive: true });
    writeFileSync(join(target, '.restoring', 'log', 'events.sqlite'), 'half');
    mkdirSync(dataFolder(target).keys);
    writeFileSync(join(dataFolder(target).keys, 'session-signing.pem'), 'a key');
    const empty = await SqliteEventStore.open({ folder: dataFolder(target).log });
    expect(await empty.lastPosition()).toBeUndefined();
    await empty.close();

    await restore({ backup: whole, data: target });
    expect(await checkLog({ folder: dataFolder(target).log })).toMatchObject({ events: EVENTS });
    expect(readdirSync(target).sort()).toEqual(['keys', 'log']);
  });
});
