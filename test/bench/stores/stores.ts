import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { inTemporaryFolder } from '../temporary-folder.js';
import { comparisonTable } from './comparison-table.js';
import type { Comparison } from './comparison.js';
import type { Measured } from './measured.js';
import { measureInFlight } from './measures/appends.js';
import { measureBatches } from './measures/batches.js';
import { measureLive } from './measures/live.js';
import { measureMixed } from './measures/mixed.js';
import { measureCatchUp, measureScan } from './measures/reading.js';
import { prepare } from './prepared.js';
import { findEmmettPostgreSql } from './subjects/emmett-postgresql.js';
import { findEmmettSqlite } from './subjects/emmett-sqlite.js';
import {
  adapterOn,
  clientOn,
  findOnRealServer,
  REAL,
  startTestServer,
  subjectsOn,
  TEST,
} from './subjects/eventstoredb.js';
import { throughThePort } from './subjects/port.js';
import type { Found, Subject } from './subjects/subject.js';

const IN_FLIGHT = [1, 8, 64, 256];
const BATCHES = [10, 100, 1000];

/**
 * A comparison of event stores: prints a table for each measure, and returns the cost of the adapter on top of the
 * client.
 */
export const measureStores = (): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const testServer = await startTestServer(folder);
    try {
      const subjects = present([
        throughThePort('embedded store', await SqliteEventStore.open({ folder: join(folder, 'embedded') })),
        await findEmmettSqlite(folder),
        await findEmmettPostgreSql(),
        ...(await subjectsOn(TEST, testServer.connectionString)),
        ...(await findOnRealServer()),
      ]);
      const prepared = [];
      for (const subject of subjects) prepared.push(await prepare(subject));
      const figures = await measureAll({ prepared, folder });
      await Promise.all(subjects.map((subject) => subject.close()));
      return figures;
    } finally {
      await testServer.stop();
    }
  });

const present = (found: readonly Found[]): Subject[] =>
  found.filter((each): each is Subject => {
    if ('isMissing' in each) console.log(`skipped: ${each.name} (${each.isMissing})\n`);
    return !('isMissing' in each);
  });

const measureAll = async (measured: Measured): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const take = async (comparing: Promise<Comparison>, atLeastRatio?: number): Promise<void> => {
    const comparison = await comparing;
    console.log(`${comparisonTable(comparison)}\n`);
    for (const server of [TEST, REAL]) figures.push(...figureOf(comparison, server, atLeastRatio));
  };
  for (const inFlight of IN_FLIGHT) await take(measureInFlight(measured, inFlight), MUST_REACH);
  for (const size of BATCHES) await take(measureBatches(measured, size), MUST_REACH);
  await take(measureMixed(measured), MUST_REACH);
  await take(measureScan(measured), MUST_REACH);
  await take(measureCatchUp(measured), MUST_REACH);
  await take(measureLive(measured), MUST_REACH);
  return figures;
};

/** The share of the bare client's rate that the adapter must reach on the same path. */
const MUST_REACH = 0.9;

const figureOf = ({ title, unit, results }: Comparison, server: string, atLeastRatio?: number): Figure[] => {
  const rateOf = (name: string) => results.find((result) => result.name === name)?.rate;
  const ours = rateOf(adapterOn(server));
  const value = rateOf(clientOn(server));
  if (ours === undefined || value === undefined) return [];
  return [
    {
      name: `${title}, ${server}`,
      unit,
      ours,
      reference: { name: 'bare client, classic path', value },
      ...(atLeastRatio === undefined ? {} : { atLeastRatio }),
    },
  ];
};
