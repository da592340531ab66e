import { afterEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid, systemClock } from '@ecl/kernel';
import { acceptShorterLog, dataFolder as placesIn } from '@ecl/ledger';
import { Database } from '@ecl/sqlite';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeLedger } from '../../../apps/cli/src/folder/write-ledger.js';
import { collect } from '../../contract/events.js';
import { dataFolder, ecl, importedFines, MAPPING, removeFolders, resultOf, signingIn } from './ecl.fixture.js';

afterEach(removeFolders);

const eventsIn = async (data: string) => {
  const store = await SqliteEventStore.open({ folder: placesIn(data).log, readOnly: true });
  const events = await collect(store.readAll());
  await store.close();
  return events;
};

/** Every file of a folder, with what it holds. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

const backedUp = async (data: string): Promise<string> => {
  const backup = join(await dataFolder(), 'backup');
  expect(await ecl('backup', backup, '--data', data)).toMatchObject({ code: 0 });
  return backup;
};

describe('ecl backup and ecl restore', () => {
  it('ecl backup and ecl restore bring back every event, and everybody signs in as before', async () => {
    const data = await importedFines();
    const first = await signingIn(data, (identity) => identity.firstAdministrator());
    const { username = '', password = '' } = first ?? {};
    const session = await signingIn(data, (identity) => identity.signIn(username, password));

    const backup = join(await dataFolder(), 'backup');
    const said = resultOf(await ecl('backup', backup, '--json', '--data', data));
    expect(said.files.map(({ path }: { path: string }) => path)).toEqual([
      'credentials.sqlite',
      'keys/account-commands.key',
      'keys/second-factors.key',
      'keys/session-signing.pem',
      'log/events.sqlite',
    ]);
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(statSync(join(backup, 'credentials.sqlite')).mode & 0o077).toBe(0);

    const elsewhere = join(await dataFolder(), 'new', 'place');
    const restored = await ecl('restore', backup, '--json', '--data', elsewhere);
    expect(resultOf(restored).log).toEqual(said.log);
    expect(await eventsIn(elsewhere)).toEqual(await eventsIn(data));
    expect(statSync(placesIn(elsewhere).credentials).mode & 0o077).toBe(0);
    await signingIn(elsewhere, async (identity) => {
      expect(await identity.signIn(username, password)).toBeDefined();
      expect(await identity.callerOf(session?.token ?? '')).toMatchObject({ username });
    });
  });

  it('ecl backup takes one moment of a log that is being written, and delays no writer', async () => {
    const data = await importedFines();
    const store = await SqliteEventStore.open({ folder: placesIn(data).log });
    const over = new AbortController();
    let appended = 0;
    const writing = (async () => {
      while (!over.signal.aborted) {
        const event = { id: newUuid(), type: 'Noted', data: { text: 'x'.repeat(2_000) }, metadata: {} };
        await store.appendToStream('notes', [event], { expectedRevision: 'any' });
        appended += 1;
      }
    })();
    const backup = join(await dataFolder(), 'backup');
    const said = await ecl('backup', backup, '--json', '--data', data);
    const before = appended;
    while (appended === before) await new Promise(setImmediate);
    over.abort();
    await writing;
    await store.close();
    expect(said.code).toBe(0);
    const { events } = resultOf(said).log;
    const all = await eventsIn(data);
    expect(all.length).toBeGreaterThan(events);
    expect(await eventsIn(backup)).toEqual(all.slice(0, events));
  });

  it('ecl restore leaves read models that know more than the backup, and that is accepted on record', async () => {
    const backup = await backedUp(await importedFines());
    const data = await dataFolder();
    const other = join(data, 'other.csv');
    const header = 'case_id,activity,timestamp,amount,expense,paymentAmount';
    writeFileSync(other, `${header}\nZ1,Create Fine,2010-01-04T00:00:00+01:00,36.0,,\n`);
    await ecl('import', other, '--mapping', MAPPING, '--data', data);
    const recordOf = (id: string, folder: string) =>
      ecl('case', id, '--imported', 'road-traffic-fines', '--json', '--data', folder);
    expect((await recordOf('Z1', data)).code).toBe(0);
    rmSync(placesIn(data).log, { recursive: true });
    mkdirSync(placesIn(data).reactors, { recursive: true });
    writeFileSync(join(placesIn(data).reactors, 'ends.bookmark'), '5000');

    expect(await ecl('restore', backup, '--data', data)).toMatchObject({ code: 0 });
    expect(existsSync(placesIn(data).reactors)).toBe(false);
    await expect(writeLedger({ data }, 'here', ({ catchUp }) => catchUp())).rejects.toMatchObject({
      reason: 'incomplete',
    });
    await acceptShorterLog({ data, acceptedBy: 'li@office', reason: 'the disk of 6 May is lost', clock: systemClock });
    await writeLedger({ data }, 'here', ({ catchUp }) => catchUp());
    expect((await recordOf('Z1', data)).code).toBe(1);
    expect(resultOf(await recordOf('F4', data)).steps.length).toBeGreaterThan(5);
  });
});

describe('ecl backup', () => {
  it('ecl backup overwrites nothing, with exit code 3', async () => {
    const data = await importedFines();
    const target = await dataFolder();
    writeFileSync(join(target, 'mine'), '');
    const said = await ecl('backup', target, '--data', data);
    expect(said).toMatchObject({ code: 3, out: '' });
    expect(said.notes).toContain('不会覆盖');
    expect(readdirSync(target)).toEqual(['mine']);
  });

  it('ecl backup of a folder without a ledger says so, with exit code 4', async () => {
    expect(await ecl('backup', '/nowhere/backup', '--data', '/nowhere/at/all')).toMatchObject({ code: 4 });
  });

  it('ecl backup of a damaged log makes no backup, and says where the log is broken', async () => {
    const data = await importedFines();
    const db = new Database(join(placesIn(data).log, 'events.sqlite'));
    db.exec('DROP TRIGGER events_are_never_changed');
    db.close();
    const folder = await dataFolder();
    const said = await ecl('backup', join(folder, 'backup'), '--data', data);
    expect(said.code).toBe(3);
    expect(said.notes).toContain('events_are_never_changed 缺失');
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Does to a file what changes its digest and then tells the manifest the new one, as somebody who knows the format would. */
const forgeLog = (backup: string, sql: string): void => {
  const file = join(backup, 'log', 'events.sqlite');
  const db = new Database(file);
  db.exec(sql);
  db.close();
  const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'));
  for (const part of manifest.files)
    if (part.path === 'log/events.sqlite') {
      part.sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      part.bytes = statSync(file).size;
    }
  writeFileSync(join(backup, 'manifest.json'), JSON.stringify(manifest));
};

