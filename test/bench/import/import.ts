import { openLedger } from '@ecl/ledger';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rateOf, type Figure } from '../figure.js';
import { inTemporaryFolder } from '../temporary-folder.js';

const cli = fileURLToPath(new URL('../../../bin/ecl.js', import.meta.url));
const mapping = fileURLToPath(new URL('../../../examples/road-traffic-fines.yaml', import.meta.url));

/**
 * The import of a real log with all read models up to date, then the rebuild of all read models from the imported
 * events. The log is not part of the product: `TRAFFIC_FINES_DIR` names the folder that holds `traffic-fines.csv.gz`.
 */
export const measureImport = async (): Promise<readonly Figure[]> => {
  const log = join(process.env['TRAFFIC_FINES_DIR'] ?? '', 'traffic-fines.csv.gz');
  if (!existsSync(log)) {
    console.log('skipped: TRAFFIC_FINES_DIR names no folder with traffic-fines.csv.gz\n');
    return [];
  }
  return inTemporaryFolder(async (folder) => {
    const summary = await imported(log, folder);
    const rebuilt = await rebuiltRate(folder);
    const note = `${summary.events.toLocaleString('en')} events of the source`;
    return [
      { name: 'import, read models current', unit: 'events/s', ours: summary.rate, atLeast: 15_000, note },
      {
        name: 'rebuild of all read models, side by side',
        unit: 'events/s',
        ours: rebuilt.rate,
        atLeast: 40_000,
        note: `${rebuilt.events.toLocaleString('en')} events of the ledger`,
      },
    ];
  });
};

const imported = async (log: string, data: string): Promise<{ events: number; rate: number }> => {
  const from = performance.now();
  const child = spawn(process.execPath, [cli, 'import', log, '--mapping', mapping, '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`the import ended with status ${String(status)}`);
  const { events } = JSON.parse(Buffer.concat(chunks).toString()) as { events: { read: number } };
  return { events: events.read, rate: events.read / seconds };
};

/** From no read models to all of them at the end of the log. */
const rebuiltRate = async (data: string): Promise<{ events: number; rate: number }> => {
  rmSync(join(data, 'read-models'), { recursive: true, force: true });
  let events = 0;
  const rate = await rateOf(1, async () => {
    const ledger = await openLedger({ data });
    const last = await ledger.store.lastPosition();
    while (ledger.engine.status().some(({ position }) => position !== last)) await setTimeout(20);
    events = Number(last);
    await ledger.close();
  });
  return { events, rate: rate * events };
};
