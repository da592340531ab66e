import { afterEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder as placesIn } from '@ecl/ledger';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { untilTestEnds } from '../../running/until.js';
import { dataFolder, ecl, MAPPING, removeFolders, resultOf } from './ecl.fixture.js';

afterEach(removeFolders);
const until = untilTestEnds();

const CASES = 1_200;

/** A log long enough that the process is certainly killed in the middle of it. */
const longLog = (): string => {
  const rows = Array.from({ length: CASES }, (_, i) =>
    [
      `K${String(i)},Create Fine,2010-01-04T00:00:00+01:00,36.0,,`,
      `K${String(i)},Send Fine,2010-03-01T00:00:00+01:00,,13.0,`,
      `K${String(i)},Payment,2010-03-05T00:00:00+01:00,,,${String(i % 90)}.5`,
    ].join('\n'),
  );
  return `case_id,activity,timestamp,amount,expense,paymentAmount\n${rows.join('\n')}\n`;
};

const eventsIn = async (data: string): Promise<number> => {
  const { log } = placesIn(data);
  if (!existsSync(join(log, 'events.sqlite'))) return 0;
  try {
    const store = await SqliteEventStore.open({ folder: log, readOnly: true });
    const last = await store.lastPosition();
    await store.close();
    return Number(last ?? 0);
  } catch {
    return 0; // The other process is just making it.
  }
};

/** Every event but for the moments: what must be the same however often the import was killed. */
const contentOf = async (data: string) => {
  const store = await SqliteEventStore.open({ folder: placesIn(data).log, readOnly: true });
  const content: string[] = [];
  for await (const { id, streamName, revision, type, data: payload } of store.readAll())
    content.push(JSON.stringify([streamName, revision, id, type, payload]));
  await store.close();
  return content.sort();
};

describe('an import that is killed with kill -9', () => {
  it('an import killed with kill -9 goes on when it is run again, and the ledger is the same as without the kill', async () => {
    const data = await dataFolder();
    const log = join(data, 'long.csv');
    await writeFile(log, longLog());
    const child = spawn(
      process.execPath,
      [
        ...['--import', './test/register-typescript-in-workers.js'],
        ...['apps/cli/src/main.ts', 'import', log, '--mapping', MAPPING, '--data', data],
      ],
      { stdio: 'ignore' },
    );
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await until(async () => (await eventsIn(data)) >= 500 || child.exitCode !== null);
    child.kill('SIGKILL');
    await gone;
    const before = await eventsIn(data);
    expect(before).toBeGreaterThanOrEqual(500);

    const again = resultOf(await ecl('import', log, '--mapping', MAPPING, '--data', data, '--json'));
    expect(again).toMatchObject({ outcome: 'complete', events: { read: 3 * CASES, refused: 0 } });
    expect(again.events.alreadyThere).toBeGreaterThan(0);
    expect(Number(again.events.alreadyThere) + Number(again.events.added)).toBe(3 * CASES);

    const unharmed = await dataFolder();
    await ecl('import', log, '--mapping', MAPPING, '--data', unharmed);
    expect(await contentOf(data)).toEqual(await contentOf(unharmed));
  });
});