interface WrittenManifest {
  format: string;
  version: number;
  log: { events: number; sha256: string };
  files: [{ path: string }];
}

const rewriteManifest = (backup: string, change: (manifest: WrittenManifest) => void): void => {
  const file = join(backup, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as WrittenManifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
};

describe('ecl restore refuses, touching nothing,', () => {
  it('ecl restore refuses a backup that differs from what was backed up', async () => {
    const whole = await backedUp(await importedFines());
    const cases: [string, (backup: string) => void, RegExp][] = [
      ['without a manifest', (b) => rmSync(join(b, 'manifest.json')), /不是备份.*is not a backup/],
      ['with half a manifest', (b) => truncateSync(join(b, 'manifest.json'), 100), /不是有效的 JSON.*not JSON/],
      ['of another program', (b) => rewriteManifest(b, (m) => (m.format = 'other')), /manifest\.json 无效/],
      ['of a later release', (b) => rewriteManifest(b, (m) => (m.version = 4)), /更新的版本.*later release/],
      ['that leads elsewhere', (b) => rewriteManifest(b, (m) => (m.files[0].path = 'keys/../../x')), /不应有 keys/],
      ['without its log', (b) => rmSync(join(b, 'log', 'events.sqlite')), /缺少 log\/events.sqlite.*missing/],
      ['that was cut short', (b) => truncateSync(join(b, 'log', 'events.sqlite'), 8_192), /与清单不符/],
      [
        'with a byte changed',
        (b) => {
          const bytes = readFileSync(join(b, 'log', 'events.sqlite'));
          bytes.write('!', bytes.length - 10);
          writeFileSync(join(b, 'log', 'events.sqlite'), bytes);
        },
        /与清单不符.*does not match its manifest/,
      ],
      ['with fewer events', (b) => rewriteManifest(b, (m) => (m.log.events += 1)), /与清单不符/],
      ['with other events', (b) => rewriteManifest(b, (m) => (m.log.sha256 = 'a'.repeat(64))), /与清单不符/],
      [
        'with an event taken out',
        (b) => forgeLog(b, 'DROP TRIGGER events_are_never_removed; DELETE FROM events WHERE position = 50'),
        /不完好.*events_are_never_removed/,
      ],
      [
        'with a log of a later release',
        (b) => forgeLog(b, 'PRAGMA user_version = 99'),
        /更新的版本.*schema version 99/,
      ],
    ];
    for (const [what, harm, says] of cases) {
      const backup = join(await dataFolder(), 'backup');
      cpSync(whole, backup, { recursive: true });
      harm(backup);
      const data = await dataFolder();
      writeFileSync(join(data, 'mine'), 'mine');
      const said = await ecl('restore', backup, '--data', join(data, 'ledger'));
      expect([what, said.code, said.out]).toEqual([what, 3, '']);
      expect(said.notes).toMatch(says);
      expect([what, readdirSync(data)]).toEqual([what, ['mine']]);
    }
  });

  it('ecl restore refuses a backup with an event that this release does not know', async () => {
    const data = await dataFolder();
    const store = await SqliteEventStore.open({ folder: placesIn(data).log });
    await store.appendToStream(
      'case-1',
      [{ id: newUuid(), type: 'OfTomorrow', data: {}, metadata: { schemaVersion: '1' } }],
      {
        expectedRevision: 'noStream',
      },
    );
    await store.close();
    const backup = await backedUp(data);
    const said = await ecl('restore', backup, '--json', '--data', join(data, 'elsewhere'));
    expect(resultOf(said)).toMatchObject({ error: { exitCode: 3, en: expect.stringContaining('OfTomorrow') } });
    expect(existsSync(join(data, 'elsewhere'))).toBe(false);
  });

  it('ecl restore refuses a folder that has a ledger already', async () => {
    const data = await importedFines();
    const backup = await backedUp(data);
    const before = contentOf(data);
    const said = await ecl('restore', backup, '--data', data);
    expect(said.code).toBe(3);
    expect(said.notes).toMatch(/已有 98 个事件的账本，不会覆盖；请另选文件夹。 .* holds a ledger of 98 events/);
    expect(contentOf(data)).toEqual(before);
  });

  it('ecl restore refuses a folder where a ledger runs, and names its process, with exit code 4', async () => {
    const backup = await backedUp(await importedFines());
    const data = await dataFolder();
    const holder = await SqliteEventStore.open({ folder: placesIn(data).log });
    try {
      const said = await ecl('restore', backup, '--data', data);
      expect(said).toMatchObject({ code: 4, out: '' });
      expect(said.notes).toContain(`process ${String(process.pid)} on`);
      expect(await holder.lastPosition()).toBeUndefined();
    } finally {
      await holder.close();
    }
  });
});

describe('ecl check', () => {
  it('ecl check finds a log sound beside the process that writes to it, and gives the digest of its backup', async () => {
    const data = await importedFines();
    const holder = await SqliteEventStore.open({ folder: placesIn(data).log });
    const said = await ecl('check', '--json', '--data', data);
    await holder.close();
    expect(said.code).toBe(0);
    const { isSound, ...found } = resultOf(said);
    expect(isSound).toBe(true);
    expect(resultOf(await ecl('backup', join(await dataFolder(), 'b'), '--json', '--data', data)).log).toEqual(found);
  });

  it('ecl check names the first broken place in Chinese and English, with exit code 1', async () => {
    const data = await importedFines();
    const db = new Database(join(placesIn(data).log, 'events.sqlite'));
    const trigger = db.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'events_are_never_changed'`);
    const sql = trigger.pluck().get() ?? '';
    db.exec(`DROP TRIGGER events_are_never_changed; UPDATE events SET data = '{ }' WHERE position = 42; ${sql}`);
    db.close();
    const said = await ecl('check', '--data', data);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(
      /位置 42 的事件的内容不是规范 JSON\n.*payload of the event at position 42 is not canonical/,
    );
    expect(resultOf(await ecl('check', '--json', '--data', data))).toMatchObject({
      isSound: false,
      soundEvents: 41,
      flaw: { kind: 'not-canonical', position: 42 },
    });
  });

  it('ecl check names the events about a party that their case does not have', async () => {
    const data = await dataFolder();
    const log = await SqliteEventStore.open({ folder: placesIn(data).log });
    const event = (type: string, payload: object, schemaVersion: string) => ({
      id: newUuid(),
      type,
      data: payload,
      metadata: { schemaVersion },
    });
    await log.appendToStream(
      'case-a',
      [
        event('FilingProposed', { parties: [{ partyId: 'party-1' }] }, '1'),
        event('DefenceReviewed', { partyId: 'party-1' }, '2'),
        event('DefenceReviewed', { partyId: 'party-2' }, '2'),
        event('DefenceReviewed', {}, '1'),
      ],
      { expectedRevision: 'noStream' },
    );
    await log.close();
    const said = await ecl('check', '--json', '--data', data);
    expect(said.code).toBe(1);
    expect(resultOf(said)).toMatchObject({
      isSound: false,
      unknownParties: [{ stream: 'case-a', revision: 2, type: 'DefenceReviewed', parties: ['party-2'] }],
    });
    expect((await ecl('check', '--data', data)).out).toContain('events of an unknown party');
  });
});
