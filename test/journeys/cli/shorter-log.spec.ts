import { afterEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid, systemClock } from '@ecl/kernel';
import { acceptShorterLog, dataFolder as placesIn, openLedger, openWebhooks } from '@ecl/ledger';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeLedger } from '../../../apps/cli/src/folder/write-ledger.js';
import { collect } from '../../contract/events.js';
import { dataFolder, ecl, importedFines, MAPPING, removeFolders, resultOf, signingIn } from './ecl.fixture.js';

afterEach(removeFolders);

const HEADER = 'case_id,activity,timestamp,amount,expense,paymentAmount';
const open = (data: string) => writeLedger({ data }, 'here', ({ catchUp }) => catchUp());

/** Receives a paper, begins with another, and subscribes a webhook. */
const papersAndWebhooksIn = async (data: string): Promise<void> => {
  const ledger = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
  const sender = { caseId: 'c-1', personId: 'li' };
  const paper = await ledger.papers.begin(sender, 1);
  const bytes = (async function* () {
    yield await Promise.resolve(Buffer.from('a'));
  })();
  await ledger.papers.append(sender, paper.id, 0, bytes);
  await ledger.papers.begin(sender, 1);
  const folder = placesIn(data);
  const { desk, delivering } = openWebhooks({
    ...{ ledger, folder, ownHosts: new Set(), looks: 'whenAsked' },
    sightOf: () => undefined,
  });
  const url = 'https://receiver.example/letters';
  await desk.subscribe(
    { url, username: 'li', kinds: ['lead'] },
    { by: 'admin', username: 'admin', requestId: newUuid() },
  );
  await desk.list();
  await delivering.stop();
  await ledger.close();
};

/** A ledger whose whole log folder, mark and all, was put back to an earlier day. */
const putBack = async (): Promise<string> => {
  const data = await importedFines();
  const { log } = placesIn(data);
  const earlier = join(await dataFolder(), 'log');
  cpSync(log, earlier, { recursive: true });
  const more = join(data, 'more.csv');
  writeFileSync(more, `${HEADER}\nZ1,Create Fine,2010-01-04T00:00:00+01:00,36.0,,\n`);
  await ecl('import', more, '--mapping', MAPPING, '--data', data);
  rmSync(log, { recursive: true });
  cpSync(earlier, log, { recursive: true });
  return data;
};

