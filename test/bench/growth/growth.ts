import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns, median, rateOf, type Figure } from '../figure.js';
import { tableOf } from '../table.js';
import { inTemporaryFolder } from '../temporary-folder.js';
import { BareLog, StoreLog, type GrowingLog } from './growing-log.js';
import { smallSize } from './small-events.js';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const DEFAULT_UP_TO = 1_000_000;

/**
 * They are filled in turns: otherwise the log that was filled first would have been pushed out of the system's memory
 * by the other.
 */
const FILLING_STEPS = 50;

const TURNS = 8;
const SERIAL_IN_A_TURN = 500;
const ROUNDS = 5;
const GROUPED = 6_000;
const IN_FLIGHT = 256;

/**
 * The cost of an append in a log of ten thousand events, and in one of ten million, compared with the bare loop on a
 * log of the same size. The argument is the largest size: `growth=10000000` needs 15 GB and almost an hour.
 */
export const measureGrowth = (upTo = String(DEFAULT_UP_TO)): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, 'ours'));
    const ours = await StoreLog.open(join(folder, 'ours'));
    const bare = new BareLog(folder);
    const figures: Figure[] = [];
    for (const size of SIZES.filter((events) => events <= Number(upTo))) {
      for (let step = 1; step <= FILLING_STEPS; step += 1) {
        const events = Math.ceil((size / FILLING_STEPS) * step);
        await ours.fillTo(events);
        await bare.fillTo(events);
      }
      const here = await measureAt(size, ours, bare);
      figures.push(...here);
      // The next size takes ten times as long: what is known is reported.
      console.log(`${tableOf(here)}\n`);
    }
    await ours.close();
    await bare.close();
    return figures;
  });

const measureAt = async (size: number, ours: StoreLog, bare: BareLog): Promise<readonly Figure[]> => {
  const at = `at ${size.toLocaleString('en')} events`;
  const latencies = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    latencies.ours.push(...(await latenciesOf(ours)));
    latencies.bare.push(...(await latenciesOf(bare)));
  }
  const [oursGrouped = 0, bareGrouped = 0] = await inTurns(ROUNDS, grouped(ours), grouped(bare));
  const starts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await ours.restart());
  const note = `${String(smallSize)}-byte events, anywhere in the log`;
  return [
    ...[0.5, 0.99, 0.999].map((quantile) => ({
      name: `serial append, p${String(quantile * 100)}, ${at}`,
      unit: 'µs',
      ours: quantileOf(latencies.ours, quantile),
      reference: { name: 'bare', value: quantileOf(latencies.bare, quantile) },
      note: 'less is better',
    })),
    {
      name: `${String(IN_FLIGHT)} appends in flight, ${at}`,
      unit: 'appends/s',
      ours: oursGrouped,
      reference: { name: `bare, groups of ${String(IN_FLIGHT)}`, value: bareGrouped },
      note,
    },
    { name: `opening the store, ${at}`, unit: 'ms', ours: median(starts), note: 'less is better' },
  ];
};

/** The microseconds of each append in a sequence. */
const latenciesOf = async (log: GrowingLog): Promise<number[]> => {
  const latencies: number[] = [];
  for (const row of log.nextRows(SERIAL_IN_A_TURN)) {
    const from = process.hrtime.bigint();
    await log.appendOne(row);
    latencies.push(Number(process.hrtime.bigint() - from) / 1000);
  }
  return latencies;
};

const grouped = (log: GrowingLog) => () => {
  const rows = log.nextRows(GROUPED);
  return rateOf(GROUPED, () => log.appendGrouped(rows, IN_FLIGHT));
};

const quantileOf = (values: readonly number[], quantile: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(quantile * (values.length - 1))] ?? 0;