describe('a log that was put back to an earlier day', () => {
  it('a log that ends before what the read models know is found by the check, and not served', async () => {
    const data = await putBack();
    const check = await ecl('check', '--data', data, '--json');
    expect(check.code).not.toBe(0);
    expect(resultOf(check)).toMatchObject({ isSound: false, flaw: { kind: 'incomplete' } });
    expect((await ecl('check', '--data', data)).out).toContain('--accept-shorter-log');
    await expect(open(data)).rejects.toMatchObject({
      reason: 'incomplete',
      message: expect.stringMatching(
        /event 1 of stream imports-\S+, known to .*case-register.*, is not in the log.*--accept-shorter-log/,
      ),
    });
  });

  it('a log that ends before its last backup is found by the check, and not served', async () => {
    const data = await putBack();
    rmSync(placesIn(data).readModels, { recursive: true });
    await open(data);
    const { log } = placesIn(data);
    const earlier = join(await dataFolder(), 'log');
    cpSync(log, earlier, { recursive: true });
    const store = await SqliteEventStore.open({ folder: log });
    const event = { id: newUuid(), type: 'Noted', data: {}, metadata: {} };
    await store.appendToStream('notes', [event], { expectedRevision: 'any' });
    await store.close();
    expect((await ecl('backup', join(await dataFolder(), 'backup'), '--data', data)).code).toBe(0);
    rmSync(log, { recursive: true });
    cpSync(earlier, log, { recursive: true });
    expect(resultOf(await ecl('check', '--data', data, '--json'))).toMatchObject({
      isSound: false,
      flaw: { kind: 'incomplete', en: expect.stringMatching(/the backup of .* has \d+ events, and the log has \d+/) },
    });
    await expect(open(data)).rejects.toMatchObject({ reason: 'incomplete' });
  });

  it('who goes on with it, why, and what is missing is on record; then it is served', async () => {
    const data = await putBack();
    const accepted = await acceptShorterLog({
      data,
      acceptedBy: 'li@office',
      reason: 'the disk broke, and there is no newer copy',
      clock: systemClock,
    });
    expect(accepted?.knownElsewhere.join()).toContain('event 1 of stream imports-road-traffic-fines');
    await open(data);
    expect((await ecl('check', '--data', data)).code).toBe(0);
    const store = await SqliteEventStore.open({ folder: placesIn(data).log, readOnly: true });
    const [recorded] = await collect(store.readStream('ledger-log'));
    await store.close();
    expect(recorded).toMatchObject({
      type: 'ShorterLogAccepted',
      data: { acceptedBy: 'li@office', reason: 'the disk broke, and there is no newer copy' },
    });
  });

  it('no new ledger is begun where only the accounts of one are left', async () => {
    const data = await dataFolder();
    await signingIn(data, (identity) => identity.firstAdministrator());
    rmSync(placesIn(data).log, { recursive: true });
    rmSync(placesIn(data).readModels, { recursive: true, force: true });
    expect((await ecl('check', '--data', data)).notes).toContain('has the accounts of a ledger and no log');
    for (let time = 0; time < 2; time += 1)
      await expect(open(data)).rejects.toMatchObject({
        reason: 'incomplete',
        // Named, so that a part which lets a ledger begin is known.
        message: expect.stringContaining(
          'there is no log, but other parts of a ledger are there: keys/account-commands.key, ',
        ),
      });
    await acceptShorterLog({ data, acceptedBy: 'li@office', reason: 'the log is gone', clock: systemClock });
    await open(data);
  });

  it('to go on without a log is recorded however much is left of its ledger, as after a crash', async () => {
    const data = await importedFines();
    const { readModels, log } = placesIn(data);
    for (const name of readdirSync(readModels).filter((each) => each.endsWith('.sqlite'))) {
      for (const beside of ['-wal', '-shm']) writeFileSync(join(readModels, name + beside), 'x');
      for (let build = 2; build < 9; build += 1)
        writeFileSync(join(readModels, name.replace(/\d+\.sqlite$/, `${String(build)}.sqlite`)), 'x');
    }
    rmSync(log, { recursive: true });
    await expect(open(data)).rejects.toMatchObject({ reason: 'incomplete' });
    const accepted = await acceptShorterLog({ data, acceptedBy: 'li', reason: 'the log is gone', clock: systemClock });
    expect(accepted?.knownElsewhere[0]).toMatch(/^there is no log, but other parts of a ledger are there: .{900}/);
    expect(accepted?.knownElsewhere[0]).not.toMatch(/-wal|-shm/);
    await open(data);
  });

  it('no new ledger is begun where any one part of a ledger is left without its log', async () => {
    const data = await importedFines();
    await signingIn(data, (identity) => identity.firstAdministrator());
    await papersAndWebhooksIn(data);
    const backup = join(await dataFolder(), 'backup');
    await ecl('backup', backup, '--data', data);
    cpSync(join(backup, 'manifest.json'), join(data, 'manifest.json'));
    cpSync(placesIn(data).log, join(data, '.restoring', 'log'), { recursive: true });
    writeFileSync(join(placesIn(data).reactors, 'ends.bookmark'), '{}');
    const parts = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        !/^log\b|\.lock$/.test(file) && statSync(join(data, file)).isFile() && statSync(join(data, file)).size > 0,
    );
    for (const kind of [
      ...['keys/', 'credentials', 'read-models/', 'reactors/', 'last-backup', 'manifest', '.restoring'],
      ...['papers/originals/', 'papers/arriving/', 'webhooks.sqlite'],
    ])
      expect(parts.some((part) => part.includes(kind))).toBe(true);
    for (const part of parts) {
      const left = await dataFolder();
      mkdirSync(dirname(join(left, part)), { recursive: true });
      cpSync(join(data, part), join(left, part));
      const answer = await open(left).catch(String);
      const [named] = /^(?:\.restoring|papers\/\w+)/.exec(part) ?? [part];
      expect(`${part}: ${String(answer)}`).toContain(`parts of a ledger are there: ${named}`);
      expect(existsSync(placesIn(left).log)).toBe(false);
    }
    for (const lost of [placesIn(data).log, placesIn(data).webhooks]) rmSync(lost, { recursive: true });
    expect((await ecl('restore', backup, '--data', data)).code).toBe(0);
    // Letters that waited are in the backup: they are not all sent again.
    expect(existsSync(placesIn(data).webhooks)).toBe(true);
    await open(data);
  });

  it('a new ledger is begun beside what is no part of one', async () => {
    const data = await dataFolder();
    for (const empty of ['keys', 'read-models/reactors', 'lost+found'])
      mkdirSync(join(data, empty), { recursive: true });
    for (const file of ['.env', 'notice.yaml', 'keys/README']) writeFileSync(join(data, file), 'LEDGER_PORT=3000');
    await open(data);
  });

  it('a first start that was cut off before it had an account is begun again', async () => {
    const data = await dataFolder();
    await signingIn(data, () => Promise.resolve());
    await open(data);
  });

  it('nothing is recorded where nothing is missing', async () => {
    const data = await importedFines();
    const accepted = await acceptShorterLog({ data, acceptedBy: 'li', reason: 'to be sure', clock: systemClock });
    expect(accepted).toBeUndefined();
  });
});
